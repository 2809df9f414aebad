import type { Area, England, Figures } from '../core/england.ts';

/**
 * The published figures of plans in England and in each of its councils, from the app's own files, so that they come without a
 * network. Gives the same promise each time; it is rejected only when those files are missing.
 */
export function loadEngland(): Promise<England> {
  loaded ??= import('./england-2025.json').then(({ default: source }) => {
    const areas = source.plans.rows.map((row) => areaOf(source.plans.columns, row));
    const england = areas.find(({ number }) => number === '');
    if (!england) throw new Error('england-2025.json has no line for England');
    return {
      attribution: source.attribution,
      england,
      councils: areas.filter((area) => area !== england).toSorted((a, b) => a.name.localeCompare(b.name, 'en-GB')),
      needsIn: new Map(source.needsByGroup.rows.map((row) => [String(row[1]), figuresOf(source.needsByGroup.columns, row)])),
    };
  });
  return loaded;
}

let loaded: Promise<England> | undefined;

type Row = readonly (string | number)[];

function areaOf(columns: readonly string[], row: Row): Area {
  const text = (column: string) => String(row[columns.indexOf(column)] ?? '');
  return { number: text('la_number'), name: text('la_name'), figures: figuresOf(columns, row) };
}

/** What stands there as a text (blank, x, z, c, u) is not published. */
function figuresOf(columns: readonly string[], row: Row): Figures {
  return new Map(columns.flatMap((column, at) => {
    const figure = row[at];
    return typeof figure === 'number' ? [[column, figure] as const] : [];
  }));
}
