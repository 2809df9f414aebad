import { type SymbolHeading, symbolForHeading, symbolForQuestion, symbolForStrand, symbolForText } from '../../catalog/symbolFor.ts';
import type { Framework } from '../../core/framework.ts';
import type { LineItem } from '../../core/family/pageDocument.ts';

/** The symbol of a line: that of its strand, of what it names, of the question it answers, or of what it is about. */
export function symbolOf({ key, said }: LineItem, framework: Framework): string | undefined {
  const [, about = '', code = ''] = key.split('.');
  if (said.kind === 'rung' || said.kind === 'statement') return symbolForStrand(framework, said.place.strand.code);
  if (said.kind === 'typed' && !said.instead) return symbolForText(said.text) ?? (about === 'answer' ? symbolForQuestion(code) : about === 'strength' ? 'star' : symbolForHeading('helper'));
  const heading = HEADINGS[about];
  return symbolForStrand(framework, code) ?? (heading && symbolForHeading(heading));
}

/** By the second word of a line's key. */
const HEADINGS: Readonly<Record<string, SymbolHeading | undefined>> = { more: 'moreHelp', less: 'lessHelp', same: 'same', meet: 'meeting', tell: 'whoToAsk', again: 'meeting' };
