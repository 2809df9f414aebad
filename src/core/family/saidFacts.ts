import { whoIs } from '../words/addressee.ts';
import type { Named } from '../words/familySentence.ts';
import type { Place } from '../framework.ts';
import type { Said, Value } from './said.ts';

/** What a page is about: facts too, though no line says them by itself. */
export interface SaidAbout extends Named {
  /** Id of the framework whose codes these are. Its editions keep a code for one meaning for ever. */
  readonly framework: string;
}

/**
 * The facts of something a page says, as one text: `phrase need.atLevel level=2 places=TK1,TK2 of vsend-core "Odette" she`. Two are equal where
 * the page says the same, whatever the language, the form of address or the edition of a phrase, so a wording is held against them.
 * What was typed stands in quotes as JSON has them, so that no text passes for a code.
 */
export function factsOf(said: Said, about: SaidAbout): string {
  const own = ownFacts(said);
  // What was typed names nobody by itself.
  return said.kind === 'typed' ? own : `${own} of ${about.framework} ${JSON.stringify(about.name)} ${whoIs({ ...about, asYou: false })}`;

  function ownFacts(one: Said): string {
    switch (one.kind) {
      case 'phrase': return ['phrase', one.phrase, ...Object.entries(one.values ?? {}).toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([name, value]) => `${name}=${valueFacts(value)}`)].join(' ');
      case 'statement': return `statement ${one.place.strand.code} ${one.level}`;
      case 'rung': return `rung ${one.place.strand.code} ${one.rung}`;
      case 'fine': return `fine ${one.part.code} ${codes(one.places)}`;
      case 'area': return `area ${one.part.code} ${one.domain.code}`;
      case 'level': case 'amount': return `${one.kind} ${one.level}`;
      case 'typed': return ['typed', JSON.stringify(one.text), ...(one.before ? ['before', factsOf(one.before, about)] : []), ...(one.after ?? []).flatMap((after) => ['after', factsOf(after, about)])].join(' ');
    }
  }
}

function valueFacts(value: Value): string {
  if ('places' in value) return codes(value.places);
  if ('typed' in value) return JSON.stringify(value.typed);
  return String(Object.values(value)[0]);
}

function codes(places: readonly Place[]): string {
  return places.map(({ strand }) => strand.code).join(',');
}
