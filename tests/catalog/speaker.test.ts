import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { LANGUAGES, type LanguagePack, loadLanguage } from '../../src/catalog/language.ts';
import { standingOf, translationNote } from '../../src/catalog/translationNote.ts';
import { loadFramework } from '../../src/catalog/load.ts';
import { type Speaker, speakerFor, wholeText } from '../../src/catalog/speaker.ts';
import type { Addressee } from '../../src/core/words/addressee.ts';
import { type Place, places } from '../../src/core/framework.ts';
import { phrase, type Value } from '../../src/core/family/said.ts';
import { THREE_PARTS } from '../core/told.ts';

const framework = await loadFramework();
const [english, polish, urdu, arabic, bengali] = await Promise.all([loadLanguage('en'), loadLanguage('pl'), loadLanguage('ur'), loadLanguage('ar'), loadLanguage('bn')]);
const all = places(framework);
const at = (...codes: readonly string[]): readonly Place[] => codes.map((code) => {
  const place = all.find(({ strand }) => strand.code === code);
  if (!place) throw new Error(`no strand ${code}`);
  return place;
});
const AMARA: Addressee = { name: 'Amara', pronouns: 'she/her' };
const say = (said: Parameters<Speaker['say']>[0], whom: Addressee = AMARA, language: LanguagePack = english) => speakerFor(language, framework, whom).say(said);
const listed = (...codes: readonly string[]) => say(phrase('change.new', { places: { places: at(...codes) } })).text;
const [CI2] = at('CI2');
if (!CI2) throw new Error('there is a second strand');

describe('whom a page is about', () => {
  it.each<[whom: Addressee, said: string]>([
    [AMARA, 'For Amara and her family.'],
    [{ name: 'Amara', pronouns: 'He / Him' }, 'For Amara and his family.'],
    [{ name: 'Amara', pronouns: 'they/them' }, 'For Amara and their family.'],
    [{ name: 'Amara', pronouns: 'she/they' }, 'For Amara and their family.'],
    [{ name: 'Amara', pronouns: 'xe/xem' }, 'For Amara and their family.'],
    [{ name: 'Amara' }, 'For Amara and their family.'],
    [{ ...AMARA, asYou: true }, 'For you.'],
  ])('%j: %s', (whom, said) => {
    expect(say(phrase('family.for'), whom).text).toBe(said);
  });

  it('has the framework’s words about the child, and to the young person', () => {
    const said = { kind: 'statement', place: CI2, level: 3 } as const;
    expect(say(said).text).toBe('For much of most days, Amara needs someone who knows her to tell others what was meant.');
    expect(say(said, { ...AMARA, asYou: true }).text).toMatch(/^For much of most days, you need /);
    expect(say({ kind: 'rung', place: CI2, rung: 2 }, { ...AMARA, asYou: true }).text).toMatch(/^You /);
  });

  it('takes a name as it is, and ends once where it is an initial', () => {
    expect(say(phrase('ask.seeAll'), { name: '{their} <b>$&' }).text).toBe('You can ask to see everything that is held about {their} <b>$&.');
    expect(say(phrase('ask.seeAll'), { name: 'S.' }).text).toMatch(/held about S\.$/);
  });
});

describe('lists', () => {
  it.each<[codes: readonly string[], said: string]>([
    [['SP1'], 'New this time: hearing.'],
    [['SP1', 'SP2'], 'New this time: hearing and seeing.'],
    [['SP1', 'CL2'], 'New this time: hearing; and reading and writing.'],
    [['CI1', 'CI2', 'CI3', 'CI4'], 'New this time: communicating and being with others.'],
    [['CI1', 'CI2', 'CI3'], 'New this time: understanding what people say, telling people things and being with others.'],
    // The name of a part with one domain may speak of help: it fits no sentence.
    [['S1', 'S2', 'S3', 'S4', 'S5'], 'New this time: what staff know; teaching that fits; places and equipment; working together; and being safe and belonging.'],
  ])('%j', (codes, said) => {
    expect(listed(...codes)).toBe(said);
  });

  it('go into as many sentences as keep them short, and lose nothing', () => {
    fc.assert(fc.property(fc.subarray([...all], { minLength: 1 }), (some) => {
      const { text } = say(phrase('need.notLookedAtThisTime', { places: { places: some } }));
      const sentences = text.split(/(?<=\.) /);
      for (const sentence of sentences) expect(sentence.split(' ').length).toBeLessThanOrEqual(25);
      const whole = framework.parts.flatMap(({ domains }) => (domains.length > 1 ? domains.filter(({ strands }) => strands.every((strand) => some.some((place) => place.strand === strand))) : []));
      for (const { strand, domain } of some) expect(text.toLowerCase()).toContain((whole.includes(domain) ? domain : strand).plain.toLowerCase());
    }));
  });
});

