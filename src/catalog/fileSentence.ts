import fileProblems from './file-problems.json';
import packProblems from './pack-problems.json';

/** What is wrong with a file, and where. */
interface Wrong {
  readonly code: keyof typeof fileProblems;
  readonly line?: number;
  readonly path?: string;
  readonly found?: string;
}

interface Words {
  readonly what: string;
  readonly todo: string;
}

/** What is wrong with a file of children, where, and what to do about it. */
export function fileSentence(wrong: Wrong): string {
  return sentenceWith(fileProblems[wrong.code], wrong);
}

/** The same for a file with a framework or local help, which other people write. */
export function packSentence(wrong: Wrong): string {
  return sentenceWith(packWords(wrong.code), wrong);
}

/** What is wrong at one place of such a file, for a list in which the place stands before it. */
export function packFault({ code, found }: Wrong): string {
  // The first letters of a list or a group of fields tell nobody anything; a lone brace may be what is wrong.
  return `${packWords(code).what}${found && !/^(\[|\{")/.test(found) ? ` It says “${found.replaceAll(/^"|"$/g, '')}”.` : ''}`;
}

function sentenceWith({ what, todo }: Words, { line, path, found }: Wrong): string {
  const where = [line && `line ${line}`, path, found && `“${found}”`].filter(Boolean).join(', ');
  return `${what}${where && ` (${where})`} ${todo}`;
}

function packWords(code: Wrong['code']): Words {
  return { ...fileProblems[code], ...OF_PACKS[code] };
}

const OF_PACKS: Readonly<Partial<Record<Wrong['code'], Partial<Words>>>> = packProblems;
