import { describe, expect, it } from 'vitest';
import { emptyDraft } from '../../../src/core/draft.ts';
import { frameworkIn } from '../../../src/core/library.ts';
import { contributionsOf, invite } from '../../../src/core/views/giveView.ts';
import { places } from '../../../src/core/framework.ts';
import { ask, fateOf, isWaiting, takeIn } from '../../../src/core/views/takeView.ts';
import { answerTo, codesIn, NOTHING_TYPED, problemsIn, type ViewsAnswer } from '../../../src/core/views/viewsAnswer.ts';
import { partsFor, requestFor } from '../../../src/core/views/viewsRequest.ts';
import { document } from '../../catalog/texts.ts';

const framework = frameworkIn(document);
const ref = { id: framework.id, edition: framework.edition };
const draft = emptyDraft({ id: 'r1', childId: 'c', framework: ref, kind: 'annual', reviewedOn: '2026-11-21' });
const card = { firstName: 'Odette', pronouns: 'she/her', lastName: 'Marlowe-Quist', upn: 'K801200005001', bornOn: '2018-03-02', schoolNote: 'Ask the lead.' };
const question = { code: 'helps', ask: 'What helps Odette most?' };

const asking = (role: 'teacher' | 'parent', parts = framework.parts.map(({ code }) => code)) => requestFor({
  id: 'q1', reviewId: 'r1', askedOn: '2026-11-21', from: 'Ms Hale', role, card, framework, parts, questions: [question],
});
const answer: ViewsAnswer = {
  id: 'a1', requestId: 'q1', reviewId: 'r1', answeredOn: '2026-11-24', role: 'teacher', framework: ref, by: 'Mr Abara', how: 'wrote',
  ratings: { CI1: { mark: 2, evidence: ' Two steps. ' } }, answers: { helps: { text: 'Pictures.' } },
};
const came = { by: 'Mr Abara', how: 'wrote', givenOn: '2026-11-24', ratings: answer.ratings, answers: answer.answers };
const given = { role: 'teacher', requestId: 'q1', by: 'Mr Abara', how: 'wrote', givenOn: '2026-11-24', ratings: answer.ratings, answers: answer.answers, came };

describe('a request', () => {
  it('holds the first name and nothing else of the child, and nobody’s levels', () => {
    for (const role of ['teacher', 'parent'] as const) {
      const text = JSON.stringify(asking(role));
      expect(text).toContain('Odette');
      expect(text).not.toMatch(/Marlowe|K8012|2018|Ask the lead|"ratings"|"mark"|she\/her/);
      expect(text).not.toContain('{name}');
    }
  });

  it('asks a parent in the family’s words also of home, and a professional in the staff’s words and never of home', () => {
    const alone = framework.parts.filter(({ answeredByFamily }) => answeredByFamily).flatMap((part) => part.domains.flatMap(({ strands }) => strands.map(({ code }) => code)));
    const [first] = places(framework);
    expect(codesIn(asking('parent'))).toEqual(expect.arrayContaining(alone));
    expect(codesIn(asking('teacher')).filter((code) => alone.includes(code))).toEqual([]);
    expect(codesIn(asking('teacher')).length).toBeGreaterThan(20);
    expect(asking('teacher').parts[0]?.domains[0]?.strands[0]?.statements[2]).toBe(first?.strand.statements[2].staff);
    expect(asking('parent').parts[0]?.domains[0]?.strands[0]?.statements[2]).toBe(first?.strand.statements[2].family.replaceAll('{name}', 'Odette').replaceAll('{them}', 'her').replaceAll('{their}', 'her'));
  });

  it('asks only of the parts that were chosen', () => {
    const [part] = partsFor('teacher', framework);
    expect(codesIn(asking('teacher', [part?.code ?? '']))).toEqual(part?.domains.flatMap(({ strands }) => strands.map(({ code }) => code)));
    expect(asking('teacher', []).parts).toEqual([]);
  });
});

describe('what is typed', () => {
  const request = asking('teacher');

  it('becomes an answer word for word, without what is empty or was not asked', () => {
    const typed = { ...NOTHING_TYPED, by: ' Mr Abara ', marks: { CI1: 0, ZZ9: 4 } as const, evidence: { CI1: '', CI2: ' only words ' }, answers: { helps: ' Pictures. ', other: 'x' } };
    expect(problemsIn(typed, request)).toEqual([]);
    expect(answerTo(request, typed, { id: 'a1', answeredOn: '2026-11-24' })).toEqual({
      id: 'a1', requestId: 'q1', reviewId: 'r1', answeredOn: '2026-11-24', role: 'teacher', framework: ref, by: 'Mr Abara',
      ratings: { CI1: { mark: 0 }, CI2: { mark: 'notAssessed', evidence: ' only words ' } }, answers: { helps: { text: ' Pictures. ' } },
    });
  });

  it('needs a name and one thing said, and no text that is too long', () => {
    expect(problemsIn(NOTHING_TYPED, request)).toEqual([{ code: 'nameMissing', field: 'by' }, { code: 'nothingAnswered', field: 'answer-helps' }]);
    expect(problemsIn({ ...NOTHING_TYPED, by: 'A', marks: { CI1: 'notAssessed' } }, request)).toEqual([]);
    expect(problemsIn({ ...NOTHING_TYPED, by: 'A', answers: { helps: 'x'.repeat(2001) } }, request)).toEqual([{ code: 'tooLong', field: 'answer-helps' }]);
  });
});

