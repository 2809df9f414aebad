import { describe, expect, it } from 'vitest';
import { CAPITALS, DEFICITS, insteadOf } from '../../../src/catalog/checkWords.ts';
import { loadFramework } from '../../../src/catalog/load.ts';
import { checksOf } from '../../../src/core/entry/checks.ts';
import type { Card } from '../../../src/core/child.ts';
import { type Draft, emptyDraft } from '../../../src/core/draft.ts';
import { namesIn, wordsOf } from '../../../src/core/words/namesIn.ts';
import type { Profile } from '../../../src/core/review.ts';

const framework = await loadFramework();
const card: Card = { firstName: 'Odette', lastName: 'Marlowe-Quist', bornOn: '2018-03-02', setting: 'Fernhollow Primary' };
const empty = emptyDraft({ id: 'd', childId: 'c', framework: { id: framework.id, edition: framework.edition }, kind: 'annual', reviewedOn: '2026-11-21' });
const asked: Partial<Draft> = {
  childsView: { words: 'theirs', answers: { likes: { text: 'trains' } } },
  familysView: { words: 'theirs', answers: { hopes: { text: 'a friend' } } },
};
const school = (ratings: Draft['ratings']['school']) => ({ ratings: { school: ratings, family: {} } });
const check = (draft: Partial<Draft>, last?: Profile) => checksOf({ ...empty, ...asked, ...draft }, framework, { card, last, deficits: DEFICITS, capitals: CAPITALS });
const codes = (draft: Partial<Draft>, last?: Profile) => check(draft, last).map(({ code }) => code);
const provision = (what: string, strands: readonly string[]) => ({ support: { provisions: { p: { n: 1, what, strands } } } });

