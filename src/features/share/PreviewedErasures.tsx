import { fullName } from '../../core/child.ts';
import type { ErasurePreview } from '../../data/file/importPreview.ts';
import { counted } from './counted.ts';

/** The children here who were erased on another device that holds the same records. Nothing when there are none. `learnt`: how many erasures were not known here, or not in full. */
export function PreviewedErasures({ erasures, learnt }: { erasures: readonly ErasurePreview[]; learnt: number }) {
  const going = erasures.filter(({ goes }) => goes);
  const staying = erasures.filter(({ goes }) => !goes);
  return (
    <>
      {learnt > erasures.length && <p>{counted({ child: learnt - erasures.length })} more erased on another device. That is noted, so that an older file brings nobody back.</p>}
      {going.length > 0 && (
        <>
          <p><strong>Erased on another device, and would be erased here as well:</strong></p>
          <ul>{going.map(({ id, mine }) => <li key={id}>{fullName(mine.card)}</li>)}</ul>
        </>
      )}
      {staying.length > 0 && (
        <>
          <p>Erased on another device, and stays here, because something here was not known there. If it was erased on purpose, erase it here too:</p>
          <ul>{staying.map(({ id, mine }) => <li key={id}>{fullName(mine.card)}</li>)}</ul>
        </>
      )}
    </>
  );
}
