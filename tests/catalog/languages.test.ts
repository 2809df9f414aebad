import IntlMessageFormat from 'intl-messageformat';
import { beforeAll, describe, expect, it } from 'vitest';
import { frameworkWords, LANGUAGES, loadLanguage, type LanguagePack } from '../../src/catalog/language.ts';
import { loadFramework } from '../../src/catalog/load.ts';
import { type Framework, places } from '../../src/core/framework.ts';
import { PHRASES, WORDS, WORDS_IN } from '../../src/core/family/phrases.ts';

const WHO = ['you', 'she', 'he', 'other'] as const;
const CODES = Object.keys(PHRASES) as (keyof typeof PHRASES)[];

type Part = ReturnType<IntlMessageFormat['getAst']>[number];

/** What stands in a sentence, by name. */
function argumentsIn(template: string, language: string): readonly string[] {
  const found = new Set<string>();
  const walk = (parts: readonly Part[]) => {
    for (const part of parts) {
      if (part.type !== 0 && part.type !== 7 && 'value' in part) found.add(part.value);
      if ('options' in part) for (const option of Object.values(part.options)) walk(option.value);
    }
  };
  walk(new IntlMessageFormat(template, language, undefined, { ignoreTag: true }).getAst());
  return [...found];
}

function say(template: string, language: string, who: string): string {
  const values = Object.fromEntries(argumentsIn(template, language).map((name) => [name, name === 'who' ? who : ['count', 'times', 'minutes', 'weeks'].includes(name) ? 3 : name === 'about' ? 'child' : `‹${name}›`]));
  return String(new IntlMessageFormat(template, language, undefined, { ignoreTag: true }).format({ ...values, name: 'Odette', who }));
}

describe.each(LANGUAGES.map(({ code }) => code))('the words in %s', (code) => {
  let pack: LanguagePack;
  let framework: Framework;
  beforeAll(async () => {
    pack = await loadLanguage(code);
    framework = await loadFramework();
  });

  it('say what they are', () => {
    const { phrases, frameworks, stop = '.', list, ...head } = pack;
    expect(LANGUAGES).toContainEqual(head);
    expect([phrases, frameworks].map((some) => Object.keys(some).length > 0)).toEqual([true, true]);
    expect([stop, list.separator]).toEqual([expect.stringMatching(/^[.۔।]$/), expect.stringMatching(/^[;؛] $/)]);
  });

  it('miss no phrase and have none that nobody says', () => {
    expect(Object.keys(pack.phrases).toSorted()).toEqual(CODES.toSorted());
  });

  it('write every number as the language does', () => {
    const shown = CODES.filter((phrase) => /plural/.test(pack.phrases[phrase]) && /\{(count|times|weeks)\}/.test(pack.phrases[phrase]));
    expect(shown).toEqual([]);
  });

  it('put into a phrase what it is given, all of it and nothing else', () => {
    for (const phrase of CODES) {
      const given: readonly string[] = PHRASES[phrase];
      const used = argumentsIn(pack.phrases[phrase], code).filter((name) => name !== 'name' && name !== 'who');
      expect({ phrase, used: used.toSorted() }).toEqual({ phrase, used: given.filter((name) => name !== 'about' || used.includes('about')).toSorted() });
    }
  });

  it('read well for everybody: no braces, no double space, nothing empty', () => {
    for (const phrase of CODES) for (const who of WHO) expect(say(pack.phrases[phrase], code, who)).toMatch(/^(?! )(?!.*[{}]|.* {2}|.*undefined|.* [.,;:!?](?!\S)).+(?<! )$/u);
  });

  it('never name the child where the page speaks to them', () => {
    const named = CODES.filter((phrase) => phrase !== 'family.title' && phrase !== 'child.title' && say(pack.phrases[phrase], code, 'you').includes('Odette'));
    expect(named).toEqual([]);
  });

  it('have words for every strand of the built-in framework', () => {
    const words = frameworkWords(pack, framework);
    if (!words) throw new Error(`${code} has no words for ${framework.id} ${framework.edition}`);
    for (const { strand: { code: strand } } of places(framework)) {
      const { plain, statements, ladder, you } = words.strands[strand] ?? {};
      const sets = code === 'en' ? [you] : [{ statements, ladder }];
      if (code !== 'en') expect(plain, strand).toMatch(/\S/);
      for (const set of sets) {
        expect(set?.statements, strand).toHaveLength(5);
        expect(set?.ladder, strand).toHaveLength(3);
        for (const template of [...set?.statements ?? [], ...set?.ladder ?? []]) {
          expect(argumentsIn(template, code).filter((name) => name !== 'name' && name !== 'who')).toEqual([]);
          for (const who of code === 'en' ? ['you'] : WHO) {
            const said = say(template, code, who);
            expect(said).toMatch(/^(?! )(?!.*[{}]|.* {2}|.*undefined).+[.!?।۔؟]$/u);
            expect({ said, named: said.includes('Odette') }).toEqual({ said, named: who === 'you' ? false : said.includes('Odette') });
          }
        }
      }
    }
    if (code === 'en') return;
    for (const level of ['0', '1', '2', '3', '4']) {
      expect(words.levels?.[level]?.plain).toMatch(/\S/);
      expect(words.levels?.[level]?.amount).toMatch(/\S/);
    }
    for (const part of framework.parts) {
      expect(words.parts?.[part.code]?.fine).toMatch(/\S/);
      for (const domain of part.domains) expect(words.domains?.[domain.code]).toMatch(/\S/);
    }
  });
});

it('says for each language how much of it a speaker has checked', async () => {
  for (const { code } of LANGUAGES) {
    const { checked } = await loadLanguage(code);
    if (code === 'en') expect(checked?.by).toMatch(/\S/);
    else expect(checked).toBeUndefined();
  }
});

/** The words that are explained, as English has them; a framework's own statements are not asked. */
const EXPLAINED = { review: /\breview/i, senco: /SENCO/, sendiass: /SENDIASS/, council: /council/i, plan: /\bplans?\b/i, specialist: /specialist/i } as const;

it('names beside each phrase of a family’s page the words it uses, all of them and no other', async () => {
  const { phrases } = await loadLanguage('en');
  for (const phrase of CODES.filter((code) => !/^(word|file)\./.test(code))) {
    const used = WORDS.filter((word) => EXPLAINED[word].test(phrases[phrase]));
    expect({ phrase, used }).toEqual({ phrase, used: WORDS.filter((word) => WORDS_IN[phrase]?.includes(word)) });
  }
});
