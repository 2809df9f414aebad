import { describe, expect, it } from 'vitest';
import { type PanelEntry, correctsPanel, finishPanel, panelEntry } from '../../../src/core/entry/panelEntry.ts';
import type { PanelSaid } from '../../../src/core/panel.ts';
import { panelsOf } from '../../../src/core/panel/panels.ts';
import type { LaterEvent } from '../../../src/core/review.ts';
import { LONGEST_TEXT } from '../../../src/core/words/tidy.ts';

const TODAY = '2026-11-21';
const BEFORE: PanelSaid = { panelId: 'one', heldOn: '2026-11-20', panel: 'Early help', decided: 'A visit in spring.' };
const typed = (more: Partial<PanelEntry> = {}): PanelEntry => ({ ...panelEntry(undefined, TODAY), decided: 'A visit.', ...more });
const again = (more: Partial<PanelEntry> = {}): PanelEntry => ({ ...panelEntry(BEFORE, TODAY), ...more });

describe('what a panel said', () => {
  it('is frozen with no more than was said', () => {
    expect(finishPanel(typed({ decided: ' A visit. ' }), TODAY)).toEqual({ ok: true, value: { said: { heldOn: TODAY, decided: 'A visit.' } } });
    expect(finishPanel(typed({ panel: 'Early help', because: 'It is loud.', againBy: '2027-05-28' }), TODAY))
      .toEqual({ ok: true, value: { said: { heldOn: TODAY, panel: 'Early help', decided: 'A visit.', because: 'It is loud.', againBy: '2027-05-28' } } });
  });

  it.each<[what: string, entry: PanelEntry, problems: readonly (readonly [string, string])[], before?: PanelSaid]>([
    ['nothing at all', typed({ heldOn: '', decided: ' ' }), [['heldOn', 'dayMissing'], ['decided', 'panelSaidNothing']]],
    ['a day that is none', typed({ heldOn: '2026-02-30' }), [['heldOn', 'dayNotADay']]],
    ['a day to come', typed({ heldOn: '2026-11-22' }), [['heldOn', 'dayToCome']]],
    ['again on no day', typed({ againBy: 'soon' }), [['againBy', 'dayNotADay']]],
    ['again before', typed({ againBy: TODAY }), [['againBy', 'againBeforePanel']]],
    ['too much', typed({ because: 'x'.repeat(LONGEST_TEXT + 1) }), [['because', 'tooLong']]],
    ['the same again', again(), [['heldOn', 'nothingNew']], BEFORE],
    ['something else without a why', again({ decided: 'No visit.' }), [['why', 'whyMissing']], BEFORE],
    ['a name taken away', again({ panel: '' }), [['why', 'whyMissing']], BEFORE],
  ])('is not frozen with %s', (_, entry, problems, before) => {
    const finished = finishPanel(entry, TODAY, before);
    expect(finished.ok ? [] : finished.problem.map(({ field, code }) => [field, code])).toEqual(problems);
  });

  it('asks why where it says something else, not where it says more', () => {
    expect(correctsPanel(again({ because: 'It is loud.' }), BEFORE)).toBe(false);
    expect(finishPanel(again({ because: 'It is loud.', why: 'unasked' }), TODAY, BEFORE)).toMatchObject({ ok: true, value: { said: { because: 'It is loud.' } } });
    expect(finishPanel(again({ decided: 'Two visits.', why: 'Misheard.' }), TODAY, BEFORE)).toEqual({ ok: true, value: { said: { heldOn: '2026-11-20', panel: 'Early help', decided: 'Two visits.' }, why: 'Misheard.' } });
  });

  it('counts as it was told last of each sitting, in the order of their days', () => {
    const event = (id: string, panelId: string, heldOn: string): LaterEvent => ({ id, device: 'd', sequence: 1, happenedAt: '2026-11-21T10:00:00Z', reviewId: 'r', kind: 'panelHeld', panelId, heldOn, decided: id });
    const reviews = [{ later: [event('a', 'one', '2026-10-01'), event('b', 'two', '2026-09-01')] }, { later: [event('c', 'one', '2026-10-02')] }];
    expect(panelsOf(reviews).map(({ id }) => id)).toEqual(['b', 'c']);
    expect(panelsOf([])).toEqual([]);
  });
});