describe('what people typed', () => {
  const typed = { kind: 'typed', text: 'Śpiewa for us', before: phrase('said.theirs'), after: [phrase('helped.yes'), phrase('action.done')] } as const;

  it('stays as it is in every language, and says that it is English', () => {
    expect(say(typed)).toEqual({ text: 'Śpiewa for us.', typed: true, before: 'Amara says:', after: 'It helped. This is done.' });
    expect(say({ kind: 'typed', text: 'Śpiewa for us' }).text).toBe('Śpiewa for us');
    expect(say(typed, AMARA, polish)).toMatchObject({ text: 'Śpiewa for us.', typed: true, language: 'en' });
    expect(say(typed, AMARA, polish)).not.toHaveProperty('direction');
    expect(say(typed, AMARA, urdu)).toMatchObject({ language: 'en', direction: 'ltr' });
  });

  it.each([['Sings', 'Amara says: Sings. It helped. This is done.'], ['Sings!', 'Amara says: Sings! It helped. This is done.'], ['“Sings.”', 'Amara says: “Sings.” It helped. This is done.'], ['Sings (softly)', 'Amara says: Sings (softly). It helped. This is done.'], ['Sings (la!)', 'Amara says: Sings (la!) It helped. This is done.'], ['گاتی ہے۔', 'Amara says: گاتی ہے۔ It helped. This is done.']])('"%s" gets a full stop only where it has none', (text, whole) => {
    expect(wholeText(say({ ...typed, text }))).toBe(whole);
  });

  it('is no template', () => {
    expect(say(phrase('provision.who', { person: { typed: "{name} '{x}' <b>" } })).text).toBe("With {name} '{x}' <b>.");
  });
});

describe('words of which nobody said whose they are', () => {
  it.each<[whom: Addressee, said: string]>([[AMARA, 'Written down as Amara’s view:'], [{ ...AMARA, asYou: true }, 'Written down as your view:'], [{ name: 'S.' }, 'Written down as S.’s view:']])('%j: %s', (whom, said) => {
    expect(say({ kind: 'typed', text: 'Short words', before: phrase('said.view'), theirs: true }, whom).before).toBe(said);
  });

  it('are in no language called what the child said', async () => {
    for (const { code } of LANGUAGES) {
      const { phrases } = await loadLanguage(code);
      expect(phrases['said.view'], code).not.toBe(phrases['said.theirs']);
    }
  });
});

describe('what people typed, before the stop of a sentence', () => {
  const who = (person: string, language: LanguagePack = english) => say(phrase('action.whoBy', { person: { typed: person }, day: { day: '2027-01-15' } }), AMARA, language).text;

  it.each<[person: string, said: string]>([
    ['Mrs Lee (SALT)', 'Who: Mrs Lee (SALT). By: 15 January 2027.'],
    ['Mrs Lee (SALT).', 'Who: Mrs Lee (SALT). By: 15 January 2027.'],
    ['Mrs Lee etc...', 'Who: Mrs Lee etc. By: 15 January 2027.'],
    ['Sam? ', 'Who: Sam? By: 15 January 2027.'],
    ['“Sam.”', 'Who: “Sam.” By: 15 January 2027.'],
    ['...', 'Who: ... By: 15 January 2027.'],
    ['Mr. O’Neil', 'Who: Mr. O’Neil. By: 15 January 2027.'],
  ])('%s', (person, said) => {
    expect(who(person)).toBe(said);
  });

  it('has one stop in every language, that of the language', () => {
    expect(who('Mrs Lee.', polish)).toBe('Kto: Mrs Lee. Termin: do 15 stycznia 2027.');
    for (const { text } of [urdu, bengali].map((pack) => say(phrase('action.who', { person: { typed: 'Mrs Lee.' } }), AMARA, pack))) expect(text).toMatch(/Mrs Lee\u2069?[۔।]$/);
    expect(say(phrase('ask.seeAll'), { name: 'S.' }, urdu).text).not.toMatch(/[.۔]\u2069?[.۔]/);
  });

  it('is set apart where the language is written from right to left, and nowhere else', () => {
    expect(who('Mrs Lee (SALT)', arabic)).toContain('\u2068Mrs Lee (SALT)\u2069.');
    expect(say(phrase('said.theirs'), { name: 'Zoë (Z.)' }, urdu).text).toContain('\u2068Zoë (Z.)\u2069');
    for (const pack of [english, polish, bengali]) expect(who('Mrs Lee (SALT)', pack)).not.toMatch(/[\u2066-\u2069]/);
  });
});

