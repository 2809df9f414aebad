import { SaxesParser } from 'saxes';
import { done, failed, type Result } from '../../../core/result.ts';
import type { ListTable } from './csvRows.ts';
import { type ListProblem, MOST_ROWS } from './listProblem.ts';

/**
 * The pupils of a Common Transfer File as a table whose first row holds the names of the elements; pupil 1 has number 1. Read as a
 * stream: of everything but these few elements nothing is kept (R-K2, F139). A namespace makes no difference. A file with a
 * document type is refused, so there is no entity but those of XML itself; so is one that is not well-formed, for nobody knows then who is missing.
 */
export async function ctfRows(text: string, pause: () => Promise<void> | undefined, onProgress?: (done: number, of: number) => void): Promise<Result<ListTable, ListProblem>> {
  const pupils: string[][] = [];
  let problem: ListProblem | undefined;
  const open: Element[] = [];
  let pupil: Pupil | undefined;
  const parser = new SaxesParser({ position: true });
  const refuse = (code: ListProblem['code']) => { problem ??= { code, line: parser.line }; };

  parser.on('error', () => refuse('xmlBroken'));
  parser.on('doctype', () => refuse('doctype'));
  parser.on('opentag', ({ name }) => {
    const element = { name: localName(name), text: '' };
    if (open.length === 0 && element.name !== 'ctfile') refuse('otherXml');
    if (open.length > DEEPEST) refuse('xmlBroken');
    open.push(element);
    if (element.name === 'pupil' && open.at(-2)?.name === 'ctfpupildata') pupil = { values: new Map(), statuses: [], needs: [] };
    if (element.name === 'sen' && pupil) pupil.statuses.push({ startsOn: '', status: '' });
    if (element.name === 'senneed' && pupil) pupil.needs.push({ rank: '', type: '' });
  });
  const add = (more: string) => {
    const element = open.at(-1);
    if (element && pupil && element.text.length < LONGEST) element.text += more.slice(0, LONGEST - element.text.length);
  };
  parser.on('text', add);
  parser.on('cdata', add);
  parser.on('closetag', () => {
    const element = open.pop();
    if (!pupil || !element) return;
    if (element.name === 'pupil' && open.at(-1)?.name === 'ctfpupildata') {
      pupils.push(rowOf(pupil));
      pupil = undefined;
    } else {
      take(pupil, element, open.at(-1)?.name ?? '');
    }
  });

  for (let at = 0; at < text.length && !problem; at += MOUTHFUL) {
    parser.write(text.slice(at, at + MOUTHFUL));
    if (pupils.length > MOST_ROWS) refuse('tooManyRows');
    onProgress?.(at, text.length);
    await pause();
  }
  if (!problem) parser.close();
  if (problem) return failed(problem);
  return pupils.length === 0 ? failed({ code: 'noPupils' }) : done({ rows: [[...ELEMENTS], ...pupils], firstNumber: 0 });
}

interface Element {
  readonly name: string;
  text: string;
}

interface Pupil {
  readonly values: Map<string, string>;
  readonly statuses: { startsOn: string; status: string }[];
  readonly needs: { rank: string; type: string }[];
}

/** The elements that are read, under the names that the table gives them. */
const ELEMENTS = ['UPN', 'Surname', 'Forename', 'DOB', 'PreferredSurname', 'PreferredForename', 'NCyearActual', 'SENprovision', 'SENtype'] as const;
/** Those that stand in the pupil or its basic details. */
const SIMPLE: ReadonlySet<string> = new Set(ELEMENTS.slice(0, 7).map((name) => name.toLowerCase()));

/** In characters: enough for a frame's work, and for what a field of a card holds. */
const MOUTHFUL = 64 * 1024;
const LONGEST = 400;
/** The format has some ten levels. */
const DEEPEST = 60;

function take({ values, statuses, needs }: Pupil, { name, text }: Element, parent: string): void {
  const said = text.trim();
  const [status, need] = [statuses.at(-1), needs.at(-1)];
  if (SIMPLE.has(name) && (parent === 'pupil' || parent === 'basicdetails')) values.set(name, said);
  else if (parent === 'sen' && status && name === 'startdate') status.startsOn = said;
  else if (parent === 'sen' && status && name === 'senprovision') status.status = said;
  else if (parent === 'senneed' && need && name === 'sentyperank') need.rank = said;
  else if (parent === 'senneed' && need && name === 'sentype') need.type = said;
}

/** Of several provisions the one that began last; of types those with the first ranks, in one cell. */
function rowOf({ values, statuses, needs }: Pupil): string[] {
  const latest = statuses.toSorted((a, b) => (a.startsOn < b.startsOn ? -1 : a.startsOn > b.startsOn ? 1 : 0)).at(-1);
  const ranked = needs.filter(({ type }) => type !== '').toSorted((a, b) => Number(a.rank || 99) - Number(b.rank || 99));
  return ELEMENTS.map((name) => {
    if (name === 'SENprovision') return latest?.status ?? '';
    return name === 'SENtype' ? ranked.map(({ type }) => type).join('; ') : values.get(name.toLowerCase()) ?? '';
  });
}

function localName(name: string): string {
  return name.slice(name.lastIndexOf(':') + 1).toLowerCase();
}
