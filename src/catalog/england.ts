import type { Area, England, Figures } from '../core/england/england.ts';
import type figures from './england-2025.json';

/**
 * The published figures of plans in England and in each of its councils, from the app's own files, so that they come without a
 * network. They are read once. Undefined when those files cannot be had, as while they are being replaced; another call tries again.
 */
export function loadEngland(): Promise<England | undefined> {
  loaded ??= fetchEngland();
  return loaded;
}

let loaded: Promise<England | undefined> | undefined;

async function fetchEngland(): Promise<England | undefined> {
  let source: Source;
  try {
    ({ default: source } = await import('./england-2025.json'));
  } catch {
    loaded = undefined;
    return undefined;
  }
  return readEngland(source);
}

function readEngland(source: Source): England {
  const areas = source.plans.rows.map((row) => areaOf(source.plans.columns, row));
  const england = areas.find(({ number }) => number === '');
  if (!england) throw new Error('england-2025.json has no line for England');
  return {
    attribution: source.attribution,
    england,
    councils: areas.filter((area) => area !== england).toSorted((a, b) => a.name.localeCompare(b.name, 'en-GB')),
    needsIn: new Map(source.needsByGroup.rows.map((row) => [String(row[1]), figuresOf(source.needsByGroup.columns, row)])),
  };
}

type Source = typeof figures;
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
