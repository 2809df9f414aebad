import { median, print, ratioInWords } from '../tell.mjs';

const MIB = 1024 ** 2;
const RIVALS = [['dexie', 'plain Dexie, a record a review'], ['pouch', 'PouchDB, a document a review']];

/** What `measureBeside` gave. Of so many children: a smaller run says so. */
export function tellBeside(outcome, children) {
  const many = `${children.toLocaleString('en-GB')} children`;
  const rows = [['write', `writing all, ${many}`, seconds], ['cohort', 'opening the cohort', seconds], ['one', 'one child', short], ['writePeak', 'memory at peak, writing', size], ['cohortPeak', 'memory at peak, opening the cohort', size]];
  for (const [part, words, inWords] of rows) {
    const own = outcome.ours.map((round) => round[part]);
    const rivals = RIVALS.map(([id, name]) => {
      const theirs = outcome[id].map((round) => round[part]);
      const ratio = median(theirs.map((one, round) => one / own[round]));
      const budget = part === 'cohort' && id === 'dexie' ? ' (≥ 20)' : '';
      return `${name} ${inWords(median(theirs))}, ${ratio.toPrecision(2)} × ours${budget}`;
    });
    print(words, inWords(median(own)), rivals.join('; '));
  }
}

/** What `measureFiles` gave. */
export function tellFiles(outcomes) {
  const longest = (part) => `longest pause ${Math.max(...outcomes.map(({ ours }) => ours[part].longest)).toFixed(0)} ms (≤ 16)`;
  const rows = [
    ['export of all, sealed, written', 'out', 'written', 'out', 'JSON.stringify + gzip in clear', 0.6],
    ['the same, and read back whole', 'out', 'took', 'out', 'JSON.stringify + gzip in clear', undefined],
    ['import of all, sealed, read', 'read', 'took', 'read', 'JSON.parse', 3],
    ['the same, into other sealed records', 'bringIn', 'took', 'read', 'JSON.parse', undefined],
  ];
  for (const [words, part, time, plain, name, budget] of rows) {
    const own = outcomes.map(({ ours }) => ours[part][time]);
    const floor = outcomes.map((outcome) => outcome.floor[plain]);
    print(words, seconds(median(own)), `${ratioInWords({ name: `${name} (${seconds(median(floor))})`, ratio: median(own.map((one, round) => one / floor[round])), budget })}; ${longest(part)}`);
  }
}

/** What `measureMerge` gave. */
export function tellMerge({ schools, bytes, all, outcomes }) {
  const of = (part) => median(outcomes.map((outcome) => outcome[part].took));
  const longest = (part) => `longest pause ${Math.max(...outcomes.map((outcome) => outcome[part].longest)).toFixed(0)} ms (≤ 50)`;
  const name = `JSON.parse of its ${(bytes / MIB).toFixed(2)} MiB (${short(median(outcomes.map(({ floor }) => floor)))})`;
  print(`a school’s file merged with ${schools - 1} others`, short(of('one')), `${ratioInWords({ name, ratio: median(outcomes.map(({ one, floor }) => one.took / floor)) })}; ${longest('one')}`);
  print('all of those others, one after another', seconds(all.ours), `${ratioInWords({ name: `JSON.parse of them (${seconds(all.floor)})`, ratio: all.ours / all.floor })}; longest pause ${all.longest.toFixed(0)} ms (≤ 50)`);
  print('the tables over all of them, anew', seconds(of('tables')), longest('tables'));
}

/** What `measureMemory` gave. */
export function tellMemory({ objects, app }) {
  print('memory with the cohort open', size(app.held), `${(app.held / objects.held).toFixed(3)} × the same data as objects (${size(objects.held)}) (≤ 0.167); unlocked, before it ${size(app.unlocked)}`);
  print('at peak, by so much the process grew', size(app.peak), `${(app.peak / objects.peak).toFixed(3)} × the same as objects (${size(objects.peak)})`);
}

function seconds(milliseconds) {
  return milliseconds < 1000 ? `${milliseconds.toFixed(0)} ms` : `${(milliseconds / 1000).toFixed(1)} s`;
}

function short(milliseconds) {
  return `${milliseconds.toPrecision(3)} ms`;
}

function size(bytes) {
  return `${(bytes / MIB).toFixed(0)} MiB`;
}
