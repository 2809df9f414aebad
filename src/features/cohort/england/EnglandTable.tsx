import { BESIDE_WORDS, besideRows, BY_CARD, countInWords, notComparedInWords, perCent, SMALL_NUMBERS, TOO_FEW, UNKNOWN } from '../../../catalog/englandWords.ts';
import { type BesideId, type Counts, isMostlyUnknown, LEAST_FOR_PER_CENT, missingFrom, partOf } from '../../../core/england/england.ts';
import { countsOf, type Groups } from '../../../core/england/englandSchool.ts';
import { Table } from '../../../ui/Table.tsx';
import { CountOf, type Group } from '../Behind.tsx';

export interface BesideArea {
  readonly name: string;
  readonly counts: Counts;
}

interface Props {
  readonly id: BesideId;
  readonly own: Groups;
  /** The chosen council, if there is one, and England. */
  readonly areas: readonly BesideArea[];
  readonly attribution: string;
  /** Of when the numbers here are, where that is not today. */
  readonly period: string | undefined;
  /** Children whose record is not open, so that they are not in it. */
  readonly notRead: readonly number[];
  readonly onShow: (group: Group) => void;
}

/**
 * One thing here, in a council and in England, with the children behind each number of ours, and where the others come from. Where it is not
 * known of most children here nothing is compared, and it says so.
 */
export function EnglandTable({ id, own, areas, attribution, period, notRead, onShow }: Props) {
  const { caption, head, of, notes, unknown = UNKNOWN } = BESIDE_WORDS[id];
  const counts = countsOf(own);
  const rows = besideRows(id).map(({ code, label }) => {
    const places = own.by.get(code) ?? [];
    const part = partOf(places.length, counts.of);
    return {
      key: code, heading: label,
      cells: [
        <span key="here"><CountOf group={{ title: `${caption}: ${label}`, places }} onShow={onShow} />{part !== undefined && ` (${perCent(part, counts.of)})`}</span>,
        ...areas.map((area) => countInWords(area.counts.by.get(code) ?? 'notPublished', area.counts.of)),
      ],
    };
  });
  const whole = { key: 'of', heading: of, cells: [counts.of, ...areas.map((area) => area.counts.of)].map((count) => countInWords(count, 0)) };
  const missing = isMostlyUnknown(id, counts) ? missingFrom(id, counts) : undefined;
  const apart: readonly Group[] = [
    ...(missing && id === 'needs' ? [{ title: besideRows(id).at(-1)?.label ?? '', places: own.by.get('none') ?? [] }] : []),
    { title: BY_CARD, places: own.byCard },
    { title: 'Not expected yet, as the plan or the last review is less than twelve months old', places: own.notYet },
    { title: unknown, places: own.unknown },
    { title: 'Not counted here, as the record is not open', places: notRead },
  ];
  return (
    <section aria-labelledby={`beside-${id}`} className="stack">
      <h2 id={`beside-${id}`}>{caption}</h2>
      {period && <p>{period}</p>}
      {missing ? <p>{notComparedInWords(missing)}</p> : <Table caption={caption} hideCaption head={[head, 'Here', ...areas.map(({ name }) => name)]} rows={[...rows, whole]} />}
      {!missing && typeof counts.of === 'number' && counts.of < LEAST_FOR_PER_CENT && <p>{TOO_FEW}</p>}
      {apart.filter(({ places }) => places.length > 0).map((group) => <p key={group.title}>{group.title}: <CountOf group={group} onShow={onShow} /></p>)}
      {!missing && [...notes, SMALL_NUMBERS, attribution].map((line) => <p key={line} className="meta">{line}</p>)}
    </section>
  );
}
