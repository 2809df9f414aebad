import type { Difference } from '../../core/change/differences.ts';
import { Table } from '../../ui/Table.tsx';
import type { Reader } from './reader.ts';

/** Where voices differ: who said what, side by side, with what was noted in the meeting. Nothing where they do not. */
export function DifferencesTable({ heading, differences, reader, toWriteOn = false }: { heading: string; differences: readonly Difference[]; reader: Reader; toWriteOn?: boolean }) {
  if (differences.length === 0) return null;
  const noted = differences.some(({ settled }) => settled?.note);
  return (
    <>
      <h2>{heading}</h2>
      <Table
        caption={heading}
        hideCaption
        head={['What we looked at', 'Who says what', ...(noted || toWriteOn ? [toWriteOn ? 'What we agree' : 'What was noted'] : [])]}
        rows={differences.map(({ place, said, settled }) => ({
          key: place.strand.code,
          heading: reader.strand(place),
          cells: [
            said.map((one, at) => <div key={at}>{reader.said(one)}</div>),
            ...(noted || toWriteOn ? [settled?.note ?? ''] : []),
          ],
        }))}
      />
    </>
  );
}
