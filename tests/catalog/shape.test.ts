import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { loadFramework, loadLibrary } from '../../src/catalog/load.ts';
import { SEN_TYPES } from '../../src/core/census.ts';
import { LEVELS } from '../../src/core/framework.ts';
import { document, framework, library, ofStrands, standings, textsIn } from './texts.ts';

const ofChild = standings.filter(({ part }) => part === 'C');
const HELP = ['1', '2', '3', '4'] as const;

describe('the document of vsend-core', () => {
  it('passes the check as it stands in its file, and is loaded in two pieces', async () => {
    const file = readFileSync(new URL('../../src/catalog/vsend-core.json', import.meta.url), 'utf8');
    expect(document).toEqual(JSON.parse(file));
    expect(await loadFramework()).toEqual(framework);
    expect(await loadLibrary()).toEqual(library);
  });

  it('says of each part who answers it, and keeps only Home private', () => {
    const rules = document.parts.map(({ code, answeredByFamily, optional, keptPrivate }) => ({ code, answeredByFamily, optional, keptPrivate }));
    expect(rules).toEqual([
      { code: 'C', answeredByFamily: false, optional: false, keptPrivate: false },
      { code: 'S', answeredByFamily: false, optional: false, keptPrivate: false },
      { code: 'H', answeredByFamily: true, optional: true, keptPrivate: true },
    ]);
  });

  it('draws the line at planned help, and asks more of a need for less help than of one for more', () => {
    expect(document.rules).toMatchObject({ overTheLineFrom: 2, domainLevel: 'highest', talkingPoints: { needsMore: 1, needsLess: 2 } });
    expect(LEVELS.map((level) => document.levels[`${level}`].label)).toEqual(['No extra help', 'A little extra', 'Planned help', 'A lot of help', 'Help nearly all the time']);
    expect(LEVELS.map((level) => document.levels[`${level}`].plain)).toEqual(['Fine with what everyone gets', 'A little extra', 'Some planned help', 'A lot of help', 'Help nearly all the time']);
  });

  it('leaves no text empty and none to be written', () => {
    const empty = textsIn(document, '').filter(({ text }) => text.trim() === '' || text !== text.trim());
    expect(empty.map(({ path }) => path)).toEqual(['parts[0].about']); // the child's part needs no word before it
    expect(textsIn(document, '').filter(({ text }) => /to be written|\btodo\b|\btbc\b|lorem|…$/i.test(text) || text === '{name}.')).toEqual([]);
  });

  it('gives every strand and every domain titles of its own', () => {
    const domains = document.parts.flatMap((part) => part.domains);
    for (const titles of [
      standings.map(({ strand }) => strand.label), standings.map(({ strand }) => strand.plain), standings.map(({ strand }) => strand.prompt),
      domains.map((domain) => domain.short), domains.map((domain) => domain.shortPlain),
    ]) expect(new Set(titles).size).toBe(titles.length);
  });
});

