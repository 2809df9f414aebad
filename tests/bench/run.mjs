// npm run bench: measures the core, rows and files in Node and the start in a real browser, and prints one table.
// Ratios hold from machine to machine, times do not; nothing here fails, it shows.
import { mkdtemp, rm } from 'node:fs/promises';
import { cpus, tmpdir } from 'node:os';
import path from 'node:path';
import { run } from '../run/command.mjs';
import { ROOT } from '../run/install.mjs';
import { COUNTRY, measureCountry, measureLaptop } from './council.mjs';
import { builtForNode } from './forNode.mjs';
import { measureKeystrokes } from './keystrokes.mjs';
import { measureTyping } from './keystrokes/typing.mjs';
import { measureMemory } from './memory.mjs';
import { measureSchool } from './school.mjs';
import { measureStart } from './start.mjs';
import { median, print, rate, ratioInWords } from './tell.mjs';
import { measureVault } from './vault.mjs';
import { measureBeside, measureFiles, measureMerge } from './whole.mjs';
import { tellBeside, tellFiles, tellMemory, tellMerge } from './whole/tell.mjs';

// Words choose parts, numbers say for how many children: `node tests/bench/run.mjs council 20635`. Without words it is all of them.
const WORDS = process.argv.slice(2);
const COUNTS = WORDS.some(isNumber) ? WORDS.filter(isNumber) : ['1', '500', '20635'];
const MOST = Number(COUNTS.at(-1));
const ROUNDS = 5;
/** Of what takes minutes. */
const FEW = 3;
const KIB = 1024;
const GIB = KIB ** 3;
const DIST = path.join(ROOT, 'dist');

/** memory, school, start, keystrokes and typing measure the build in dist/. */
const PARTS = {
  core: async () => { for (const outcome of await inNode()) tellOutcome(outcome); },
  vault: async () => tellVault(await measureVault(MOST, ROUNDS)),
  beside: async () => tellBeside(await measureBeside(MOST, FEW), MOST),
  files: async () => tellFiles(await measureFiles(MOST, FEW)),
  merge: async () => tellMerge(await measureMerge(MOST, ROUNDS)),
  memory: async () => tellMemory(await measureMemory(DIST, MOST)),
  school: async () => tellSchool(await measureSchool(DIST, MOST, ROUNDS)),
  council: async () => { for (const outcome of await measureLaptop(MOST)) tellOutcome({ children: MOST, ...outcome }); },
  country: async () => tellCountry(await measureCountry(WORDS.includes('country') && WORDS.some(isNumber) ? MOST : COUNTRY)),
  start: async () => tellStart(await measureStart(ROUNDS)),
  keystrokes: async () => tellKeystrokes(await measureKeystrokes()),
  typing: async () => tellTyping(await measureTyping({ app: DIST }, MOST, ROUNDS)),
};
const chosen = WORDS.filter((word) => !isNumber(word));
const unknown = chosen.filter((word) => !Object.hasOwn(PARTS, word));
if (unknown.length > 0) throw new Error(`There is no part called ${unknown.join(', ')}. There are ${Object.keys(PARTS).join(', ')}.`);

console.log(`Node ${process.versions.node}, ${cpus().length} × ${cpus()[0]?.model ?? 'processor'}\n`);
print('work', 'rate', 'against plain work on the same data, and its budget');
for (const [name, measurePart] of Object.entries(PARTS)) if (chosen.length === 0 || chosen.includes(name)) await measurePart();

async function inNode() {
  const work = await mkdtemp(path.join(tmpdir(), 'valuing-send-bench-'));
  try {
    const words = ['--expose-gc', '--max-old-space-size=8192', await builtForNode('inNode.ts', work), ...COUNTS];
    const { code, output } = await run(process.execPath, words, { folder: ROOT, patience: 30 * 60_000 });
    if (code !== 0) throw new Error(`The measuring broke off.\n${output.slice(-4000)}`);
    return output.split('\n').filter((line) => line.startsWith('{')).map((line) => JSON.parse(line));
  } finally {
    await rm(work, { recursive: true, force: true });
  }
}

function tellOutcome({ children, name, ratios, perSecond, unit, ...pauses }) {
  const many = `${children.toLocaleString('en-GB')} ${children === 1 ? 'child' : 'children'}`;
  if (!ratios) return print(`longest pause, ${many}`, '', `export ${pauses.export.toFixed(0)} ms, import ${pauses.import.toFixed(0)} ms (≤ 16 each)`);
  print(`${name}, ${many}`, `${rate(perSecond)} ${unit}/s`, ratios.map(ratioInWords).join(', '));
}

