import { LAYER_PACKS } from '../../catalog/supportLayers.ts';
import { layerInWords, provisionInWords } from '../../catalog/talkingPoints.ts';
import type { Change } from '../../core/change.ts';
import { namesOfDays } from '../../core/day.ts';
import type { Framework } from '../../core/framework.ts';
import { NEED_MOVES, needAgainstSupport, type NeedMove } from '../../core/support/needSupport.ts';
import { isAboutSetting } from '../../core/change/pointChecks.ts';
import { provisionMoves } from '../../core/support/provisionMove.ts';
import type { Profile } from '../../core/review.ts';
import { layerChange, type PlacedLayer } from '../../core/support/supportLayer.ts';
import { Table } from '../../ui/Table.tsx';
import styles from './SupportSection.module.css';
import type { Wording, Words } from './wording.ts';

interface Props {
  changes: readonly Change[];
  before: Profile;
  after: Profile;
  framework: Framework;
  words: Words;
  wording: Wording;
}

/** What support did between the two reviews, and need against support: kept apart, and beside each other. */
export function SupportSection({ changes, before, after, framework, words, wording }: Props) {
  const change = layerChange(before.support, after.support, LAYER_PACKS);
  const moved = provisionMoves(before.support, after.support).filter(({ how }) => how !== 'same');
  const [beforeLabel = '', nowLabel = ''] = namesOfDays([before.reviewedOn, after.reviewedOn]);
  if (!before.support && !after.support) {
    return (
      <section className={styles.section} aria-labelledby="support">
        <h2 id="support">Support</h2>
        <p>What support was in place is not on record for either review, so need cannot be set beside it.</p>
      </section>
    );
  }
  const name = (layer: PlacedLayer | undefined) => (layer ? words.layer(layer) : 'Not on record');
  return (
    <section className={styles.section} aria-labelledby="support">
      <h2 id="support">Support</h2>
      {!change.move && <p>{layerInWords(change, wording)}</p>}
      <dl className={styles.layers}>
        <div><dt>In {beforeLabel}</dt><dd>{name(change.before)}</dd></div>
        <div><dt>In {nowLabel}</dt><dd>{name(change.after)}</dd></div>
        <div><dt>Change</dt><dd>{change.move ? LAYER[change.move] : change.because === 'otherLadder' ? 'Cannot compare' : 'Cannot be told'}</dd></div>
      </dl>
      {moved.length > 0
        ? <ul className={styles.moved}>{moved.map((move, at) => <li key={at}>{provisionInWords(move)}</li>)}</ul>
        : <p className="meta">No single provision is on record as started, changed or ended.</p>}
      <NeedBySupport {...{ changes, before, after, framework, words, wording }} />
    </section>
  );
}

/**
 * Need against support, three by three and a column where support cannot be told. What stayed the same is not told by name. Where the
 * cells stand one under another, on a phone, only those that hold something do.
 */
function NeedBySupport({ changes, before, after, framework, words, wording }: Props) {
  const all = needAgainstSupport(changes, before, after, framework, LAYER_PACKS).filter(({ place }) => !isAboutSetting(place));
  if (all.length === 0) return null;
  const columns = ['more', 'same', 'less', 'unclear'] as const;
  const cell = (need: NeedMove, column: (typeof columns)[number]) => {
    const found = all.filter((one) => one.need === need && one.support.move === column);
    if (found.length === 0) return <span className={styles.none}>–</span>;
    if (need === 'same') return <span>{wording === 'family' ? 'Other areas' : found.length === 1 ? '1 strand' : `${found.length} strands`}</span>;
    return <ul className={styles.names}>{found.map(({ place }) => <li key={place.strand.code}>{words.strand(place)}</li>)}</ul>;
  };
  return (
    <details className={`folds ${styles.against}`} open={all.some(({ need, support }) => need !== 'same' && support.move !== 'unclear')}>
      <summary>Need against support</summary>
      <Table
        caption="What need did, and what support for it did meanwhile. The setting’s own strands are not in it. It is there to talk about: what comes of it is for people to say."
        head={['Need', 'Support stepped up', 'Support stayed the same', 'Support stepped down', 'Support changed otherwise, or cannot be told']}
        rows={NEED_MOVES.map((need) => ({ key: need, heading: <span className={all.every((one) => one.need !== need) ? styles.nowhere : undefined}>{NEED[need]}</span>, cells: columns.map((column) => cell(need, column)) }))}
      />
    </details>
  );
}

const NEED: Readonly<Record<NeedMove, string>> = { more: 'Needs more help', same: 'Needs the same help', less: 'Needs less help' };
const LAYER = { more: 'The layer of support stepped up', same: 'The layer of support stayed the same', less: 'The layer of support stepped down' } as const;
