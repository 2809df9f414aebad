import { SEN_STATUSES, SEN_TYPES, type SenStatus, type SenType } from '../census.ts';
import { type CodeRead, type ListRemark, listKey, type ListWords } from './pupilList.ts';

/**
 * A school year as lists write it: "Year 7", "7", "Yr7", "Y07", "R", "Reception", "N2", "Nursery"; Reception is 0, the year before it −1.
 * `none` for X, which stands for not following the years; undefined where it cannot be read. Source: F52, R-K1.
 */
export function readYear(text: string): number | 'none' | undefined {
  const key = text.trim().toLowerCase().replace(/^(nc)?\s*(year\s*group|years?|yr|y)[\s.:]*(?=[-\dernx])/, '');
  if (/^-?\d{1,2}$/.test(key)) return Number(key) >= -4 && Number(key) <= 20 ? Number(key) : undefined;
  return YEARS[listKey(key)];
}

const YEARS: Readonly<Record<string, number | 'none'>> = {
  r: 0, rec: 0, reception: 0, yr: 0, n: -1, nursery: -1, n2: -1, nursery2: -1, n1: -2, nursery1: -2, e2: -3, e1: -4, x: 'none',
};

/** A code that was read from a cell, or nothing, and what to say of it. */
export interface CodesRead<Code> {
  readonly codes: readonly Code[];
  readonly remarks: readonly ListRemark[];
}

/** The SEN provision in a cell. S, A and P are of before 2015 and are read as what took their place, with a remark (R-B1). */
export function readStatus(text: string, words: Pick<ListWords, 'senStatus'>): CodesRead<SenStatus> {
  const original = text.trim();
  if (original === '') return NOTHING;
  const read = codeIn(original, SEN_STATUSES, words.senStatus);
  if (!read) return { codes: [], remarks: [{ field: 'senStatus', code: 'statusNotRead', original }] };
  return { codes: [read.as], remarks: read.isOld ? [{ field: 'senStatus', code: 'oldCode', original, as: read.as }] : [] };
}

/** The SEN types in a cell, which may hold several; the field is the column it stands in. */
export function readTypes(text: string, field: 'mainType' | 'secondType', words: Pick<ListWords, 'senType'>): CodesRead<SenType> {
  const original = text.trim();
  if (original === '') return NOTHING;
  const parts = typeIn(original, words) ? [original] : partsOf(original, words);
  const read = parts.map((part) => ({ part, type: typeIn(part, words) }));
  return {
    codes: [...new Set(read.flatMap(({ type }) => (type ? [type.as] : [])))],
    remarks: read.flatMap(({ part, type }): ListRemark[] => {
      if (!type) return [{ field, code: 'typeNotRead', original: part }];
      if (type.isOld) return [{ field, code: 'oldCode', original: part, as: type.as }];
      return isOtherCase(part, type.as) ? [{ field, code: 'readAs', original: part, as: type.as }] : [];
    }),
  };
}

const NOTHING = { codes: [], remarks: [] } as const;

function typeIn(text: string, { senType }: Pick<ListWords, 'senType'>): CodeRead<SenType> | undefined {
  return codeIn(text, SEN_TYPES, senType);
}

/** A comma parts them only where each part is something: it stands inside the names of types too. */
function partsOf(text: string, words: Pick<ListWords, 'senType'>): readonly string[] {
  const split = (by: RegExp) => text.split(by).map((part) => part.trim()).filter(Boolean);
  const byComma = split(/[,;|/+&\n]/);
  return byComma.every((part) => typeIn(part, words)) ? byComma : split(/[;|/+\n]/);
}

/** "K", "sen support", "K - SEN support", "SLCN: Speech, language and communication". */
function codeIn<Code extends string>(text: string, codes: readonly Code[], known: Readonly<Record<string, CodeRead<Code>>>): CodeRead<Code> | undefined {
  const [, before = ''] = /^([A-Za-z]{1,5})\s*[-–:(=]/.exec(text) ?? [];
  for (const word of [text, before]) {
    const key = listKey(word);
    const code = codes.find((one) => one.toLowerCase() === key);
    if (code) return { as: code };
    if (key !== '' && Object.hasOwn(known, key)) return known[key];
  }
  return undefined;
}

/** "SpLD" is how many write it; the census has SPLD. */
function isOtherCase(part: string, code: string): boolean {
  return part !== code && part.toUpperCase() === code;
}
