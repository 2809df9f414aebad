/** The value of what went well. Throws what did not. */
export function good<Value>(result: { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly problem: unknown }): Value {
  if (!result.ok) throw new Error(JSON.stringify(result.problem));
  return result.value;
}