describe('how often', () => {
  it.each<[times: number, said: string]>([[1, 'Once a week.'], [2, 'Twice a week.'], [5, '5 times a week.'], [1.5, '1.5 times a week.']])('%d times', (times, said) => {
    expect(say(phrase('provision.times', { times: { count: times } })).text).toBe(said);
  });

  it('has the figures of the language', () => {
    const often = (pack: LanguagePack, count: number) => say(phrase('provision.times', { times: { count } }), AMARA, pack).text;
    expect(often(polish, 1.5)).toBe('1,5 raza w tygodniu.');
    expect(often(bengali, 5)).toContain('৫');
    for (const pack of [arabic, urdu]) expect(often(pack, 7.5)).toContain(new Intl.NumberFormat(pack.code).format(7.5));
  });
});

describe('days', () => {
  it('are those of the calendar, whatever the time zone, in full or by month', () => {
    expect(say(phrase('next.review', { day: { day: '2027-01-01' } })).text).toBe('The next review: due by 1 January 2027.');
    expect(say(phrase('family.title', { month: { month: '2026-12-31' } })).text).toBe('Amara, December 2026');
    expect(say(phrase('next.review', { day: { day: '2027-01-01' } }), AMARA, polish).text).toContain('1 stycznia 2027');
  });
});

describe('a framework that has no words in a language', () => {
  const [first] = places(THREE_PARTS);
  if (!first) throw new Error('there is a strand');
  const other = speakerFor(polish, { ...THREE_PARTS, language: 'fr-FR' }, AMARA);

  it('speaks for itself, and says in which language', () => {
    expect(other.say({ kind: 'statement', place: first, level: 2 })).toEqual({ text: 'Amara has some planned help with Following talk.', language: 'fr-FR' });
    expect(other.say({ kind: 'area', part: first.part, domain: first.domain })).toMatchObject({ language: 'fr-FR' });
    expect(other.say({ kind: 'level', level: 2 })).toEqual({ text: 'Some planned help', language: 'fr-FR' });
    expect(other.say(phrase('helped.yes'))).not.toHaveProperty('language');
    expect(speakerFor(urdu, THREE_PARTS, AMARA).say({ kind: 'statement', place: first, level: 2 })).toMatchObject({ language: THREE_PARTS.language, direction: 'ltr' });
    expect(speakerFor(english, { ...THREE_PARTS, language: 'ar-EG' }, AMARA).say({ kind: 'statement', place: first, level: 2 })).toMatchObject({ language: 'ar-EG', direction: 'rtl' });
    expect(speakerFor(urdu, { ...THREE_PARTS, language: 'ar-EG' }, AMARA).say({ kind: 'statement', place: first, level: 2 })).not.toHaveProperty('direction');
  });

  it('is so for another edition of one that has', () => {
    expect(speakerFor(polish, { ...framework, edition: '1.1' }, AMARA).say({ kind: 'statement', place: CI2, level: 2 })).toMatchObject({ language: framework.language });
    expect(speakerFor(polish, framework, AMARA).say({ kind: 'statement', place: CI2, level: 2 })).not.toHaveProperty('language');
  });
});

