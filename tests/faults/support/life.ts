import type { Page } from '@playwright/test';

/** A child as the screens show it. */
export interface KnownChild {
  readonly name: string;
  readonly place: 'list' | 'bin';
  /** When it was thrown away, by the clock of then. */
  readonly binnedAt?: number;
  readonly reviews: number;
  readonly draft?: KnownDraft;
}

export interface KnownDraft {
  readonly id: string;
  /** Of the first strands; '.' where one is not rated. */
  readonly levels: string;
  /** What was typed beside the first strand. */
  readonly note: string;
}

/** What there must be: every child of this device by id, without the examples. */
export type Model = ReadonlyMap<string, KnownChild>;

/** A backup that was saved, and what was in the records then. */
export interface SavedFile {
  readonly content: Buffer;
  readonly model: Model;
  readonly erased: ReadonlySet<string>;
  readonly recoveryKey: string;
}

/** A device with what is known of it. */
export interface Life {
  /** The tabs, the first of which is always there. */
  tabs: Page[];
  /** What may be there: one thing, and more where something was under way that nobody was told of. */
  allowed: readonly Model[];
  /** Children who were erased for good from these records. */
  erased: Set<string>;
  file: SavedFile | undefined;
  recoveryKey: string;
  /** What the clock of the device says, in milliseconds. */
  clock: number;
  /** How many children were ever added: each has a name of its own. */
  added: number;
  releases: number;
}

/** What is there, if there is one thing only. */
export function standing({ allowed }: Life): Model {
  const [model] = allowed;
  if (!model) throw new Error('nothing is allowed');
  return model;
}

/** Something was done, and the app said so. */
export function acknowledge(life: Life, change: (model: Map<string, KnownChild>) => void): void {
  life.allowed = life.allowed.map((model) => changed(model, change));
}

/** Something was under way and nobody was told how it ended: these may have come about, or nothing. */
export function maybe(life: Life, ...changes: readonly ((model: Map<string, KnownChild>) => void)[]): void {
  life.allowed = [...life.allowed, ...life.allowed.flatMap((model) => changes.map((change) => changed(model, change)))];
}

/** A change of one child; nothing when there is none of this id. */
export function of(id: string, change: (child: KnownChild) => KnownChild): (model: Map<string, KnownChild>) => void {
  return (model) => {
    const child = model.get(id);
    if (child) model.set(id, change(child));
  };
}

/** As `of`, of the child's draft. */
export function ofDraft(id: string, change: (draft: KnownDraft) => KnownDraft): (model: Map<string, KnownChild>) => void {
  return of(id, (child) => (child.draft ? { ...child, draft: change(child.draft) } : child));
}

/** A level tapped, by the place of its strand. */
export function tapped(strand: number, level: number): (draft: KnownDraft) => KnownDraft {
  return (draft) => ({ ...draft, levels: draft.levels.slice(0, strand) + String(level) + draft.levels.slice(strand + 1) });
}

/** Without its draft. */
export function withoutDraft({ draft: _, ...child }: KnownChild): KnownChild {
  return child;
}

const THIRTY_DAYS = 30 * 86_400_000;

/** After thirty days the app may erase what is in the bin, at a start that nobody can name: it knows a wrong clock from a long absence by more than is known here. */
export function allowEmptyBin(life: Life): void {
  const due = [...standing(life)].filter(([, { binnedAt }]) => binnedAt !== undefined && life.clock - binnedAt > THIRTY_DAYS);
  for (const [id] of due) maybe(life, (model) => { model.delete(id); });
}

function changed(model: Model, change: (model: Map<string, KnownChild>) => void): Model {
  const next = new Map(model);
  change(next);
  return next;
}
