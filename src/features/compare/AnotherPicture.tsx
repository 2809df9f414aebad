import { lazy, Suspense, useState } from 'react';
import type { Change } from '../../core/change.ts';
import { namesOfDays } from '../../core/day.ts';
import { familySentence } from '../../core/words/familySentence.ts';
import type { Framework } from '../../core/framework.ts';
import type { Profile } from '../../core/review.ts';
import { ChartFigure } from '../../ui/ChartFigure.tsx';
import { type DomainPair, type HighestLevel, highestLevels } from './highestLevels.ts';
import type { Wording, Words } from './wording.ts';

const RadarPicture = lazy(async () => ({ default: (await import('../../ui/RadarPicture.tsx')).RadarPicture }));

interface Props {
  /** The child's first name. */
  name: string;
  changes: readonly Change[];
  words: Words;
  wording: Wording;
  framework: Framework;
  before: Profile;
  after: Profile;
}

/**
 * An extra, folded away: the highest level of each area on a star of axes, for each part that has areas enough. It is never the
 * first picture, for a star looks like an area, and an area like a total. Nothing where no part has three areas.
 */
export function AnotherPicture({ name, changes, words, wording, framework, before, after }: Props) {
  const [open, setOpen] = useState(false);
  const parts = framework.parts.filter(({ domains }) => domains.length >= LEAST);
  if (parts.length === 0) return null;
  const [beforeLabel = '', nowLabel = ''] = namesOfDays([before.reviewedOn, after.reviewedOn]);
  return (
    <details className="folds" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>Another picture</summary>
      {open && parts.map((part) => {
        const pairs = highestLevels(changes.filter(({ place }) => place.part === part));
        const heading = wording === 'staff' ? part.label : familySentence(part.plain, { name });
        return (
          <ChartFigure
            key={part.code}
            caption={`${heading}: the highest level in each area, in ${beforeLabel} and in ${nowLabel}`}
            table={{
              head: ['Area', beforeLabel, nowLabel],
              rows: pairs.map((pair) => [words.domain(pair.domain), inWords(pair.before, words), inWords(pair.now, words)]),
            }}
          >
            <p>An area stands where its highest level is, whatever its other levels are. The size of the shape means nothing, and it is no total. Where an area had no level there is a gap.</p>
            <Suspense fallback={<p className="meta">Drawing the picture…</p>}>
              <RadarPicture
                axes={pairs.map((pair) => axisOf(pair, wording))}
                beforeLabel={beforeLabel}
                nowLabel={nowLabel}
                ends={[words.levels[0], words.levels[4]]}
                line={framework.rules.overTheLineFrom}
                title={`The highest level in each of ${pairs.length} areas in ${beforeLabel} and ${nowLabel}. The table below says the same.`}
              />
            </Suspense>
          </ChartFigure>
        );
      })}
    </details>
  );
}

/** Two axes are a line and not a picture. */
const LEAST = 3;

function axisOf({ domain, before, now }: DomainPair, wording: Wording) {
  return {
    label: wording === 'staff' ? domain.short : domain.shortPlain,
    ...(before.level !== undefined && { before: before.level }),
    ...(now.level !== undefined && { now: now.level }),
  };
}

/** A level of a domain is always said whole: "A lot of help, in 1 of 4 strands; 1 not assessed". */
function inWords({ level, at, of, notAssessed, unread }: HighestLevel, words: Words): string {
  return [
    level === undefined ? 'No level' : `${words.mark(level)}, in ${at} of ${of}`,
    ...(notAssessed > 0 ? [`${notAssessed} not looked at`] : []),
    ...(unread > 0 ? [`${unread} cannot be compared`] : []),
  ].join('; ');
}
