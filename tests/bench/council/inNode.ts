import { councilCount } from '../../core/councils.ts';
import { createWriteStream, writeFileSync } from 'node:fs';
import path from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { loadFramework } from '../../../src/catalog/load.ts';
import type { CouncilFile } from '../../../src/core/council/councilFile.ts';
import { councilLines } from '../../../src/core/council/councilLines.ts';
import { mergeCouncil } from '../../../src/core/council/councilMerge.ts';
import { readCouncilSource } from '../../../src/data/file/council/councilSource.ts';
import { writeCouncil } from '../../../src/data/file/council/writeCouncil.ts';
import { type Contest, measure, median } from '../measure.ts';
import { councilFiles, councilFramework } from './files.ts';

/** What needs no engine. The arguments are the part, how many children and, where it writes, a folder. Prints outcomes as JSON, one a line. */
const [part, count, folder = ''] = process.argv.slice(2);
const children = Number(count);
const framework = councilFramework(await loadFramework());
const TODAY = '2026-11-21';
/** Children of one file: a large special school. */
const A_SCHOOL = 225;

const PARTS: Readonly<Record<string, () => Promise<void>>> = {
  /** A council's laptop: many schools, each child with ten reviews. */
  async laptop() {
    const files = filesOf(children, 10);
    const [sent] = files;
    if (!sent) throw new Error('no school');
    const others = files.slice(1);
    const { blob } = await writeCouncil(sent);
    const text = await blob.text();
    const read = async () => {
      const result = await readCouncilSource({ file: blob });
      if (!result.ok) throw new Error(`a file of ours was refused: ${JSON.stringify(result.problem)}`);
      mergeCouncil([...others, result.value], TODAY);
    };
    const contests: readonly Contest[] = [
      {
        name: 'read a school’s file, merge it', unit: 'files', count: 1, run: read,
        floors: [{ name: 'JSON.parse of it', run: () => { JSON.parse(text); } }],
      },
      { name: 'all tables', unit: 'children', count: children, run: () => councilCount(files), floors: [{ name: 'one pass over all marks', run: () => passOver(files) }] },
      {
        name: 'the lines of all', unit: 'children', count: children, run: () => { let length = 0; for (const file of files) for (const line of councilLines(file)) length += line.length; return length; },
        floors: [{ name: 'JSON.stringify', run: () => { for (const file of files) JSON.stringify(file); } }],
      },
    ];
    for (const contest of contests) tell(await measure(contest, { rounds: 5 }));
  },

  /** Lines of a whole country's children, in slices of some schools each, so that nothing is held whole. */
  async lines() {
    const began = performance.now();
    let [bytes, lines] = [0, 0];
    const schools = filesOfEach(children, 2)[Symbol.iterator]();
    for (let slice = 0, next = schools.next(); !next.done; slice += 1) {
      const texts = function* (): Generator<string> {
        for (let school = 0; school < 200 && !next.done; school += 1, next = schools.next()) {
          const own = [...councilLines(next.value)];
          lines += own.length;
          const text = `${own.join('\n')}\n`;
          bytes += Buffer.byteLength(text);
          yield text;
        }
      };
      await pipeline(Readable.from(texts()), createWriteStream(path.join(folder, `${String(slice).padStart(4, '0')}.ndjson`)));
    }
    tell({ name: 'lines', milliseconds: performance.now() - began, bytes, lines });
  },

  /** The app's own tables over the same children, all at once, and every cell of them to be set beside the engine's. */
  async tables() {
    const files = filesOf(children, 2);
    const took = Array.from({ length: 3 }, () => {
      const began = performance.now();
      councilCount(files);
      return performance.now() - began;
    });
    const cells = councilCount(files).tables.flatMap(({ id, of = '', rows, columns, counts }) =>
      rows.flatMap((row, at) => columns.flatMap((column, place) => (counts[at]?.[place] ? [`${id} | ${of} | ${row} | ${column} | ${counts[at][place]}`] : []))));
    writeFileSync(path.join(folder, 'app.txt'), cells.toSorted(compare).join('\n'));
    tell({ name: 'tables', milliseconds: median(took), cells: cells.length, peak: process.resourceUsage().maxRSS * 1024 });
  },
};

await PARTS[part ?? '']?.();

function filesOf(many: number, reviews: number): readonly CouncilFile[] {
  return [...filesOfEach(many, reviews)];
}

/** As many children as asked for: the last school has those that are left. */
function* filesOfEach(many: number, reviews: number): Generator<CouncilFile> {
  let left = many;
  for (const file of councilFiles(framework, { schools: Math.ceil(many / A_SCHOOL), children: A_SCHOOL, reviews })) {
    yield left < A_SCHOOL ? { ...file, children: file.children.slice(0, left) } : file;
    left -= A_SCHOOL;
  }
}

/** As little as can be done with every mark of every latest review and the one before it: a look at each. */
function passOver(files: readonly CouncilFile[]): number {
  let over = 0;
  for (const { children: all } of files) {
    for (const { reviews } of all) {
      for (const { marks } of reviews.slice(-2)) for (let at = 0; at < marks.length; at += 1) if (marks.charCodeAt(at) >= 50 && marks.charCodeAt(at) <= 52) over += 1;
    }
  }
  return over;
}

function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}

function tell(outcome: object): void {
  process.stdout.write(`${JSON.stringify(outcome)}\n`);
}
