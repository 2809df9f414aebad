import { useState } from 'react';
import { sentence } from '../../catalog/sentence.ts';
import type { Person, Staying } from './keys.ts';

/** Who stays, and what each of them has typed. */
export interface WhoStays {
  readonly of: (slotId: string) => { readonly stays: boolean; readonly passphrase: string; readonly error: string | undefined };
  readonly setStays: (slotId: string, stays: boolean) => void;
  readonly type: (slotId: string, passphrase: string) => void;
  /** Says beside somebody's field what is wrong with it. */
  readonly refuse: (slotId: string, error: string) => void;
  /** Nobody was ticked. */
  readonly isNobody: boolean;
  /** All who stay; undefined when something is missing, which is then shown. */
  readonly check: () => readonly Staying[] | undefined;
}

/** Who is alone stays: nobody else could. */
export function useStaying(people: readonly Person[]): WhoStays {
  const [typed, setTyped] = useState<Readonly<Record<string, string>>>(() => Object.fromEntries(people.length === 1 ? people.map(({ slotId }) => [slotId, '']) : []));
  const [errors, setErrors] = useState<Readonly<Record<string, string>>>({});
  const [isNobody, setNobody] = useState(false);
  const staying = people.flatMap(({ slotId }) => (typed[slotId] === undefined ? [] : [{ slotId, passphrase: typed[slotId] }]));

  function change(slotId: string, passphrase: string | undefined): void {
    const { [slotId]: _, ...others } = typed;
    setTyped(passphrase === undefined ? others : { ...others, [slotId]: passphrase });
    setErrors({});
    setNobody(false);
  }

  return {
    isNobody,
    of: (slotId) => ({ stays: typed[slotId] !== undefined, passphrase: typed[slotId] ?? '', error: errors[slotId] }),
    setStays: (slotId, stays) => change(slotId, stays ? '' : undefined),
    type: change,
    refuse: (slotId, error) => setErrors({ [slotId]: error }),
    check() {
      const missing = staying.filter(({ passphrase }) => passphrase.trim() === '');
      setErrors(Object.fromEntries(missing.map(({ slotId }) => [slotId, sentence('key.noPassphrase')])));
      setNobody(staying.length === 0);
      return staying.length > 0 && missing.length === 0 ? staying : undefined;
    },
  };
}