describe.each(standings.map((standing) => [standing.code, standing] as const))('%s', (code, { strand, part }) => {
  const { library: own } = strand;

  it('has five different statements, for staff and for families', () => {
    for (const who of ['staff', 'family'] as const) expect(new Set(LEVELS.map((level) => strand.statements[`${level}`][who])).size).toBe(LEVELS.length);
    expect(Object.keys(strand.statements)).toEqual(LEVELS.map(String));
  });

  it('has three rungs to build on, and three or four ideas for every level with help', () => {
    expect(strand.ladder).toHaveLength(3);
    for (const level of HELP) {
      expect(own.ideas[level].length, `${code} ideas ${level}`).toBeGreaterThanOrEqual(3);
      expect(own.ideas[level].length, `${code} ideas ${level}`).toBeLessThanOrEqual(4);
    }
  });

  it('shows what each level might look like in each phase, where it is about the child', () => {
    const phases = part === 'C' ? document.rules.phases.map(({ code: phase }) => [phase, [...HELP]]) : [];
    expect(Object.entries(own.looksLike ?? {}).map(([phase, byLevel]) => [phase, Object.keys(byLevel)])).toEqual(phases);
  });

  it('asks the child nothing or one thing, and the family one or two', () => {
    expect(own.askChild.length).toBeLessThanOrEqual(1);
    expect([1, 2]).toContain(own.askFamily.length);
  });

  it('says what belongs elsewhere, and where', () => {
    const targets = strand.notHere.map(({ see }) => see);
    expect(targets.length).toBeLessThanOrEqual(3);
    expect(targets).not.toContain(code);
    expect(new Set(targets).size).toBe(targets.length);
  });

  it('is linked to what it touches in the Code of Practice, the census and adult life, and to nothing that is not law', () => {
    const areas = ['Communication and interaction', 'Cognition and learning', 'Social, emotional and mental health', 'Sensory and/or physical needs'];
    const themes = ['Employment and higher education', 'Independent living', 'Friends, relationships and community', 'Good health'];
    const { codeOfPractice, census, adulthood, developmentAreas } = own.links;
    if (codeOfPractice !== undefined) expect(areas).toContain(codeOfPractice);
    expect(SEN_TYPES).toEqual(expect.arrayContaining([...census]));
    expect(census).not.toContain('NSA'); // it says that nobody has looked
    expect(themes).toEqual(expect.arrayContaining([...adulthood]));
    expect(developmentAreas).toEqual([]);
    for (const links of [census, adulthood]) expect(new Set(links).size).toBe(links.length);
  });

  it('rests on one to three public pages', () => {
    const { sources } = own.rationale;
    expect(new Set(sources).size).toBe(sources.length);
    expect([1, 2, 3]).toContain(sources.length);
    for (const source of sources) expect(source).toMatch(/^https:\/\/[a-z0-9.-]+\.[a-z]{2,}(:\d+)?(\/\S*)?$/i);
  });
});

describe('the strands together', () => {
  it('ask the child about eight questions', () => {
    const questions = ofStrands(({ library: { askChild } }) => askChild, 'library.askChild');
    expect(questions.length).toBeGreaterThanOrEqual(7);
    expect(questions.length).toBeLessThanOrEqual(9);
    expect(new Set(questions.map(({ path }) => path.split('.strands')[0])).size).toBeGreaterThanOrEqual(5); // in most domains
  });

  it('show every example in a life of its own: mainstream classes, bases, special schools, colleges and work', () => {
    const examples = ofStrands(({ library: { looksLike } }) => looksLike, 'library.looksLike', ofChild).map(({ text }) => text).join('\n');
    expect(ofChild).toHaveLength(20);
    for (const place of [/\bnursery\b/, /\bresourced base\b/, /\bclass of (five|six|seven|eight|nine|ten)\b/, /\bcollege\b/, /\b(placement|café|shop|garden centre)\b/]) expect(examples).toMatch(place);
    for (const way of [/\bsigns?\b/, /\bsymbols?\b/, /\bdevice\b/, /\btouch/]) expect(examples).toMatch(way);
  });

  it.each([['CI3', 'EM3'], ['CL4', 'EM2'], ['SP4', 'CI4'], ['EM4', 'EM1'], ['CI1', 'SP1'], ['EM2', 'IN3'], ['IN1', 'IN2'], ['S1', 'S2']])(
    'let the neighbours %s and %s point at each other', (one, other) => {
      const targetsOf = (code: string) => standings.find((standing) => standing.code === code)?.strand.notHere.map(({ see }) => see);
      expect(targetsOf(one)).toContain(other);
      expect(targetsOf(other)).toContain(one);
    });
});

describe('the guide', () => {
  it('parts each two neighbouring levels once in every part, the lowest first', () => {
    expect(Object.entries(document.guide.choosing).map(([part, choices]) => [part, choices.map(({ lower }) => lower)]))
      .toEqual(document.parts.map(({ code }) => [code, [0, 1, 2, 3]]));
  });

  it.each([
    ['the help already given', /already given/i], ['help that is missing', /still missing/i], ['the age', /same age/i], ['one yardstick for all schools', /special schools/i],
    ['a new language', /additional language is not a need/i], ['a diagnosis', /diagnosis .* does not choose the level/i], ['what nobody has looked at', /not assessed/i],
  ])('has a rule about %s', (_, words) => {
    expect(document.guide.rules.map(({ title, text }) => `${title}: ${text}`).join('\n')).toMatch(words);
  });

  it('sends safeguarding worries to the designated lead', () => {
    expect(document.parts.find((part) => part.keptPrivate)?.guidance).toContain('designated safeguarding lead');
  });
});
