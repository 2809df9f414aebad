import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { insteadOf } from '../../src/catalog/checkWords.ts';
import deficitWords from '../../src/catalog/deficit-words.json';
import acronyms from '../../src/catalog/plain/acronyms.json';
import { adviceSteps } from '../../src/catalog/plain/advice.ts';
import jargon from '../../src/catalog/plain/jargon.json';
import { type Hint, HINT_KINDS, hintsIn, hintSteps } from '../../src/catalog/plain/plainHints.ts';
import { sentencesIn } from '../../src/catalog/plain/sentences.ts';
import { jargonIn } from '../../src/catalog/plain/wordings.ts';
import { familySentence } from '../../src/core/words/familySentence.ts';
import { document } from './texts.ts';

const told = { names: ['Marlowe-Quist', 'Fernhollow Primary', 'Ms Oduya'], firstName: 'Odette' };
const look = (text: string) => hintsIn(text, told).map(({ kind, quote }) => `${kind}: ${quote}`);

describe('hints on plain words', () => {
  it.each<[text: string, hints: readonly string[]]>([
    // passive
    ['Odette was given a card.', ['passive: was given']],
    ['She is not always supported at lunch.', ['passive: is not always supported']],
    ['The work was carefully planned.', ['passive: was carefully planned']],
    ['Nothing wasn’t agreed.', ['passive: wasn’t agreed']],
    ['It has been reviewed twice.', ['passive: been reviewed']],
    ['She was upset and worried, and is tired after lunch.', []],
    ['She was born in May and is called after nobody.', []],
    ['She needed a rest and finished her work.', []],
    // acronym
    ['The OT came.', ['acronym: OT']],
    ['Two TAs help. One TA stays.', ['acronym: TAs']],
    ['The occupational therapist (OT) came. The OT will come again.', []],
    ['The OT (she helps with hands) came.', []],
    ['An educational psychologist came. The EP will write.', []],
    ['PfA and SpLD are new.', ['acronym: PfA', 'acronym: SpLD']],
    ['A form from the XQZ came.', ['acronym: XQZ']],
    ['She was NOT happy on TV in the UK.', []],
    ['ODETTE SHOUTED IN CAPITALS OT', []],
    ['The BSL iPad McDonald YouTube.', ['acronym: BSL', 'otherName: McDonald']],
    // jargon
    ['A sensory diet helps.', ['jargon: sensory diet']],
    ['Provision at home. More provision at school.', ['jargon: Provision']],
    ['She becomes dysregulated.', ['jargon: dysregulated']],
    ['A multi-disciplinary team met.', ['jargon: multi-disciplinary team']],
    ['Help at home, and help at school.', []],
    ['She improvises.', []],
    // deficit
    ['She refuses to sit.', ['deficit: refuses']],
    ['She fails to listen and is non-compliant.', ['deficit: fails to', 'deficit: non-compliant']],
    // somebody else's name
    ['She plays with Jayden and Jayden’s brother.', ['otherName: Jayden']],
    ['She sits with Ms Oduya at Fernhollow on Mondays.', []],
    // long sentence
    [`${'very '.repeat(24)}long.`, []],
    [`${'very '.repeat(25)}long.`, [`longSentence: ${'very '.repeat(25)}long.`]],
    [`${'- one line of a list\n'.repeat(12)}`, []],
    // what shares a word is told once, as what matters more; a long sentence holds others
    ['She was SEND.', ['acronym: SEND']],
    ['She was prompted.', ['jargon: prompted']],
    [`${'so '.repeat(25)}she refuses.`, [`longSentence: ${'so '.repeat(25)}she refuses.`, 'deficit: refuses']],
    ['', []],
  ])('in "%s"', (text, hints) => {
    expect(look(text)).toEqual(hints);
  });

  it('say what could be said instead', () => {
    const [deficit, acronym, word] = hintsIn('She refuses the TA and the scaffolding.', told);
    expect(deficit?.suggestion).toBe(insteadOf('refuses'));
    expect(acronym?.suggestion).toBe('teaching assistant');
    expect(word?.suggestion).toBe('help step by step');
  });

  it('leave a family’s own words alone, but for somebody else’s name', () => {
    const text = 'My autistic son suffers from SEMH provision, was given nothing, and Jayden too.';
    expect(look(text).length).toBeGreaterThan(4);
    expect(hintsIn(text, { ...told, by: 'family' }).map(({ quote }) => quote)).toEqual(['Jayden']);
  });

  it.each([
    'Odette asks for a break by pointing at a card.', 'She reads short books with a friend.', 'An adult sits beside her and shows her the first step.',
    'We read the story twice, and she tells it back.', 'She finds loud rooms hard, and puts on her headphones.', 'Ms Oduya meets her at the gate each morning.',
    'Her autism means that plans help her.', 'Odette likes trains, maths and Fridays.', 'On Monday she ate with two friends for the first time.',
    'She can wait for her turn when she sees a picture of what comes next.', 'Mum says that bedtime is easier now.', 'He is autistic. He uses a wheelchair.',
  ])('are silent on "%s"', (text) => {
    expect(look(text)).toEqual([]);
  });

  it('have next to nothing to say about what the framework tells families', () => {
    // Nobody knows, or it does not matter, who does these.
    const allowed = ['was meant', 'is learned', 'be told', 'is written', 'are planned', 'are checked', 'is missed'];
    const texts = document.parts.flatMap(({ domains }) => domains.flatMap(({ strands }) => strands.flatMap(({ statements, ladder, library }) => [
      ...Object.values(statements).map(({ family }) => family), ...ladder.map(({ family }) => family), ...library.askFamily,
    ])));
    expect(texts.length).toBeGreaterThan(200);
    const hints = texts.flatMap((text) => hintsIn(familySentence(text, { name: 'Odette', pronouns: 'she/her' }), told));
    expect(hints.filter(({ kind, quote }) => kind !== 'passive' || !allowed.includes(quote))).toEqual([]);
  });
});

