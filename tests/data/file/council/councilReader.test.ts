import { afterEach, expect, it, vi } from 'vitest';
import type { CouncilFile } from '../../../../src/core/council/councilFile.ts';
import { createCouncilReader } from '../../../../src/data/file/council/councilReader.ts';
import { createMergeSession } from '../../../../src/data/file/council/mergeSession.ts';
import { writeCouncil } from '../../../../src/data/file/council/writeCouncil.ts';
import { madeUpSchools } from '../../../core/councils.ts';

/** A worker that answers late, and the last question first. */
class Late extends EventTarget {
  static isWrong = false;
  private waiting: { readonly ask: string; readonly number: number; readonly threshold?: number }[] = [];
  postMessage(asked: { readonly ask: string; readonly number: number; readonly threshold?: number }) {
    this.waiting.push(asked);
    setTimeout(() => {
      for (const { ask, number, threshold } of this.waiting.splice(0).toReversed()) {
        const data = ask === 'read' ? { is: 'read', number, result: { ok: true, value: { at: 0 } } } : { is: 'tables', number, result: { ok: true, value: { threshold: Late.isWrong ? 5 : threshold } } };
        this.dispatchEvent(new MessageEvent('message', { data }));
      }
    });
  }
  terminate() {}
}

/** A worker that a browser ends at its second question. */
class Ended extends Late {
  private asked = 0;
  override postMessage(asked: { readonly ask: string; readonly number: number }) {
    this.asked += 1;
    if (this.asked < 2) super.postMessage(asked);
    else if (this.asked === 2) setTimeout(() => this.dispatchEvent(new Event('error', { cancelable: true })));
  }
}

afterEach(() => vi.unstubAllGlobals());

// Two quick changes of the threshold gave the view for 5 under 20.
it('gives each question its own answer', async () => {
  vi.stubGlobal('Worker', Late);
  Late.isWrong = false;
  const reader = createCouncilReader();
  await reader.read(new Blob([]));
  const views = await Promise.all(([5, 10, 20] as const).map((threshold) => reader.tables([0], threshold)));
  expect(views.map((view) => view.ok && view.value.threshold)).toEqual([5, 10, 20]);
});

it('refuses a view of another threshold', async () => {
  vi.stubGlobal('Worker', Late);
  Late.isWrong = true;
  const reader = createCouncilReader();
  await reader.read(new Blob([]));
  expect(await reader.tables([0], 20)).toEqual({ ok: false, problem: { code: 'brokeDown' } });
});

it('says so when its worker was ended, and does not wait for it again', async () => {
  vi.stubGlobal('Worker', Ended);
  const reader = createCouncilReader();
  await reader.read(new Blob([]));
  const broke = { ok: false, problem: { code: 'brokeDown' } };
  expect(await reader.tables([0], 5)).toEqual(broke);
  expect(await reader.tables([0], 5)).toEqual(broke);
  expect(await reader.read(new Blob([]))).toEqual({ ok: false, problem: { code: 'ended' } }); // reading it again would not help
});

const asFile = async (file: CouncilFile) => {
  const { school, children } = file;
  return (await writeCouncil({ ...file, school: { ...school, id: school.id.padEnd(22, '-') }, children: children.map((child) => ({ ...child, id: child.id.padEnd(22, '-') })) })).blob;
};
const blobs = await Promise.all(madeUpSchools(3, { sizes: [30, 30, 30, 30] }).map(asFile));
const codeOf = (result: { readonly ok: boolean; readonly problem?: { readonly code: string } }) => (result.ok ? 'fine' : result.problem?.code);

async function sessionOf(many: number) {
  const session = createMergeSession();
  for (const blob of blobs.slice(0, many)) expect(codeOf(await session.read(blob, undefined, {}))).toBe('fine');
  return session;
}

// Findings 1 to 4: the tables of two sets of schools, or of two thresholds, could be taken from one another.
it('gives the tables of one set with one threshold, and no others ever', async () => {
  const session = await sessionOf(4);
  const view = await session.tables([0, 1, 2, 3], 5);
  expect(view).toMatchObject({ ok: true, value: { children: 120, threshold: 5 } });
  expect(codeOf(await session.tables([0, 1, 2], 5))).toBe('settled');
  expect(codeOf(await session.tables([0, 1, 2, 3], 10))).toBe('settled');
  expect(codeOf(await session.read(blobs[0] ?? new Blob(), undefined, {}))).toBe('settled');
  expect(await session.tables([3, 2, 1, 0, 0], 5)).toEqual(view); // the same set in another order, and no child twice
});

it('settles nothing by what shows nothing', async () => {
  const session = await sessionOf(3);
  expect(codeOf(await session.tables([], 5))).toBe('noFiles');
  expect(codeOf(await session.tables([0, 1], 5))).toBe('tooFewSchools');
  expect(codeOf(await session.tables([0, 1, 2], 5, { signal: AbortSignal.abort() }))).toBe('stopped');
  expect(codeOf(await session.tables([0, 1, 2], 20))).toBe('fine');
});

it('drops what was overtaken, and gives the last alone', async () => {
  const session = await sessionOf(4);
  const asked = [session.tables([0, 1, 2], 5), session.tables([0, 1, 2, 3], 5), session.tables([0, 1, 2, 3], 10)];
  expect((await Promise.all(asked)).map(codeOf)).toEqual(['stopped', 'stopped', 'fine']);
});

it('tells what it does, and is stopped in between', async () => {
  const session = await sessionOf(3);
  const stop = new AbortController();
  const steps: string[] = [];
  const told = await session.tables([0, 1, 2], 5, { signal: stop.signal, onProgress: ({ step }) => {
    steps.push(step);
    if (step === 'holding') stop.abort();
  } });
  expect(codeOf(told)).toBe('stopped');
  expect(steps).toEqual(['counting', 'holding']);
});

it('counts in steps, says how far it is, and is stopped between two of them', async () => {
  const session = await sessionOf(3);
  let now = 0;
  vi.spyOn(performance, 'now').mockImplementation(() => (now += 100)); // each step takes long
  const stop = new AbortController();
  const heard: unknown[] = [];
  const told = await session.tables([0, 1, 2], 5, { signal: stop.signal, onProgress: (progress) => {
    heard.push(progress);
    if (progress.done > 0) stop.abort();
  } });
  vi.restoreAllMocks();
  expect(codeOf(told)).toBe('stopped');
  expect(heard).toEqual([{ step: 'counting', done: 0, of: 90 }, { step: 'counting', done: 64, of: 90 }]);
  expect(codeOf(await session.tables([0, 1], 5))).toBe('tooFewSchools'); // nothing was settled
});

// Two files of one moment that differ in the school's name alone passed as copies.
it('marks files that differ in anything as different', async () => {
  const [one] = madeUpSchools(3, { sizes: [5] }) as [CouncilFile];
  const session = createMergeSession();
  const marks = [];
  for (const file of [one, one, { ...one, who: 'E' as const }, { ...one, school: { ...one.school, name: 'Other' } }, { ...one, framework: { ...one.framework, overTheLineFrom: 3 as const } }]) {
    const read = await session.read(await asFile(file), undefined, {});
    marks.push(read.ok ? read.value.mark : '');
  }
  expect(new Set(marks).size).toBe(4);
  expect(marks[0]).toBe(marks[1]);
});
