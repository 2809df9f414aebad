import words from '../../catalog/meeting-words.json';
import { LAYER_PACKS } from '../../catalog/supportLayers.ts';
import { amountInWords, HELPED_WORDS } from '../../catalog/supportWords.ts';
import { placeOf } from '../../core/framework.ts';
import { provisionsFor } from '../../core/support/provisionMove.ts';
import { placedLayer } from '../../core/support/supportLayer.ts';
import { naturalList } from '../../core/words/naturalList.ts';
import { type StopProps, tells } from './held.ts';
import { WriteItDown } from './MeetingNotes.tsx';
import styles from './meeting.module.css';

/** What is in place and whether it helped, in a family's words. What it costs is no business of a meeting. */
export function SupportStop({ held }: StopProps) {
  const { frozen, framework, choice } = held;
  const placed = placedLayer(frozen.support?.layer, LAYER_PACKS);
  const all = provisionsFor(frozen.support);
  const provisions = all.filter(([, { strands }]) => tells(held, strands));
  return (
    <>
      {placed && <p className={styles.statement}>Support now: {placed.layer.plain}{placed.pack.standing === 'notLaw' && ' (proposed, not law)'}.</p>}
      {all.length === 0 && <p className={styles.statement}>No provision is written down yet. What is being done, and does it help?</p>}
      {provisions.length < all.length && <p className={styles.statement}>{words.keptPrivate}</p>}
      <ul className={styles.rows}>
        {provisions.map(([id, provision]) => {
          const strands = provision.strands.flatMap((code) => {
            const place = placeOf(framework, code);
            return place && (choice.withPrivate || !place.part.keptPrivate) ? place.strand.plain : [];
          });
          const amount = amountInWords(provision);
          return (
            <li key={id}>
              <p className={styles.what}>{provision.what}</p>
              <p>{[provision.who, amount].filter(Boolean).join('. ')}{(provision.who || amount) && '.'}{strands.length > 0 && <span lang={framework.language}> For: {naturalList(strands)}.</span>}</p>
              <p><b>{provision.helped ? `${HELPED_WORDS[provision.helped]}.` : 'Did it help?'}</b></p>
              {provision.helpedEvidence && <p className={styles.said}>“{provision.helpedEvidence}”</p>}
            </li>
          );
        })}
      </ul>
      <WriteItDown held={held} />
    </>
  );
}