/** Texts of the words that the lists are about, among others. */
const text = fc.array(fc.oneof(
  fc.constantFrom('was', 'given', 'supported', 'TA', 'EHCP', 'KS2', 'refuses', 'provision', 'sensory', 'diet', 'Jayden', 'Odette', '.', '?\n', '(', ')', '“', '’s', '🙂', 'e.g.', 'Ünal'),
  fc.string({ unit: 'binary', maxLength: 8 }),
), { maxLength: 80 }).map((words) => words.join(' '));

describe('any text', () => {
  it('gives hints whose quote stands in it, in its order, no two word hints about the same words, and no error', () => {
    fc.assert(fc.property(text, (written) => {
      const hints = hintsIn(written, told);
      const words = hints.filter(({ kind }) => kind !== 'longSentence');
      for (const { from, to, quote } of hints) {
        expect(written.slice(from, to)).toBe(quote);
        expect(from).toBeLessThan(to);
      }
      expect(hints).toEqual(hints.toSorted((a, b) => a.from - b.from || b.to - a.to));
      words.slice(1).forEach((one, index) => expect(one.from).toBeGreaterThanOrEqual(words[index]?.to ?? 0));
    }));
  });

  it('is cut into sentences that stand where they say, one after another', () => {
    fc.assert(fc.property(text, (written) => {
      let end = 0;
      for (const sentence of sentencesIn(written)) {
        expect(sentence.from).toBeGreaterThanOrEqual(end);
        end = sentence.from + sentence.text.length;
        expect(written.slice(sentence.from, end)).toBe(sentence.text);
      }
    }));
  });

  it('takes a step for each sentence, so that a long text never holds up a key', () => {
    const long = 'She was given a card by hand. '.repeat(130).slice(0, 4000);
    const steps = hintSteps(long, told);
    let count = 0;
    for (let step = steps.next(); !step.done; step = steps.next()) count += 1;
    expect(count).toBeGreaterThan(130);
  });
});

describe('the lists', () => {
  it('know more than 120 words of schools and services, each found by its own pattern, with a plain suggestion', () => {
    expect(jargon.length).toBeGreaterThan(120);
    expect(new Set(jargon.map(({ find }) => find)).size).toBe(jargon.length);
    expect(jargon.filter(({ find }) => /\((?!\?:)/.test(find))).toEqual([]);
  });

  it('never suggest a word of the lists', () => {
    const suggested = [...jargon, ...deficitWords].map(({ instead }) => instead);
    const meanings = Object.values(acronyms.meanings).map(([meaning = '']) => meaning);
    expect(suggested.filter((instead) => jargonIn(instead).length > 0)).toEqual([]);
    const hints = [...suggested, ...meanings].flatMap((words): readonly Hint[] => hintsIn(`say ${words}`, { ...told, names: ['English', 'Disability', 'Living', 'Allowance', 'Employment', 'Support', 'Personal', 'Independence', 'Payment', 'Sign', 'Language', 'Picture', 'Exchange', 'System', 'Tribunal', 'Years'] }));
    expect(hints.filter(({ kind }) => kind === 'otherName')).toEqual([]);
  });

  it('know whose meaning is whose: no short name is both explained and passed over', () => {
    const passed = [...acronyms.everyday, ...acronyms.shouted];
    expect(Object.keys(acronyms.meanings).filter((short) => passed.includes(short))).toEqual([]);
    for (const short of ['SENCO', 'EHCP', 'EP', 'SALT', 'OT', 'CAMHS', 'ASD', 'ADHD', 'TA', 'LSA', 'PfA', 'SEMH', 'SLCN', 'MLD', 'SLD', 'PMLD', 'HI', 'VI', 'EBSA', 'EYFS', 'DLA']) {
      expect(look(`Ask about ${short} soon.`)).toEqual([`acronym: ${short}`]);
    }
  });
});

describe('advice in words', () => {
  const advice = (written: string) => {
    const steps = adviceSteps(written, told);
    for (;;) {
      const step = steps.next();
      if (step.done) return step.value;
    }
  };

  it('names every kind, shortens a long sentence and asks who does it', () => {
    const { hints } = advice(`${'word '.repeat(26)}. She refuses. The TA was given provision with Jayden.`);
    expect(hints).toHaveLength(HINT_KINDS.length);
    expect(hints[0]).toMatchObject({ quote: 'word word word word word word…', why: 'a sentence of 26 words. Two short ones are easier to read.' });
    expect(hints.map(({ suggestion }) => suggestion)).toContain('say who, such as “Ms Lee helps Odette” rather than “Odette is helped”');
  });

  it('tells the reading age with its formula, from 100 words on', () => {
    const easy = 'She sat at the table and drew a red bus with a friend. ';
    expect(advice(easy.repeat(7)).readingAge).toBeUndefined();
    expect(advice(easy.repeat(8)).readingAge).toMatch(/^Reading age about \d+ \(Flesch–Kincaid grade \d+, a guide only\)$/);
    expect(advice('Comprehensive communication opportunities necessitate collaborative preparation. '.repeat(20)).readingAge)
      .toMatch(/^Reading age 18 or more \(Flesch–Kincaid grade \d+, a guide only\)$/);
  });
});
