import vocabulary from '../../catalog/vocabulary.json';
import { type Framework, isLevel, placeOf, places, rungOf, wordsFor } from '../../core/framework.ts';
import type { Rating, View } from '../../core/review.ts';
import { Table } from '../../ui/Table.tsx';

/** Every rating of one voice, each level in words, in the order of the framework; codes it does not know come last. */
export function HeldView({ view: { voice, by, ratings }, framework }: { view: View; framework: Framework | undefined }) {
  const known = framework ? places(framework).map(({ strand }) => strand.code).filter((code) => code in ratings) : [];
  const codes = [...known, ...Object.keys(ratings).filter((code) => !known.includes(code))];
  const title = `Levels given by the ${vocabulary.voice[voice].toLowerCase()}${by ? `: ${by}` : ''}`;
  return (
    <>
      <h5>{title}</h5>
      <Table
        caption={title}
        hideCaption
        head={['Strand', 'Level', 'Beside it']}
        rows={codes.flatMap((code) => {
          const rating = ratings[code];
          const strand = framework && placeOf(framework, code)?.strand;
          return rating ? [{ key: code, heading: strand?.label ?? code, cells: [levelIn(rating, code, framework), besideIn(rating, code, framework)] }] : [];
        })}
      />
    </>
  );
}

function levelIn({ mark }: Rating, code: string, framework: Framework | undefined): string {
  if (!isLevel(mark)) return vocabulary.mark[mark];
  if (!framework) return `Level ${mark}`;
  const statement = placeOf(framework, code)?.strand.statements[`${mark}`].staff;
  return [`Level ${mark}, ${wordsFor(mark, framework).label}.`, statement].filter(Boolean).join(' ');
}

function besideIn(rating: Rating, code: string, framework: Framework | undefined): string {
  const strand = framework && placeOf(framework, code)?.strand;
  return [
    rating.evidence && `What shows this: ${rating.evidence}`,
    rating.reason && `Why it changed: ${rating.reason}`,
    rating.going && `With that help: ${vocabulary.going[rating.going].toLowerCase()}.`,
    rating.specialistAdvice && 'Specialist advice needed.',
    rating.strength && `What goes well: ${strand ? rungOf(strand, rating.strength).staff : `rung ${rating.strength}`}`,
    rating.confirmedUnchanged && 'Looked at and found the same as last time.',
  ].filter(Boolean).join('\n');
}
