import { useMemo, useState } from 'react';
import vocabulary from '../../../catalog/vocabulary.json';
import type { Cohort } from '../../../core/school/cohort.ts';
import type { Transition } from '../../../core/school/cohortMovement.ts';
import { hasMoved, type MovedPair, pairsOf } from '../../../core/school/cohortSupport.ts';
import type { Place } from '../../../core/framework.ts';
import type { DirectoryEntry } from '../../../data/vault/vault.ts';
import { useSchoolRecords } from '../../../state/schoolRecords.ts';
import { Button } from '../../../ui/Button.tsx';
import { Checkbox } from '../../../ui/Checkbox.tsx';
import { Table } from '../../../ui/Table.tsx';
import { CountOf, type Group } from '../Behind.tsx';
import { counted } from '../counted.ts';
import { NeedBySupport } from './NeedBySupport.tsx';
import { OpeningRecords } from '../OpeningRecords.tsx';
import { schoolRules } from '../../../catalog/schoolRules.ts';

interface Props {
  readonly cohort: Cohort<DirectoryEntry>;
  readonly strand: Place;
  readonly who: Transition | undefined;
  readonly onShow: (group: Group) => void;
}

/** Where children moved to and what support did: only their records know, so they are opened when somebody asks, one after another. */
export function SettingsAndSupport({ cohort, strand, who, onShow }: Props) {
  const [isOn, setOn] = useState(false);
  const [onlyMoved, setOnlyMoved] = useState(false);
  const { framework, children } = cohort;
  const opening = useSchoolRecords(schoolRules(framework), isOn, children);
  const { records, isDone } = opening;
  const moved = useMemo(() => [...records.values()].flatMap(({ movement }) => movement ?? []), [records]);
  const placeOf = useMemo(() => new Map(children.map(({ id }, at) => [id, at])), [children]);
  const shown = useMemo(() => moved.filter((one) => placeOf.has(one.id)
    && (!who || (one.before.schoolYear < who.intoYear && one.after.schoolYear >= who.intoYear)) && (!onlyMoved || hasMoved(one))), [moved, placeOf, who, onlyMoved]);
  const groupOf = (title: string, ids: readonly string[]): Group => ({ title, places: ids.flatMap((id) => placeOf.get(id) ?? []) });
  const { settings, layers } = useMemo(() => ({
    settings: pairsOf(shown, ({ settingType }) => settingType && vocabulary.settingType[settingType]),
    layers: pairsOf(shown, ({ layer }) => layer?.layer.label),
  }), [shown]);

  return (
    <section aria-labelledby="support" className="stack">
      <h2 id="support">Settings and support</h2>
      <p>Between each child’s last two reviews. Only the records know this, so they are opened one after another.</p>
      {!isOn && <p className="no-print"><Button onClick={() => setOn(true)}>Look in the records</Button></p>}
      {isOn && <OpeningRecords records={opening} isOn onOn={setOn} />}
      {isOn && isDone && (
        <>
          <p role="status">{counted(shown.length, 'child has', 'children have')} two reviews that can be compared.</p>
          <div className="no-print"><Checkbox label="Only those who were in another setting afterwards" checked={onlyMoved} onChange={(event) => setOnlyMoved(event.currentTarget.checked)} /></div>
          <Pairs caption="Type of setting" pairs={settings} groupOf={groupOf} onShow={onShow} />
          <Pairs caption="Layer of support" pairs={layers} groupOf={groupOf} onShow={onShow} />
          <NeedBySupport moved={shown} strand={strand} groupOf={groupOf} onShow={onShow} />
        </>
      )}
    </section>
  );
}

function Pairs({ caption, pairs, groupOf, onShow }: { caption: string; pairs: readonly MovedPair[]; groupOf: (title: string, ids: readonly string[]) => Group; onShow: (group: Group) => void }) {
  const words = (value: string | undefined) => value ?? 'Not on record';
  const inOrder = pairs.toSorted((a, b) => words(a.from).localeCompare(words(b.from), 'en-GB') || words(a.to).localeCompare(words(b.to), 'en-GB'));
  if (inOrder.length === 0) return null;
  return (
    <Table
      caption={caption}
      head={['Before', 'After', 'How many']}
      rows={inOrder.map(({ from, to, ids }) => ({
        key: `${from} ${to}`,
        heading: words(from),
        cells: [from === to ? 'The same' : words(to), <CountOf key="count" group={groupOf(`${caption}: before ${words(from).toLowerCase()}, after ${words(to).toLowerCase()}`, ids)} onShow={onShow} />],
      }))}
    />
  );
}