describe('what a page says of its second language', () => {
  const noteOf = (pack: LanguagePack) => translationNote(speakerFor(english, framework, AMARA), speakerFor(pack, framework, AMARA));

  it('is that it is a draft, while nobody checked it', () => {
    expect([standingOf(polish), standingOf({ checked: { by: 'Zofia K.', on: '2027-02-01' } })]).toEqual(['Draft', 'Checked by Zofia K., 1 February 2027']);
    expect(noteOf(polish)).toEqual(['Draft translation into Polish. No speaker of it has checked it yet. The English words count.', expect.stringMatching(/^Robocze tłumaczenie na język: Polski\./)]);
  });

  it.each(LANGUAGES.filter(({ code }) => code !== 'en').map(({ code }) => code))('is who checked it and when: %s', async (code) => {
    const pack = { ...await loadLanguage(code), checked: { by: 'Zofia K.', on: '2027-02-01' } };
    const [first, second] = noteOf(pack);
    expect(first).toBe(`Translation into ${pack.english}, checked by Zofia K. on 1 February 2027. The English words count.`);
    for (const said of ['Zofia K', new Intl.DateTimeFormat(code, { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' }).format(Date.UTC(2027, 1, 1))]) expect(second).toContain(said);
    expect(second).not.toMatch(/[.۔।]\u2069?[.۔।]/);
  });
});

it('ends sentences as a language does', () => {
  expect(say({ kind: 'amount', level: 2 }, AMARA, urdu).text).toMatch(/۔$/);
  expect(say({ kind: 'fine', part: CI2.part, places: [CI2] }, AMARA, urdu).text).toMatch(/۔$/);
  expect(say({ kind: 'amount', level: 2 }).text).toMatch(/[^.]\.$/);
});

describe.each(LANGUAGES.map(({ code }) => code))('in %s', (code) => {
  let speaker: Speaker;
  beforeAll(async () => { speaker = speakerFor(await loadLanguage(code), framework, AMARA); });
  const abouts = ['child', 'setting', 'home'] as const;
  const aboutOf = ({ part }: Place): Value => ({ choose: part.answeredByFamily ? 'home' : part.about === '' ? 'child' : 'setting' });
  const longest = (text: string) => Math.max(...text.split(/(?<=[.!?۔؟।])\s+/).map((sentence) => sentence.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length));
  const tooLong = (text: string) => (longest(text) > 25 ? [text] : []);

  it('keeps to 25 words whichever strand a sentence is about', () => {
    const phrases = ['need.specialist', 'need.notYetLookedAt', 'need.notLookedAtThisTime', 'change.more', 'change.less', 'change.new', 'change.gone', 'agreed.levels', 'agreed.differ', 'mine.more', 'mine.less'] as const;
    const value = (place: Place): Value => ({ places: [place] });
    expect(all.flatMap((place) => phrases.flatMap((one) =>
      tooLong(speaker.say(phrase(one, { since: { day: '2026-09-23' }, about: aboutOf(place), more: value(place), less: value(place), places: value(place) })).text)))).toEqual([]);
  });

  it('keeps to 25 words whichever two strands of an area went up and down', () => {
    expect(all.flatMap((more) => all.filter((less) => less !== more && less.domain === more.domain).flatMap((less) =>
      tooLong(speaker.say(phrase('change.both', { since: { day: '2026-09-23' }, about: aboutOf(more), more: { places: [more] }, less: { places: [less] } })).text)))).toEqual([]);
  });

  it('says more help and less help alike: as many sentences, about as many words', () => {
    const words = (way: 'more' | 'less', choose: string) => speaker.say(phrase(`change.${way}`, { since: { month: '2026-09-23' }, about: { choose }, [way]: { places: at('SP1') } })).text.split(/\s+/).length;
    for (const choose of abouts) expect(Math.abs(words('more', choose) - words('less', choose))).toBeLessThanOrEqual(1);
    const mine = (way: 'more' | 'less') => speaker.say(phrase(`mine.${way}`, { places: { places: at('SP1') } })).text.split(/\s+/).length;
    expect(Math.abs(mine('more') - mine('less'))).toBeLessThanOrEqual(1);
  });
});
