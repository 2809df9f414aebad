import { describe, expect, it } from 'vitest';
import { changedContribution, changedFamily, changedSince, wasChanged } from '../../../src/core/entry/changedSince.ts';
import { annotate, emptyDraft, rate } from '../../../src/core/draft.ts';
import { finishSections } from '../../../src/core/entry/finishSections.ts';
import { answer as write, answerIn, describe as say, withdraw } from '../../../src/core/views/giveView.ts';
import { leastSections } from '../../../src/core/share/shareSections.ts';
import { putBackCame, takeIn } from '../../../src/core/views/takeView.ts';
import type { Came } from '../../../src/core/views.ts';
import type { ViewsAnswer } from '../../../src/core/views/viewsAnswer.ts';

const framework = { id: 'f', edition: '1' };
const draft = emptyDraft({ id: 'r1', childId: 'c', framework, kind: 'annual', reviewedOn: '2026-11-21' });
const answer: ViewsAnswer = {
  id: 'a1', requestId: 'q1', reviewId: 'r1', answeredOn: '2026-11-20', role: 'teacher', framework, by: 'Mr Abara', how: 'wrote',
  ratings: { CI1: { mark: 2, evidence: 'Two steps.' }, CI2: { mark: 'notAssessed' } }, answers: { helps: { text: 'Pictures.' } },
};
const came: Came = { by: 'Mr Abara', how: 'wrote', givenOn: '2026-11-20', ratings: answer.ratings, answers: answer.answers };
const taken = takeIn(draft, answer, 'own');
const asFamily = takeIn(draft, { ...answer, role: 'parent' }, 'family');

describe('a view that came by file', () => {
  it.each<[string, Partial<Came>, object | undefined]>([
    ['nothing', {}, undefined],
    ['space around the words', { answers: { helps: { text: ' Pictures.\n' } } }, undefined],
    ['a question opened and left empty', { answers: { ...came.answers, stillHard: { text: ' ' } } }, undefined],
    ['a strand of which nothing is said left out', { ratings: { CI1: { mark: 2, evidence: 'Two steps.' } } }, undefined],
    ['a word', { answers: { helps: { text: 'No pictures.' } } }, { answers: ['helps'], strands: [], given: false }],
    ['an answer taken away', { answers: {} }, { answers: ['helps'] }],
    ['an answer added', { answers: { ...came.answers, nextStep: { text: 'Signs.' } } }, { answers: ['nextStep'] }],
    ['a level', { ratings: { CI1: { mark: 3, evidence: 'Two steps.' } } }, { strands: ['CI1'], answers: [] }],
    ['what shows it', { ratings: { CI1: { mark: 2 } } }, { strands: ['CI1'] }],
    ['a level added', { ratings: { ...came.ratings, CI2: { mark: 0 } } }, { strands: ['CI2'] }],
    ['who gave it', { by: 'Ms Abara' }, { given: true, answers: [], strands: [] }],
  ])('was changed in: %s', (_, change, expected) => {
    const changed = changedSince({ came }, { ...came, ...change });
    if (expected) expect(changed).toMatchObject(expected);
    else expect(changed).toBeUndefined();
  });

  it('is none where nothing came', () => {
    expect(changedSince({}, came)).toBeUndefined();
  });

  it('keeps what came whatever is typed over it, can be put back, and is as it came then', () => {
    expect(changedContribution(taken.contributions!['q1']!)).toBeUndefined();
    const edited = say(answerIn(taken, 'q1', 'helps', { text: 'No pictures.' }), 'q1', { by: 'Somebody' });
    expect(edited.contributions?.['q1']?.came).toEqual(came);
    expect(changedContribution(edited.contributions!['q1']!)).toEqual({ answers: ['helps'], strands: [], given: true });
    expect(putBackCame(edited, 'q1')).toEqual(taken);
    expect(putBackCame(withdraw(edited, 'q1'), 'q1')).toEqual(withdraw(edited, 'q1'));
  });

  it('of the family is watched in their words and in their levels', () => {
    expect(changedFamily(asFamily)).toBeUndefined();
    expect(changedFamily(write(asFamily, 'familysView', 'helps', { text: 'Time.' }))).toMatchObject({ answers: ['helps'], strands: [] });
    expect(changedFamily(rate(asFamily, 'family', 'CI1', 4))).toMatchObject({ strands: ['CI1'] });
    expect(changedFamily(annotate(asFamily, 'family', 'CI1', { evidence: 'One step.' }))).toMatchObject({ strands: ['CI1'] });
    expect(changedFamily({ ...asFamily, by: { family: 'Dad' } })).toMatchObject({ given: true });
  });

  it('that filled only what was empty of the family’s view is not called changed: it stands by itself too', () => {
    const before = write(draft, 'familysView', 'helps', { text: 'Time.' });
    const both = takeIn(before, { ...answer, role: 'parent' }, 'family');
    expect(changedFamily(both)).toBeUndefined();
    expect(both.contributions?.['q1']?.came).toEqual(came);
  });
});

describe('a finished profile', () => {
  const sections = (of: typeof draft) => finishSections(of).sections;

  it('holds what came only where something else stands there', () => {
    expect(sections(taken).contributions?.['q1']).not.toHaveProperty('came');
    expect(sections(asFamily).familysView).not.toHaveProperty('came');
    const edited = sections(answerIn(taken, 'q1', 'helps', { text: 'No pictures.' })).contributions?.['q1'];
    expect(edited).toMatchObject({ answers: { helps: { text: 'No pictures.' } }, came: { answers: { helps: { text: 'Pictures.' } } } });
    expect(wasChanged(edited!)).toBe(true);
    expect(sections(rate(asFamily, 'family', 'CI1', 4)).familysView?.came?.ratings['CI1']?.mark).toBe(2);
  });

  it('is shared with the mark and without what came', () => {
    const profile = { reviewedOn: '2026-11-21', kind: 'annual', framework, views: [], strengths: {}, context: { schoolYear: 4 }, ...sections(answerIn(taken, 'q1', 'helps', { text: 'No names.' })) } as const;
    const shared = leastSections(profile, { clean: (text) => text, isOpen: () => true, add: { views: true } as never, rating: (rating) => rating });
    expect(shared.contributions?.['q1']).toMatchObject({ changed: true, answers: { helps: { text: 'No names.' } } });
    expect(JSON.stringify(shared)).not.toContain('Pictures.');
    expect(wasChanged(shared.contributions!['q1']!)).toBe(true);
  });
});