describe('an answer', () => {
  const asked = ask(invite(draft, 'other', 'health'), asking('teacher'), 'Mr Abara');

  it('takes the place that was kept for it, and touches nothing else', () => {
    expect(contributionsOf(asked).map(([id, one]) => [id, isWaiting(one)])).toEqual([['other', false], ['q1', true]]);
    expect(fateOf(asked, answer, framework)).toMatchObject({ is: 'asked', withLevels: true, mayBeFamilys: false });
    const taken = takeIn(asked, answer, 'own');
    expect(taken).toEqual({ ...asked, contributions: { ...asked.contributions, q1: { n: 2, ...given } } });
    expect(fateOf(taken, answer, framework).is).toBe('same');
    expect(takeIn(taken, answer, 'own')).toEqual(taken);
  });

  it('to a request that nobody here knows is a voice all the same, under the same id on every device', () => {
    expect(fateOf(draft, answer, framework).is).toBe('unasked');
    expect(takeIn(draft, answer, 'own').contributions).toEqual({ q1: { n: 1, ...given } });
  });

  it('that comes again replaces the one before or stands beside it', () => {
    const first = takeIn(asked, answer, 'own');
    const later = { ...answer, id: 'a2', answeredOn: '2026-11-20', answers: { helps: { text: 'Quiet.' } } };
    expect(fateOf(first, later, framework)).toMatchObject({ is: 'again', isOlder: true, before: { id: 'q1' } });
    expect(contributionsOf(takeIn(first, later, 'own')).map(([id, { answers }]) => [id, answers['helps']?.text])).toEqual([['other', undefined], ['q1', 'Quiet.']]);
    const both = takeIn(first, later, 'beside');
    expect(contributionsOf(both).map(([id, { answers }]) => [id, answers['helps']?.text])).toEqual([['other', undefined], ['q1', 'Pictures.'], ['a2', 'Quiet.']]);
    expect(takeIn(both, later, 'beside')).toEqual(both);
  });

  it('of a parent may be the family’s voice while none is there', () => {
    const parents = { ...answer, role: 'parent' } as const;
    const waiting = ask(draft, asking('parent'), '');
    expect(fateOf(waiting, parents, framework).mayBeFamilys).toBe(true);
    const taken = takeIn(waiting, parents, 'family');
    expect(taken).toEqual({
      ...draft, contributions: {}, by: { family: 'Mr Abara' }, ratings: { school: {}, family: answer.ratings },
      familysView: { how: 'wrote', givenOn: '2026-11-24', answers: answer.answers, requestId: 'q1', came },
    });
    expect(fateOf(taken, parents, framework)).toMatchObject({ is: 'same', mayBeFamilys: false, wasFamilys: false });
    expect(takeIn(taken, parents, 'family')).toEqual(taken);
    const later = { ...parents, id: 'a2', answeredOn: '2026-11-20', answers: { helps: { text: 'Quiet.' } } } as const;
    expect(fateOf(taken, later, framework)).toMatchObject({ is: 'again', isOlder: true, wasFamilys: true, mayBeFamilys: false });
  });

  it('of a parent fills only what is empty of the family, and is lost nowhere', () => {
    const parents = { ...answer, role: 'parent', ratings: { CI1: { mark: 2 }, CI2: { mark: 1 } }, answers: { helps: { text: 'Pictures.' }, hopes: { text: 'A friend.' } } } as const;
    const typed = { ...draft, by: { family: 'Dad' }, ratings: { school: {}, family: { CI1: { mark: 4 } } }, familysView: { how: 'spoke', answers: { helps: { text: 'Time.' } } } } as const;
    const taken = takeIn(typed, parents, 'family');
    expect(taken).toMatchObject({
      by: { family: 'Dad' }, ratings: { family: { CI1: { mark: 4 }, CI2: { mark: 1 } } },
      familysView: { how: 'spoke', requestId: 'q1', answers: { helps: { text: 'Time.' }, hopes: { text: 'A friend.' } } },
      contributions: { q1: { role: 'parent', ratings: parents.ratings, answers: parents.answers } },
    });
    expect(fateOf(taken, parents, framework).is).toBe('same');
    expect(takeIn(taken, parents, 'family')).toEqual(taken);
    expect(takeIn({ ...typed, ratings: { school: {}, family: {} }, familysView: { answers: { helps: { text: ' ' } } } }, parents, 'family').contributions).toBeUndefined();
  });

  it.each([
    ['for another review', { ...answer, reviewId: 'r2' }, 'otherReview'],
    ['with a level on a strand that is none', { ...answer, ratings: { ZZ9: { mark: 4 } } }, 'strangeStrands'],
    ['of a professional with a level on what only the family answers', { ...answer, ratings: Object.fromEntries(framework.parts.filter(({ answeredByFamily }) => answeredByFamily).flatMap((part) => part.domains.flatMap(({ strands }) => strands.map(({ code }) => [code, { mark: 4 }] as const)))) }, 'strangeStrands'],
  ] as const)('%s is refused', (_, one, is) => {
    expect(fateOf(asked, one, framework).is).toBe(is);
  });

  it('given with another edition brings its words and no levels', () => {
    const old = { ...answer, framework: { ...ref, edition: '0.9' }, ratings: { ZZ9: { mark: 4 } } } as const;
    expect(fateOf(asked, old, framework)).toMatchObject({ is: 'asked', withLevels: false });
    expect(takeIn(asked, old, 'own').contributions?.['q1']).toEqual({ n: 2, ...given, ratings: {}, came: { ...came, ratings: {} } });
  });
});
