import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readEnvelope } from '../../../src/data/file/readFile.ts';

/** Files of every version that was ever released. They are never edited, and open for ever. */
const text = (name: string) => readFileSync(new URL(`../../fixtures/files/${name}`, import.meta.url), 'utf8');

describe('a file of version 1', () => {
  const backup = text('version-1-backup.json');

  it('is as it was on the day it was written', () => {
    expect(createHash('sha256').update(backup).digest('hex')).toBe('e3c5db064fba09d23dcb25d85b3a42f88808e3069c61b1209334196afd664e21');
  });

  it('opens', async () => {
    const read = await readEnvelope(backup);
    if (!read.ok) throw new Error(JSON.stringify(read.problem));
    const { children, drafts, contents } = read.value;
    expect(contents).toEqual({ children: 3, reviews: 3, drafts: 2 });
    expect(children.map(({ card }) => card.firstName)).toEqual(['Ngozi', 'Bram', 'Ï']);
    expect(drafts.map((draft) => draft.correction)).toEqual([undefined, { why: 'The hearing test came later.', context: { schoolYear: 2 } }]);
    expect(children[0]?.card).toEqual({
      firstName: 'Ngozi', lastName: 'Adeyemi-Falk', bornOn: '2012-02-29', pronouns: 'she/her', yearOffset: 1, setting: 'Harbour Lane School', settingType: 'special',
      senStatus: 'E', senTypes: ['PMLD', 'VI'], upn: 'R674123101121', homeLanguages: ['Igbo', 'English'],
    });
    expect(children[0]?.events.map(({ id, kind, sequence, why }) => ({ id, kind, sequence, why }))).toEqual([
      { id: 'e-1', kind: 'profileFinished', sequence: 1, why: undefined },
      { id: 'e-2', kind: 'profileCorrected', sequence: 2, why: 'Two levels were swapped.' },
      { id: 'e-3', kind: 'profileFinished', sequence: 3, why: undefined },
    ]);
    expect(children[0]?.events[1]?.profile.views[0]).toEqual({
      voice: 'school',
      by: 'Mr Ashdown',
      ratings: {
        CI1: { mark: 4, going: 'partly', specialistAdvice: true, evidence: 'Points “yes” 👍 — every\nday.' },
        CI2: { mark: 'notAssessed', reason: 'Away that week.' },
        S1: { mark: 'notApplicable' },
        SP2: { mark: 0, confirmedUnchanged: true },
      },
    });
    expect(children[1]?.events[0]).toMatchObject({ shared: true, profile: { strengths: { EM: { text: 'Kind.', toBuildOn: true } } } });
  });

  it('keeps what version 1 did not know', async () => {
    const read = await readEnvelope(backup);
    expect(read).toMatchObject({ ok: true, value: { children: [{ laterField: { nested: [1, null, 'x'] } }, {}, {}] } });
  });
});
