import { contributorName } from '../../catalog/viewQuestions.ts';
import vocabulary from '../../catalog/vocabulary.json';
import { differencesOf, type Said, saidOf } from '../../core/change/differences.ts';
import { familyParts } from '../../core/views/familyParts.ts';
import { type Framework, places, wordsFor } from '../../core/framework.ts';
import { viewsIn } from '../../core/views/viewsIn.ts';
import { useVault } from '../../state/records.tsx';
import type { SectionProps } from '../../state/reviewSection.ts';
import { Button } from '../../ui/Button.tsx';
import { Table } from '../../ui/Table.tsx';

/** All levels side by side: where people see it differently first, then where they agree. Nothing is averaged. */
export function TogetherSection({ child: { card }, live: { draft }, framework, onGo }: SectionProps) {
  const { protects } = useVault();
  const given = viewsIn(draft);
  const differing = differencesOf(given, framework);
  const parts = familyParts(framework);
  const agreeing = places(framework)
    .filter((place) => parts.includes(place.part) && !differing.some((difference) => difference.place === place))
    .map((place) => ({ place, said: saidOf(given, place.strand.code) }))
    .filter(({ said }) => said.length > 1);
  return (
    <section className="stack" aria-labelledby="together">
      <h1 id="together">Views side by side</h1>
      <p>Each level stays with the person who gave it. Where people see it differently, it goes to the meeting, to be agreed or to stay on the record.</p>
      {differing.length === 0 && agreeing.length === 0 && <p>So far no strand has a level from more than one person.</p>}
      {differing.length > 0 && (
        <>
          <h2>{differing.length === 1 ? 'One strand is seen differently' : `${differing.length} strands are seen differently`}</h2>
          <SaidTable caption="Seen differently" rows={differing} framework={framework} onGo={onGo} />
        </>
      )}
      {agreeing.length > 0 && (
        <>
          <h2>Seen the same</h2>
          <SaidTable caption="Seen the same" rows={agreeing} framework={framework} onGo={onGo} />
        </>
      )}
      <p>
        <Button onClick={() => onGo('family')}>{card.firstName}’s family answers here</Button>
      </p>
      <p className="meta">
        The page for the family shows nothing of what the school wrote, and has no way to another child. Turn the screen to them, or hand over the tablet.
        {protects && ' Coming back asks for the passphrase.'}
      </p>
    </section>
  );
}

interface SaidProps {
  caption: string;
  rows: readonly Pick<ReturnType<typeof differencesOf>[number], 'place' | 'said'>[];
  framework: Framework;
  onGo: (at: string) => void;
}

function SaidTable({ caption, rows, framework, onGo }: SaidProps) {
  return (
    <Table
      caption={caption}
      hideCaption
      head={['Strand', 'Who', 'Says']}
      rows={rows.flatMap(({ place: { strand }, said }) => said.map((one, at) => ({
        key: `${strand.code} ${one.voice === 'contribution' ? one.id : one.voice}`,
        heading: at === 0 ? <Button weight="inline" onClick={() => onGo(strand.code)}>{strand.label}</Button> : <span className="visually-hidden">{strand.label}</span>,
        cells: [whoIn(one), wordsFor(one.level, framework).label],
      })))}
    />
  );
}

function whoIn(said: Said): string {
  if (said.voice === 'contribution') return contributorName(said);
  return said.by ? `${vocabulary.voice[said.voice]}, ${said.by}` : vocabulary.voice[said.voice];
}
