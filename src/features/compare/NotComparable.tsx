import vocabulary from '../../catalog/vocabulary.json';
import type { Change } from '../../core/change.ts';
import { codesBefore, leftBehind } from '../../core/editions.ts';
import { type Framework, placeOf } from '../../core/framework.ts';
import { isRatedWith, type Profile } from '../../core/review.ts';
import { useFrameworks } from '../../state/frameworks.tsx';
import type { Words } from './wording.ts';

interface Props {
  changes: readonly Change[];
  profiles: readonly [Profile, Profile];
  framework: Framework;
  words: Words;
}

/** What two editions of a framework keep from being compared, strand by strand, and why. Nothing when nothing is kept. */
export function NotComparable({ changes, profiles, framework, words }: Props) {
  const { of } = useFrameworks();
  const other = profiles.find((profile) => !isRatedWith(profile, framework));
  if (!other) return null;
  const earlier = of(other.framework);
  const named = (codes: readonly string[]) => AND.format(codes.map((code) => {
    const place = earlier && placeOf(earlier, code);
    return `“${place ? words.strand(place) : code}”`;
  }));
  const unread = changes.flatMap(({ place, because }) => {
    if (because !== 'notMapped' && because !== 'split' && because !== 'partlyRated') return [];
    const strands = named(codesBefore(framework, other.framework, place.strand.code));
    return [{ place, why: vocabulary.cannotRead[because].replace('{strands}', strands) }];
  });
  const gone = leftBehind(framework, other);
  return (
    <section className="stack" aria-labelledby="two-editions">
      <h2 id="two-editions">Two editions of the framework</h2>
      <p>
        The two reviews used different editions, {other.framework.edition} and {framework.edition}. They are compared where
        the newer edition says how the other one reads in it.
      </p>
      {unread.length > 0 && (
        <dl>
          {unread.map(({ place, why }) => (
            <div key={place.strand.code}>
              <dt>{words.strand(place)}</dt>
              <dd>{why}</dd>
            </div>
          ))}
        </dl>
      )}
      {gone.length > 0 && <p>Asked in the other edition only: {named(gone)}.</p>}
    </section>
  );
}

const AND = new Intl.ListFormat('en-GB', { type: 'conjunction' });
