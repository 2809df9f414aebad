import { contributorName } from '../../catalog/viewQuestions.ts';
import vocabulary from '../../catalog/vocabulary.json';
import { saidOf } from '../../core/change/differences.ts';
import { type Framework, isLevel, placeOf, wordsFor } from '../../core/framework.ts';
import type { Mark, Profile, Voice } from '../../core/review.ts';
import { Table } from '../../ui/Table.tsx';

interface Props {
  caption: string;
  /** Codes of the strands in their order. */
  strands: readonly string[];
  profile: Profile;
  framework: Framework;
  /** What else stands in each row, by the head of its column. */
  more?: Readonly<Record<string, (code: string) => string>>;
}

/** What each voice said on these strands, side by side: the school, the family, and others where any of them gave a level. */
export function VoicesTable({ caption, strands, profile, framework, more = {} }: Props) {
  const others = (code: string) => saidOf(profile, code).flatMap((one) => (one.voice === 'contribution' ? [`${contributorName(one)}: ${markInWords(one.level, framework)}`] : []));
  const voice = (which: Voice) => (code: string) => markInWords(profile.views.find((view) => view.voice === which)?.ratings[code]?.mark, framework);
  const columns: readonly (readonly [head: string, cell: (code: string) => string])[] = [
    [vocabulary.voice.school, voice('school')],
    [vocabulary.voice.family, voice('family')],
    ...(strands.some((code) => others(code).length > 0) ? [['Others', (code: string) => others(code).join('; ')] as const] : []),
    ...Object.entries(more),
  ];
  return (
    <Table
      caption={caption}
      head={['Strand', ...columns.map(([head]) => head)]}
      rows={strands.map((code) => ({ key: code, heading: placeOf(framework, code)?.strand.label ?? code, cells: columns.map(([, cell]) => cell(code)) }))}
    />
  );
}

/** A mark as staff read it: "3, a lot of help". */
export function markInWords(mark: Mark | undefined, framework: Framework): string {
  if (mark === undefined) return vocabulary.mark.notAssessed;
  return isLevel(mark) ? `${mark}, ${wordsFor(mark, framework).label.toLowerCase()}` : vocabulary.mark[mark];
}
