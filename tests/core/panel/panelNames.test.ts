import { describe, expect, it } from 'vitest';
import { createIsKnownName, createIsName, mayBeNames } from '../../../src/core/panel/panelNames.ts';

const card = { firstName: 'Odette', lastName: 'Marlowe' };
const found = (text: string, others: readonly string[] = []) => mayBeNames([text], { card, others, known: new Set(['march', 'friday']) });

describe('words that may be names', () => {
  it('are those with a capital in a sentence, and those that begin like a name of the child, also where a sentence begins', () => {
    expect(found('Odey sings with Tremaine. Marly waits. Many do in March. The odetta.')).toEqual(['Odey', 'Tremaine', 'Marly', 'odetta']);
    expect(found('Marking starts. Most help on Friday.')).toEqual(['Marking']);
  });

  it('are the first names of other children here: in capitals, with an s, in small letters where they are long', () => {
    expect(found('Amaras mum and AMARA O. wait. amara too.', ['Amara', 'Will', 'Bo'])).toEqual(['Amara']);
    expect(found('She will wait for Will. Bos bag. A bo.', ['Will', 'Bo'])).toEqual(['Will', 'Bo']);
    expect(found('Zoes hat', ['Zoë', 'Mary Ann'])).toEqual(['Zoë']);
  });

  it('are known where they are those of children here, or of their settings', () => {
    const isKnown = createIsKnownName([{ firstName: 'Amara', lastName: 'Okafor-Bell', setting: 'Greenfield Primary School' }, { firstName: 'Zoë' }, { firstName: 'J', setting: 'Park Academy' }]);
    expect(['Amara', 'AMARAS', 'Okafor', 'Okafor-Bell', 'Greenfield', 'Zoe'].map(isKnown)).toEqual([true, true, true, true, true, true]);
    expect(['Chidi', 'Primary', 'Park', 'J', 'School'].map(isKnown)).toEqual([false, false, false, false, false]);
  });

  it('are known again however they are written', () => {
    const isName = createIsName(['Amara', 'Thi']);
    expect(['Amara', 'AMARA', 'Amaras', 'amaras', 'This', 'Amar'].map(isName)).toEqual(['plain', 'plain', 'of', 'of', undefined, undefined]);
  });
});
