import type { Draft } from '../draft.ts';
import type { LayerRef, Provision, Support } from '../support.ts';

/** Says which layer of support is in place; undefined takes it away. */
export function chooseLayer(draft: Draft, layer: LayerRef | undefined): Draft {
  const { layer: _, ...rest } = supportOf(draft);
  return { ...draft, support: { ...rest, ...(layer && { layer }) } };
}

/** A new provision after those that are there. `id` is new and random. */
export function addProvision(draft: Draft, id: string): Draft {
  const { provisions } = supportOf(draft);
  const n = 1 + Math.max(0, ...Object.values(provisions).map((known) => known.n));
  return putProvision(draft, id, { n, what: '', strands: [] });
}

/** What may be changed of a provision; undefined takes a field away. */
export type ProvisionChange = { readonly [Field in keyof Provision]?: Provision[Field] | undefined };

/** Changes a provision. Nothing happens where it is no longer there. */
export function changeProvision(draft: Draft, id: string, change: ProvisionChange): Draft {
  const known = draft.support?.provisions[id];
  if (!known) return draft;
  const { n, what, strands, ...rest } = { ...known, ...change };
  const kept = Object.fromEntries(Object.entries(rest).filter(([, value]) => value !== undefined));
  return putProvision(draft, id, { ...kept, n: n ?? known.n, what: what ?? '', strands: strands ?? [] });
}

/** Puts a whole provision under its id, as when it is put back. */
export function putProvision(draft: Draft, id: string, provision: Provision): Draft {
  const support = supportOf(draft);
  return { ...draft, support: { ...support, provisions: { ...support.provisions, [id]: provision } } };
}

/** Takes a provision out of the draft. */
export function removeProvision(draft: Draft, id: string): Draft {
  const support = supportOf(draft);
  const { [id]: _, ...provisions } = support.provisions;
  return { ...draft, support: { ...support, provisions } };
}

/** Brings over what was in place last time, under the same ids, without what was said of its help then. What is here already stays. */
export function bringOver(draft: Draft, last: Support): Draft {
  const support = supportOf(draft);
  const coming = Object.entries(last.provisions).map(([id, { helped: _1, helpedEvidence: _2, ...provision }]) => [id, provision]);
  return { ...draft, support: { ...support, provisions: { ...Object.fromEntries(coming), ...support.provisions } } };
}

function supportOf({ support }: Draft): Support {
  return support ?? { provisions: {} };
}
