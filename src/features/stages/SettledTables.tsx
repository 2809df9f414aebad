import vocabulary from '../../catalog/vocabulary.json';
import { type Framework, isLevel, placeOf, places, wordsFor } from '../../core/framework.ts';
import type { Meeting, Settled } from '../../core/meeting.ts';
import type { Mark, Profile, Voice } from '../../core/review.ts';
import { Table } from '../../ui/Table.tsx';

/** The agreed levels with their notes, and apart from them what is still seen differently, beside what each voice had said. */
export function SettledTables({ meeting, profile, framework }: { meeting: Meeting; profile: Profile; framework: Framework }) {
  const order = places(framework).map(({ strand }) => strand.code);
  const all = Object.entries(meeting.settled).toSorted(([a], [b]) => order.indexOf(a) - order.indexOf(b));
  const agreed = all.filter(([, { unresolved }]) => !unresolved);
  const apart = all.filter(([, { unresolved }]) => unresolved);
  const said = (voice: Voice, code: string) => inWords(profile.views.find((view) => view.voice === voice)?.ratings[code]?.mark, framework);
  const row = ([code, settled]: readonly [string, Settled], middle: readonly string[]) => ({
    key: code,
    heading: placeOf(framework, code)?.strand.label ?? code,
    cells: [said('school', code), said('family', code), ...middle, settled.note ?? ''],
  });
  return (
    <>
      {agreed.length > 0 && (
        <Table
          caption="Agreed levels"
          head={['Strand', vocabulary.voice.school, vocabulary.voice.family, vocabulary.voice.agreed, 'Note']}
          rows={agreed.map((one) => row(one, [one[1].mark === undefined ? 'No level agreed' : inWords(one[1].mark, framework)]))}
        />
      )}
      {apart.length > 0 && (
        <Table caption="Still seen differently" head={['Strand', vocabulary.voice.school, vocabulary.voice.family, 'Note']} rows={apart.map((one) => row(one, []))} />
      )}
      {all.length === 0 && <p>No level was settled at the meeting.</p>}
    </>
  );
}

function inWords(mark: Mark | undefined, framework: Framework): string {
  if (mark === undefined) return vocabulary.mark.notAssessed;
  return isLevel(mark) ? `${mark}, ${wordsFor(mark, framework).label.toLowerCase()}` : vocabulary.mark[mark];
}
