import type { ReactNode } from 'react';
import { placeOf } from '../../core/framework.ts';
import type { Settled } from '../../core/meeting.ts';
import { Table } from '../../ui/Table.tsx';
import type { Reader } from './reader.ts';

/** The levels that were agreed, in the order of the profile; the room where none was. */
export function AgreedLevels({ settled, reader, room }: { settled: Readonly<Record<string, Settled>>; reader: Reader; room: ReactNode }) {
  const { framework } = reader;
  const order = framework.parts.flatMap(({ domains }) => domains.flatMap(({ strands }) => strands.map(({ code }) => code)));
  const rows = order.flatMap((code) => {
    const [place, one] = [placeOf(framework, code), settled[code]];
    if (!place || one?.mark === undefined || !reader.tells([code])) return [];
    return [{ key: code, heading: reader.strand(place), cells: [reader.mark(one.mark), one.note ?? ''] }];
  });
  return (
    <>
      <h2>The help that is needed, as we agreed it</h2>
      {rows.length === 0 ? room : <Table caption="The help that is needed, as we agreed it" hideCaption head={['What we looked at', 'What we agreed', 'What was noted']} rows={rows} />}
    </>
  );
}
