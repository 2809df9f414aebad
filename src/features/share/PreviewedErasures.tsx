import { fullName } from '../../core/child.ts';
import type { ErasurePreview } from '../../data/file/importPreview.ts';
import { counted } from './counted.ts';

/** The children here who were erased on another device that holds the same records. Nothing when there are none. `learnt`: how many erasures were not known here, or not in full; `drafts`: how many drafts here would go. */
export function PreviewedErasures({ erasures, learnt, drafts }: { erasures: readonly ErasurePreview[]; learnt: number; drafts: number }) {
  const going = erasures.filter(({ goes }) => goes);
  const restricted = erasures.filter(({ mine }) => mine.card.restrictedOn);
  const staying = erasures.filter(({ goes, mine }) => !goes && !mine.card.restrictedOn);
  return (
    <>
      {learnt > erasures.length && <p>{counted({ child: learnt - erasures.length })} more erased on another device. That is noted, so that an older file brings nobody back.</p>}
      {going.length > 0 && (
        <>
          <p><strong>Erased on another device, and would be erased here as well:</strong></p>
          <Names erasures={going} />
        </>
      )}
      {staying.length > 0 && (
        <>
          <p>Erased on another device, and stays here, because something here was not known there. If it was erased on purpose, erase it here too:</p>
          <Names erasures={staying} />
        </>
      )}
      {restricted.length > 0 && (
        <>
          <p>Erased on another device, and stays here, because the record is not to be changed:</p>
          <Names erasures={restricted} />
        </>
      )}
      {drafts > 0 && <p><strong>Drafts erased on another device, that would be erased here as well: {drafts}.</strong></p>}
    </>
  );
}

function Names({ erasures }: { erasures: readonly ErasurePreview[] }) {
  return <ul>{erasures.map(({ id, mine }) => <li key={id} data-about={`#/children/${id}`}>{fullName(mine.card)}</li>)}</ul>;
}
