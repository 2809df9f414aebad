/** "1 child and 2 drafts"; what there is none of is not named. */
export function counted(things: Readonly<Partial<Record<'child' | 'review' | 'draft', number>>>, joined = ' and '): string {
  return THINGS.flatMap(({ one, many }) => {
    const count = things[one] ?? 0;
    return count > 0 ? [`${count} ${count === 1 ? one : many}`] : [];
  }).join(joined);
}

const THINGS = [{ one: 'child', many: 'children' }, { one: 'review', many: 'reviews' }, { one: 'draft', many: 'drafts' }] as const;