describe('checks before finishing', () => {
  it('have nothing to say about a review in which everybody was heard and nothing is over the line', () => {
    expect(check({})).toEqual([]);
  });

  it.each<[string, Partial<Draft>, readonly string[]]>([
    ['the child not asked', { childsView: { answers: { likes: { text: ' ' } } } }, ['childsViewMissing']],
    ['the family not asked', { familysView: { answers: {} } }, ['familysViewMissing']],
    ['the family asked by levels alone', { familysView: { answers: {} }, ratings: { school: {}, family: { CI1: { mark: 1 } } } }, []],
    ['words whose are not said', { childsView: { answers: { likes: { text: 'trains' } } } }, ['whoseWordsUnsaid']],
    ['words of somebody else whose are not said', { contributions: { x: { n: 1, role: 'teacher', ratings: {}, answers: { helps: { text: 'pictures' } } } } }, ['whoseWordsUnsaid']],
    ['need without support', school({ CI1: { mark: 2 } }), ['needWithoutSupport']],
    ['need with support', { ...school({ CI1: { mark: 2 } }), ...provision('talk group', ['CI1']) }, []],
    ['need below the line', school({ CI1: { mark: 1 } }), []],
    ['need over the line at home, which the family answers', { ratings: { school: {}, family: { H1: { mark: 4 } } } }, []],
    ['support without need', provision('talk group', ['CI1']), ['supportWithoutNeed']],
    ['support for no strand', provision('talk group', []), ['supportWithoutNeed']],
    ['a row that was added and left empty', provision(' ', []), []],
    ['an outcome without a strand', { outcomes: { o: { n: 1, what: 'orders lunch', strands: [] } } }, ['outcomeWithoutStrand']],
    ['an outcome that is empty', { outcomes: { o: { n: 1, what: '', strands: [] } } }, []],
    ['a name', school({ CI1: { mark: 1, evidence: 'Plays with Jayden at lunch.' } }), ['nameFound']],
    ['a wording', school({ CI1: { mark: 1, evidence: 'He refuses to sit and suffers from worry.' } }), ['deficitWording']],
    ["a wording in the child's own words", { childsView: { words: 'theirs', answers: { hard: { text: 'i suffer from maths, i refuse' } } } }, []],
    ['the note for the school only', { schoolNote: 'Jayden refuses.' }, []],
  ])('%s', (_, draft, expected) => {
    expect(codes(draft)).toEqual(expected);
  });

  it.each([
    ['annual', '2026-11-21', '2026-11-22', true], ['annual', '2026-11-21', '2026-11-21', false], ['phaseTransfer', '2026-11-20', '2026-11-21', true],
    ['baseline', '2026-11-20', '2026-11-21', false], ['interim', '2026-11-20', '2026-11-21', false], ['annual', '2026-11-20', undefined, false], ['annual', '', '2026-11-21', false],
  ] as const)('a review (%s) of %s, with a plan made on %s: before the plan is %s (R-B4)', (kind, reviewedOn, planMadeOn, expected) => {
    const found = checksOf({ ...empty, ...asked, kind, reviewedOn }, framework, { card: { ...card, ...(planMadeOn && { planMadeOn }) }, deficits: DEFICITS, capitals: CAPITALS });
    expect(found.map(({ code }) => code)).toEqual(expected ? ['beforePlan'] : []);
  });

  it('lead to the place of each', () => {
    const [need] = check(school({ CI1: { mark: 2 }, EM3: { mark: 4 } }));
    expect(need).toMatchObject({ at: 'support', places: [{ strand: { code: 'CI1' } }, { strand: { code: 'EM3' } }] });
    expect(check(school({ EM3: { mark: 1, reason: 'Since Jayden left.' } }))).toMatchObject([{ code: 'nameFound', found: ['Jayden'], at: 'EM3' }]);
    expect(check({ strengths: { SP: { text: 'Kind to Jayden.' } } })).toMatchObject([{ code: 'nameFound', at: 'SP1' }]);
    expect(check({ circumstances: { news: 'The new teacher, Ms Oduya, came.' } })).toMatchObject([{ code: 'nameFound', found: ['Oduya'], at: 'news' }]);
  });

  it('ask for evidence when "same as last time" comes the second time, not the first', () => {
    const confirmed = { mark: 1, confirmedUnchanged: true } as const;
    const last = (rating: typeof confirmed | { readonly mark: 1 }): Profile => ({
      reviewedOn: '2025-11-21', kind: 'annual', framework: empty.framework, strengths: {}, context: { schoolYear: 3 }, views: [{ voice: 'school', ratings: { CI1: rating } }],
    });
    expect(codes(school({ CI1: confirmed }), last({ mark: 1 }))).toEqual([]);
    expect(codes(school({ CI1: confirmed }), last(confirmed))).toEqual(['sameAgain']);
    expect(codes(school({ CI1: { ...confirmed, evidence: 'seen on monday' } }), last(confirmed))).toEqual([]);
  });

  it('know the child, who answered and who gives the help', () => {
    const draft = { by: { school: 'Ms Lindqvist', family: 'Ngozi' }, support: { provisions: { p: { n: 1, what: 'talk with Bernadette', who: 'Bernadette Oduya', strands: [] } } } };
    expect(codes({ ...draft, ...school({ CI1: { mark: 1, evidence: 'At Fernhollow she told Ngozi, and Lindqvist heard Odette’s song.' } }) })).toEqual(['supportWithoutNeed']);
  });

  it('offer other words for each wording in the list', () => {
    for (const { said, find } of DEFICITS) {
      expect(find.test(said)).toBe(true);
      expect(insteadOf(said)).not.toBe('');
      expect(DEFICITS.some((other) => other.find.test(insteadOf(said)))).toBe(false);
    }
  });
});

describe('what looks like a name', () => {
  it.each([
    ['He plays with Jayden and Mia.', ['Jayden', 'Mia']],
    ['Jayden plays alone. Mia too.', []],
    ['likes RSPCA adverts', []],
    ["in Mia’s group, and Mia's again", ['Mia']],
    ['He said: “Come here, Tom.”', ['Tom']],
    ['– Tom came\n- Tim came\n• Tam came', []],
    ['O’Brien sat; then O’Neill and Smith-Jones sat', ['O’Neill', 'Smith-Jones']],
    ['Speaks English on Mondays and in May', ['Mondays']],
    ['', []],
  ])('in %j', (text, names) => {
    expect(namesIn(text, new Set(wordsOf(['English May'])))).toEqual(names);
  });
});
