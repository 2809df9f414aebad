import { useMemo, useState } from 'react';
import { type ChildMovement, needBySupport } from '../../../core/school/cohortSupport.ts';
import type { Place } from '../../../core/framework.ts';
import { NEED_MOVES } from '../../../core/support/needSupport.ts';
import { SUPPORT_MOVES } from '../../../core/support/supportLayer.ts';
import { Choices } from '../../../ui/Choices.tsx';
import { Table } from '../../../ui/Table.tsx';
import { CountOf, type Group } from '../Behind.tsx';

interface Props {
  readonly moved: readonly ChildMovement[];
  readonly strand: Place;
  readonly groupOf: (title: string, ids: readonly string[]) => Group;
  readonly onShow: (group: Group) => void;
}

/** Need against support, three by three, and a column where support cannot be told: numbers of children, and who they are. Something to talk about, never a verdict. */
export function NeedBySupport({ moved, strand, groupOf, onShow }: Props) {
  const [over, setOver] = useState<'one' | 'any'>('one');
  const code = over === 'one' ? strand.strand.code : undefined;
  const cells = useMemo(() => needBySupport(moved, code), [moved, code]);
  const title = over === 'one' ? strand.strand.label : 'In some strand';
  return (
    <div className="stack">
      <Choices
        legend="Need against support, over" name="over" value={over}
        options={[{ value: 'one', label: strand.strand.label }, { value: 'any', label: 'Any strand' }]}
        onChange={({ currentTarget: { value } }) => setOver(value === 'any' ? 'any' : 'one')}
      />
      <Table
        caption={`Need against support: ${title.charAt(0).toLowerCase()}${title.slice(1)}. It is there to talk about: what comes of it is for people to say.`}
        head={['Need', ...SUPPORT_MOVES.map((move) => SUPPORT[move]), 'Support cannot be told']}
        rows={NEED_MOVES.map((need) => ({
          key: need,
          heading: NEED[need],
          cells: [...SUPPORT_MOVES, 'unclear' as const].map((support) => (
            <CountOf key={support} group={groupOf(`${title}: ${NEED[need].toLowerCase()}, ${SUPPORT[support].toLowerCase()}`, cells.get(`${need} ${support}`) ?? [])} onShow={onShow} />
          )),
        }))}
      />
      {over === 'any' && <p className="meta">A child may be in more than one place, once for each way in which one of their strands went.</p>}
    </div>
  );
}

const NEED = { more: 'Needs more help', same: 'Needs the same help', less: 'Needs less help' } as const;
const SUPPORT = { more: 'Support stepped up', same: 'Support stayed the same', less: 'Support stepped down', unclear: 'Support cannot be told' } as const;
