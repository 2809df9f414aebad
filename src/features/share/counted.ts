import { FRAMEWORK_FORMAT, type PackContent } from '../../core/library.ts';

/** "1 child and 2 drafts"; what there is none of is not named. */
export function counted(things: Readonly<Partial<Record<(typeof THINGS)[number]['one'], number>>>, joined = ' and '): string {
  return THINGS.flatMap(({ one, many }) => {
    const count = things[one] ?? 0;
    return count > 0 ? [`${count} ${count === 1 ? one : many}`] : [];
  }).join(joined);
}

/** Frameworks and local help apart, for `counted`. */
export function countedPacks(packs: readonly PackContent[]): { readonly framework: number; readonly 'set of local help': number } {
  const framework = packs.filter(({ format }) => format === FRAMEWORK_FORMAT).length;
  return { framework, 'set of local help': packs.length - framework };
}

const THINGS = [
  { one: 'child', many: 'children' }, { one: 'review', many: 'reviews' }, { one: 'draft', many: 'drafts' },
  { one: 'framework', many: 'frameworks' }, { one: 'set of local help', many: 'sets of local help' },
] as const;