function tellVault({ unlock, openOne, save, cohort, taps, tapsCopying, single }) {
  const rows = [
    ['unlock', unlock, 'the derivation alone', 1.2],
    ['open one child, sealed', openOne, 'a plain get + AES-GCM', 2],
    ['save a finished profile', save, 'one plain strict put', 3],
    ['open the cohort, sealed', cohort, 'reading and opening its bytes', 1.5],
  ];
  for (const [what, pairs, name, budget] of rows) {
    const ratio = median(pairs.map(({ ours, floor }) => ours / floor));
    print(what, `${median(pairs.map(({ ours }) => ours)).toPrecision(3)} ms`, ratioInWords({ name, ratio, budget }));
  }
  print('the cohort, a plain record a review', `${median(cohort.map(({ plain }) => plain)).toFixed(0)} ms`, `${median(cohort.map(({ plain, ours }) => plain / ours)).toFixed(1)} × ours (≥ 20)`);
  print('one child in a full vault', '', ratioInWords({ name: 'one in an almost empty vault', ratio: median(openOne.map(({ ours }) => ours)) / median(single.map(({ ours }) => ours)), budget: 1.5 }));
  for (const [what, took] of [['a tap kept', taps], ['the same while the second copy is made', tapsCopying]]) {
    print(`${what}, 4× slower, p95`, `${took.toSorted((a, b) => a - b)[Math.floor(took.length * 0.95)].toFixed(0)} ms`, '(≤ 50 ms)');
  }
}

function tellStart({ times, scripts }) {
  for (const [kind, budget] of [['cold', 1.6], ['warm', 1.3]]) {
    const own = times.app[kind];
    const floor = times.floor[kind];
    const ratio = median(own.map((time, round) => time / floor[round]));
    print(`ready, ${kind}, 4× slower`, `${median(own).toFixed(0)} ms`, ratioInWords({ name: `an empty React page (${median(floor).toFixed(0)} ms)`, ratio, budget }));
  }
  print('first screen’s JavaScript', `${(scripts.app / KIB).toFixed(1)} KiB`, `gzipped (≤ 140 KiB); an empty React page ${(scripts.floor / KIB).toFixed(1)} KiB`);
}

/** Operator times of Card, Moran and Newell (1980): tests/bench/keystrokes/operator.mjs. */
function tellKeystrokes(outcome) {
  for (const [name, { K, P, H, M, work, typing }] of Object.entries(outcome)) {
    const [words, goal] = { new: ['a full new profile, by hand', 10], updated: ['last year’s updated, 5 strands changed', 4] }[name];
    print(words, `${work.toFixed(1)} min`, `(≤ ${goal}) ${K} keys, ${P} pointings, ${H} changes of hand, ${M} mental steps; and ${typing.toFixed(1)} min of free text, typed`);
  }
}

function tellSchool({ opened, filters }) {
  const of = (all, name, part) => all.map((one) => one[name]).toSorted((a, b) => a - b)[Math.floor(all.length * part)].toFixed(0);
  print('the school’s view, to its first numbers', `${of(opened, 'numbers', 0.5)} ms`, `longest task ${of(opened, 'longest', 0.999)} ms (≤ 50; 0 is none that long)`);
  print('a filter over it, p95', `${of(filters, 'paint', 0.95)} ms`, `to the next paint (≤ 50 ms), p50 ${of(filters, 'paint', 0.5)}; to the children it leaves p50 ${of(filters, 'shown', 0.5)}, p95 ${of(filters, 'shown', 0.95)}; longest task ${of(filters, 'longest', 0.999)} ms (≤ 50)`);
}

function tellTyping(fields) {
  for (const [field, { app, floor }] of Object.entries(fields)) {
    const [ours, bare] = [app, floor].map(({ times }) => [0.5, 0.95].map((part) => times.toSorted((a, b) => a - b)[Math.floor(times.length * part)]));
    print(`a key in ${field}, 4× slower`, `${ours[1].toFixed(0)} ms, p95`, `(≤ 50 ms) ${ratioInWords({ name: `a bare field of an empty page (${bare[1].toFixed(0)} ms)`, ratio: ours[1] / bare[1] })}; p50 ${ours[0].toFixed(0)} and ${bare[0].toFixed(0)} ms; work ${median(app.work).toFixed(0)} and ${median(floor.work).toFixed(0)} ms`);
  }
}

function tellCountry({ children, lines, engine, app, isEqual }) {
  const many = `${children.toLocaleString('en-GB')} children × 2`;
  const tables = Object.values(engine.took).reduce((sum, one) => sum + one, 0);
  const size = (bytes) => `${(bytes / GIB).toFixed(2)} GiB`;
  print(`lines written, ${many}`, `${(lines.milliseconds / 1000).toFixed(1)} s`, `${lines.lines.toLocaleString('en-GB')} lines, ${size(lines.bytes)}`);
  print(`DuckDB, load, ${many}`, `${(engine.load / 1000).toFixed(1)} s`, `${engine.rows.toLocaleString('en-GB')} rows; peak ${size(engine.peak)} to the end`);
  print(`DuckDB, all tables, ${many}`, `${(tables / 1000).toFixed(1)} s`, `${ratioInWords({ name: `the app’s own tables in Node (${(app.milliseconds / 1000).toFixed(1)} s, peak ${size(app.peak)})`, ratio: tables / app.milliseconds })}; ${engine.cells.toLocaleString('en-GB')} cells, ${isEqual && engine.problems === 0 ? 'every one equal' : 'NOT EQUAL to the app’s'}`);
}

function isNumber(word) {
  return /^\d+$/.test(word);
}
