import fc from 'fast-check';
import type { ChildRecord } from '../../../src/core/child.ts';
import type { Draft } from '../../../src/core/draft.ts';
import type { Result } from '../../../src/core/result.ts';
import type { VaultProblem } from '../../../src/data/vault/vault.ts';
import { childOf, draftOf, withReview } from '../../data/vault/support.ts';
import { failNthCall } from './nthCall.ts';
import { type Model, type TestDevice, testDevice } from './traceDevice.ts';

/** One step of a life with the app. `child` is 0 to 3; `tab` is 0 or 1, where 1 counts only while there is a second one. */
export type Step =
  | { readonly do: 'add' | 'edit' | 'tap' | 'finish' | 'erase'; readonly child: number; readonly tab: number; readonly n: number }
  /** The same as `edit` or `tap`, but the nth call to the database fails: there is no room. */
  | { readonly do: 'fullDisk'; readonly child: number; readonly tab: number; readonly n: number }
  /** An edit is begun and the browser is killed at the nth call. */
  | { readonly do: 'killWhileEditing'; readonly child: number; readonly n: number }
  | { readonly do: PlainStep }
  /** The clock of the laptop moves by so many days. */
  | { readonly do: 'clock'; readonly days: number };

type PlainStep = 'lock' | 'secondTab' | 'export' | 'import' | 'eraseEverything' | 'loseDatabase' | 'loseCopies' | 'loseRow' | 'damageRow' | 'damageCopy'
  /** The app of today comes over records that release 0.2.0 left. */
  | 'upgrade';

const child = fc.nat(3);
const n = fc.nat(9);
const plain = (...names: PlainStep[]) => fc.constantFrom(...names).map((name): Step => ({ do: name }));

/** Any step; what people do all the time comes more often than what befalls them. */
export const anyStep: fc.Arbitrary<Step> = fc.oneof(
  { weight: 10, arbitrary: fc.record({ do: fc.constantFrom('add', 'edit', 'tap', 'finish'), child, tab: fc.nat(1), n }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('erase'), child, tab: fc.nat(1), n }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('fullDisk'), child, tab: fc.nat(1), n: fc.integer({ min: 1, max: 25 }) }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('killWhileEditing'), child, n: fc.integer({ min: 1, max: 25 }) }) },
  { weight: 4, arbitrary: plain('lock', 'secondTab', 'export', 'import') },
  { weight: 4, arbitrary: plain('loseDatabase', 'loseCopies', 'damageRow', 'loseRow', 'damageCopy', 'upgrade') },
  { weight: 1, arbitrary: plain('eraseEverything') },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('clock'), days: fc.integer({ min: -800, max: 800 }) }) },
);

/** Lives through a trace. After each step everything that was acknowledged is there, and nothing that was erased. */
export async function live(steps: readonly Step[]): Promise<void> {
  const device = await testDevice();
  try {
    for (const [at, step] of steps.entries()) {
      await take(device, step);
      await device.check(`after step ${at + 1}, ${JSON.stringify(step)}`);
    }
    await device.restart();
    await device.check('after the last start');
  } finally {
    await device.end();
  }
}

async function take(device: TestDevice, step: Step): Promise<void> {
  switch (step.do) {
    case 'add': case 'edit': case 'tap': case 'finish': case 'erase': return write(device, step.do, step);
    case 'fullDisk': {
      const failing = failNthCall(step.n, { at: 'answer', error: 'QuotaExceededError' });
      await write(device, 'edit', step).finally(() => failing.stop());
      return;
    }
    case 'killWhileEditing': {
      const failing = failNthCall(step.n, { at: 'never' });
      const writing = write(device, 'edit', { ...step, tab: 0 });
      await Promise.race([writing, failing.silent]);
      return device.kill(() => failing.stop());
    }
    case 'lock': return device.restart();
    case 'secondTab': return device.openSecondTab();
    case 'export': return device.exportAll();
    case 'import': return device.importAll();
    case 'eraseEverything': return device.eraseEverything();
    case 'clock': return device.moveClock(step.days);
    case 'loseDatabase': case 'loseCopies': case 'loseRow': case 'damageRow': case 'damageCopy': case 'upgrade': return device.befall(step.do);
  }
}

type Doing = { readonly child: number; readonly tab?: number; readonly n: number };

async function write(device: TestDevice, what: 'add' | 'edit' | 'tap' | 'finish' | 'erase', { child: number, tab = 0, n: value }: Doing): Promise<void> {
  const [id, draftId, words] = [`child-${number}`, `draft-${number}`, `words ${value}`];
  const vault = device.tab(tab);
  const there = (model: Model) => model.children.get(id);
  const noted = (record: ChildRecord): ChildRecord => ({ ...record, card: { ...record.card, schoolNote: words } });
  const tapped = (draft: Draft | undefined): Draft => ({ ...draft ?? draftOf(draftId, id), by: { school: words } });
  const answers: Record<typeof what, () => Promise<Result<unknown, VaultProblem>>> = {
    add: () => vault.changeChild(id, (record) => record ?? childOf(id)),
    edit: () => vault.changeChild(id, (record) => record && noted(record)),
    tap: () => vault.changeDraft(draftId, (draft) => tapped(draft)),
    finish: () => vault.finishDraft(draftId, id, (record, draft) => (record && draft ? withReview(record) : undefined)),
    erase: () => vault.eraseWhere([id]),
  };
  await device.acknowledge(answers[what], (model) => {
    const before = there(model);
    if (what === 'add') model.children.set(id, before ?? { note: undefined, reviews: 0 });
    if (what === 'erase') { model.children.delete(id); model.drafts.delete(draftId); }
    if (!before) return;
    if (what === 'edit') model.children.set(id, { ...before, note: words });
    if (what === 'tap') model.drafts.set(draftId, words);
    if (what === 'finish' && model.drafts.delete(draftId)) model.children.set(id, { ...before, reviews: before.reviews + 1 });
  });
}
