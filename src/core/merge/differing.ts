import type { ChildRecord } from '../child.ts';
import type { Draft } from '../draft.ts';
import { draftValues, withDraftValues } from './draftValues.ts';
import { recordValues, withRecordValues } from './recordValues.ts';
import { sameContent } from '../sameContent.ts';
import { oneMore } from '../steps.ts';
import { BEFORE, type Values, type Versioned, type Versions } from '../versions.ts';
import { PASSED_OVER } from './waits.ts';

/** A field of a card or a draft for which devices say different things, so that a person has to choose. */
export interface Differing {
  readonly path: string;
  /** Each once, the one that stands first. */
  readonly values: readonly GivenValue[];
}

export interface GivenValue {
  /** Undefined: it was taken away. */
  readonly value: unknown;
  /** Id of the device that gave it last; undefined where that is not known. */
  readonly device?: string;
}

/** What of a card waits for a choice. */
export function differingInRecord(record: ChildRecord): readonly Differing[] {
  return record.versions?.beside ? differingIn(recordValues(record)) : [];
}

/** What of a draft waits for a choice. */
export function differingInDraft(draft: Draft): readonly Differing[] {
  return draft.versions?.beside ? differingIn(draftValues(draft)) : [];
}

/** The record after a person's choice, by path. It is an edit of the card like any other, and is stamped where it is kept. */
export function chooseInRecord(record: ChildRecord, choices: Values): ChildRecord {
  const chosen = withRecordValues(record, withChoices(recordValues(record).values, choices));
  return { ...chosen, cardEdition: oneMore(record.cardEdition), ...withoutWaiting(record.versions, choices) };
}

/** The draft after a person's choice, in the same way. */
export function chooseInDraft(draft: Draft, choices: Values): Draft {
  return { ...withDraftValues(draft, withChoices(draftValues(draft).values, choices)), ...withoutWaiting(draft.versions, choices) };
}

function differingIn({ values, versions: { at, beside = {} } }: Versioned): readonly Differing[] {
  return Object.entries(beside).flatMap(([path, others]): Differing[] => {
    if (PASSED_OVER.has(path)) return [];
    const given: GivenValue[] = [];
    for (const { value, device } of [{ value: values.get(path), device: at[path]?.device ?? BEFORE }, ...others]) {
      if (!given.some((known) => sameContent(known.value, value))) given.push({ value, ...(device !== BEFORE && { device }) });
    }
    return given.length > 1 ? [{ path, values: given }] : [];
  });
}

function withChoices(values: Values, choices: Values): Values {
  return new Map([...values, ...choices].filter(([path]) => !choices.has(path) || choices.get(path) !== undefined));
}

function withoutWaiting(versions: Versions | undefined, choices: Values): { versions?: Versions } {
  if (!versions?.beside) return {};
  return { versions: { ...versions, beside: Object.fromEntries(Object.entries(versions.beside).filter(([path]) => !choices.has(path))) } };
}
