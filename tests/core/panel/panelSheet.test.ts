import { describe, expect, it } from 'vitest';
import { loadFramework } from '../../../src/catalog/load.ts';
import { places } from '../../../src/core/framework.ts';
import { panelSheet } from '../../../src/core/panel/panelSheet.ts';
import { createPanelTexts } from '../../../src/core/panel/panelTexts.ts';
import { NEVER, reviewedChild } from '../../fixtures/reviewedChild.ts';

const framework = await loadFramework();
const child = reviewedChild(framework);
const clean = createPanelTexts({ card: child.card, settings: [child.card.setting], withInitials: false });
const sheetOf = (record = child) => panelSheet(record, framework, clean, '2026-11-21');
const sheet = sheetOf();
if (!sheet) throw new Error('a sheet');
const strands = sheet.domains.flatMap((domain) => domain.strands);

describe('a sheet for a panel', () => {
  it('names nobody, and says no day, no setting, no note for the school and nothing private', () => {
    const { reviewedOn: _1, before: _2, outcomes, ...rest } = sheet;
    const told = JSON.stringify({ ...rest, outcomes: outcomes.map(({ what }) => what), domains: strands.map(({ change: { place: _, ...change } }) => change), rungs: [] });
    expect(told).not.toMatch(/Odette|Marlowe|Fernhollow|Ms Lindqvist|Abara|Mum and Dad|2018|A call home/);
    for (const never of [NEVER.upn, NEVER.cardNote, NEVER.profileNote]) expect(told).not.toContain(never);
    expect(told).not.toMatch(/givenOn|"by"|"since"/);
  });

  it('has every open strand once, in the framework’s order, with the level that counts and its change', () => {
    expect(strands.map(({ change }) => change.place.strand.code)).toEqual(places(framework).filter(({ part }) => !part.keptPrivate).map(({ strand }) => strand.code));
    const first = strands[0];
    expect(first?.change).toMatchObject({ after: 3, whoseAfter: 'agreed', direction: 'stepUp', before: 2 });
    expect(strands.map(({ isOver }) => isOver)).toEqual(strands.map(({ change: { after } }) => typeof after === 'number' && after >= 2));
    expect(sheet.picture.groups.flatMap((group) => group.domains.flatMap(({ marks }) => marks.map(({ key }) => key)))).toEqual(strands.map(({ change }) => change.place.strand.code));
  });

  it('has the child’s own view first, then the family’s', () => {
    expect(sheet.voices.map(({ key, asked }) => [key, asked])).toEqual([['child', 'child'], ['family', 'family']]);
    expect(sheet.voices[0]?.view).toEqual({ how: 'pictures', words: 'theirs', answers: { goodAt: { text: 'Singing! And I can do the big slide.' }, hard: { text: 'When it is loud.' }, next: { text: 'Be a bus driver.' } } });
  });

  it('has support and hopes, with keys to leave them out by', () => {
    expect(sheet.layer).toEqual({ pack: 'england-2015', code: 'plan' });
    expect(sheet.provisions.map(([key, { what, who }]) => [key, what, who])).toEqual([
      ['support.p1', 'Talking in a small group', 'Ms A.'], ['support.p2', 'The child sits near the door of the school, with ear defenders', undefined],
    ]);
    expect(sheet.outcomes).toEqual([{ key: 'outcome.o1', what: 'Asks another child to play', dueOn: '2027-11-01' }]);
    expect(sheet.strengths).toMatchObject([{ key: 'strength.CI', text: 'Sings to everyone she meets.', toBuildOn: true }]);
  });

  it('is made of a first profile too, and of nothing before it', () => {
    const first = sheetOf({ ...child, events: child.events.slice(0, 1) });
    expect(first).not.toHaveProperty('before');
    expect(first?.picture).not.toHaveProperty('tally');
    expect(first?.voices).toEqual([]);
    expect(sheetOf({ ...child, events: [] })).toBe(undefined);
  });
});
