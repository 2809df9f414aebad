import vocabulary from '../../catalog/vocabulary.json';
import { openDifferences } from '../../core/change/differences.ts';
import { type Framework, places } from '../../core/framework.ts';
import type { Meeting } from '../../core/meeting.ts';
import type { Profile } from '../../core/review.ts';
import { markInWords, VoicesTable } from './VoicesTable.tsx';

/**
 * The agreed levels with their notes, and apart from them what is still seen differently, beside what each voice had said. A
 * difference that nobody touched at the meeting is still one, as on the papers.
 */
export function SettledTables({ meeting, profile, framework }: { meeting: Meeting; profile: Profile; framework: Framework }) {
  const order = places(framework).map(({ strand }) => strand.code);
  const { settled } = meeting;
  const open = openDifferences(profile, framework, settled).map(({ place }) => place.strand.code);
  const written = Object.keys(settled).toSorted((a, b) => order.indexOf(a) - order.indexOf(b));
  const apart = [...open, ...written.filter((code) => settled[code]?.unresolved && !open.includes(code))];
  const agreed = written.filter((code) => !apart.includes(code));
  const note = (code: string) => settled[code]?.note ?? '';
  const mark = (code: string) => (settled[code]?.mark === undefined ? 'No level agreed' : markInWords(settled[code].mark, framework));
  return (
    <>
      {agreed.length > 0 && <VoicesTable caption="Agreed levels" strands={agreed} profile={profile} framework={framework} more={{ [vocabulary.voice.agreed]: mark, Note: note }} />}
      {apart.length > 0 && <VoicesTable caption="Still seen differently" strands={apart} profile={profile} framework={framework} more={{ Note: note }} />}
      {written.length === 0 && <p>No level was settled at the meeting.</p>}
    </>
  );
}
