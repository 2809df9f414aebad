// The roles are only seemingly redundant: shown as blocks on a phone, the elements lose the ones they are born with.
/* oxlint-disable jsx-a11y/no-redundant-roles, jsx-a11y/no-interactive-element-to-noninteractive-role */
import { Fragment } from 'react';
import type { ReactNode } from 'react';

export interface TableRow {
  readonly key: string;
  /** The row's own header, in the first column. Either every row has one or none has. */
  readonly heading?: ReactNode;
  readonly cells: readonly ReactNode[];
  /** Opens a new group of rows with this name above it. */
  readonly group?: ReactNode;
}

export interface TableProps {
  readonly caption: string;
  /** For a table whose heading stands right above it already. */
  readonly hideCaption?: boolean;
  /** One for each column, the column of row headers included. */
  readonly head: readonly ReactNode[];
  readonly rows: readonly TableRow[];
  /** On a phone, the column's name beside each cell. Only heads that are plain text can be repeated. */
  readonly labels?: boolean;
}

/**
 * A table with horizontal hairlines; on a phone each row becomes a block.
 *
 * Accessibility promise: a real table with a caption, column and row headers. Blocks would take its meaning
 * away, so every part also carries its role, and it is read as a table at every width.
 */
export function Table({ caption, hideCaption = false, head, rows, labels = true }: TableProps) {
  const headed = rows.some((row) => row.heading !== undefined);
  return (
    <table role="table" className="blocks">
      <caption className={hideCaption ? 'visually-hidden' : undefined}>{caption}</caption>
      <thead role="rowgroup">
        <tr role="row">
          {/* Columns have no identity but their place. */}
          {head.map((words, column) => <th key={column} role="columnheader" scope="col">{words}</th>)}
        </tr>
      </thead>
      {inGroups(rows).map((group) => (
        <tbody key={group[0]?.key} role="rowgroup">
          {group.map((row) => (
            <Fragment key={row.key}>
              {row.group !== undefined && (
                <tr role="row"><th role="rowheader" scope="rowgroup" colSpan={head.length}>{row.group}</th></tr>
              )}
              <tr role="row">
                {row.heading !== undefined && <th role="rowheader" scope="row">{row.heading}</th>}
                {row.cells.map((cell, column) => (
                  <td key={column} role="cell" data-label={labels ? labelOf(head[column + (headed ? 1 : 0)]) : undefined}>{cell}</td>
                ))}
              </tr>
            </Fragment>
          ))}
        </tbody>
      ))}
    </table>
  );
}

function inGroups(rows: readonly TableRow[]): readonly (readonly TableRow[])[] {
  const groups: TableRow[][] = [];
  for (const row of rows) {
    const last = groups.at(-1);
    if (last && row.group === undefined) last.push(row);
    else groups.push([row]);
  }
  return groups;
}

function labelOf(head: ReactNode): string | undefined {
  return typeof head === 'string' && head !== '' ? head : undefined;
}
