import vocabulary from '../../../catalog/vocabulary.json';
import type { Links } from '../../../core/library.ts';

const CENSUS: Readonly<Record<string, string>> = vocabulary.senType;

/** What a strand is linked to, in words; only what there is. */
export function linksInWords({ codeOfPractice, census, adulthood, developmentAreas }: Links): readonly { readonly title: string; readonly values: readonly string[] }[] {
  return [
    { title: 'SEND Code of Practice 2015, area of need', values: codeOfPractice ? [codeOfPractice] : [] },
    { title: 'School census, often recorded with', values: census.map(typeInWords) },
    { title: 'Preparing for Adulthood', values: adulthood },
    { title: 'Areas of development', values: developmentAreas },
  ].filter(({ values }) => values.length > 0);
}

function typeInWords(code: string): string {
  const label = CENSUS[code];
  return label ? `${label} (${code})` : code;
}
