import { describe, expect, it } from 'vitest';
import { emptyDraft, rate } from '../../../src/core/draft.ts';
import { answer as answerView, contributionsOf } from '../../../src/core/views/giveView.ts';
import { fateOfPage, joinView } from '../../../src/core/views/pageAnswer.ts';
import { takeIn } from '../../../src/core/views/takeView.ts';
import type { ViewsAnswer } from '../../../src/core/views/viewsAnswer.ts';
import { TWO_PARTS } from '../arbitraries.ts';

const ref = { id: TWO_PARTS.id, edition: TWO_PARTS.edition };
const draft = emptyDraft({ id: 'r2', childId: 'c', framework: ref, kind: 'annual', reviewedOn: '2027-11-21' });
const answer: ViewsAnswer = {
  id: 'a1', requestId: 'a1', reviewId: 'r1', page: 'family', answeredOn: '2026-11-24', role: 'parent', framework: ref, by: 'Mum',
  ratings: {}, answers: { pageRight: { text: 'Yes, but she swims now.' }, pageNext: { text: 'The bus.' } },
};
const told = ['r1'];
const written = answerView(draft, 'familysView', 'pageRight', { text: 'We said so.' });

describe('an answer from the page that went home', () => {
  it('becomes the family’s view where nothing of them is there, as any answer does', () => {
    expect(fateOfPage(draft, answer, told)).toMatchObject({ is: 'fromPage', mayBeFamilys: true });
    const taken = joinView(draft, answer);
    expect(taken.by.family).toBe('Mum');
    expect(taken.familysView).toMatchObject({ givenOn: '2026-11-24', answers: answer.answers, came: { by: 'Mum', answers: answer.answers } });
    expect({ ...taken, by: draft.by, familysView: draft.familysView }).toEqual(draft);
  });

  it.each([
    ['words', written],
    ['a level', rate(draft, 'family', 'TK1', 3)],
    ['a name', { ...draft, by: { family: 'Dad' } }],
  ])('stands under what is there, with who gave it and when, where the family gave %s', (_, there) => {
    const taken = joinView(there, answer);
    expect(taken.familysView?.answers['pageRight']?.text).toBe(`${there === written ? 'We said so.\n\n' : ''}Mum, 24 November 2026: Yes, but she swims now.`);
    expect(taken.familysView?.answers['pageNext']?.text).toBe('Mum, 24 November 2026: The bus.');
    expect({ ...taken, familysView: there.familysView }).toEqual(there);
    expect(fateOfPage(taken, answer, told).is).toBe('same');
    expect(joinView(taken, answer)).toEqual(taken);
  });

  it('of a child joins the child’s own view, and nothing of the family’s', () => {
    const own = { ...answer, page: 'child', role: 'child', by: 'Odette' } as const;
    const taken = joinView(written, own);
    expect(taken).toEqual({ ...written, childsView: { by: 'Odette', givenOn: '2026-11-24', answers: own.answers } });
    expect(fateOfPage(taken, own, told).is).toBe('same');
    expect(joinView(answerView(taken, 'childsView', 'goodAt', { text: 'Chess.' }), { ...own, id: 'a2', answers: { pageNext: { text: 'Lunch.' } } }).childsView?.answers)
      .toMatchObject({ goodAt: { text: 'Chess.' }, pageNext: { text: 'The bus.\n\nOdette, 24 November 2026: Lunch.' } });
  });

  it.each([
    ['whose page told of another child’s review', draft, ['r0'], 'otherPage'],
    ['while the review that its page told of is corrected', { ...draft, id: 'r1' }, told, 'notNext'],
    ['while any profile is corrected', { ...draft, correction: { why: '', context: { schoolYear: 3 } } }, told, 'notNext'],
    ['that is here already', joinView(draft, answer), told, 'same'],
    ['that is here as a voice of its own', takeIn(draft, answer, 'own'), told, 'same'],
    ['of which another saving is here', takeIn(draft, { ...answer, answers: {} }, 'own'), told, 'again'],
    ['of which another saving is the family’s view', joinView(draft, { ...answer, answers: { pageRight: { text: 'No.' } } }), told, 'again'],
  ] as const)('%s', (_, there, reviews, is) => {
    expect(fateOfPage(there, answer, reviews).is).toBe(is);
  });

  it('that would not fit under what is there can only stand by itself', () => {
    const full = answerView(draft, 'familysView', 'pageRight', { text: 'x'.repeat(1990) });
    expect(fateOfPage(full, answer, told).mayBeFamilys).toBe(false);
    expect(contributionsOf(takeIn(full, answer, 'own'))).toMatchObject([['a1', { role: 'parent', by: 'Mum', answers: answer.answers, ratings: {} }]]);
  });
});
