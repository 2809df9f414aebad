/** Terms and what is said of each; what is not there is left out. */
export function Facts({ facts }: { readonly facts: readonly (readonly [term: string, fact: string | undefined])[] }) {
  const there = facts.filter(([, fact]) => fact !== undefined && fact !== '');
  if (there.length === 0) return null;
  return <dl>{there.map(([term, fact]) => <div key={term}><dt>{term}</dt><dd>{fact}</dd></div>)}</dl>;
}
