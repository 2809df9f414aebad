export interface HeaderRule { readonly matches: RegExp; readonly headers: readonly (readonly [name: string, value: string])[] }
export function readRules(text: string): HeaderRule[];
export function headersFor(rules: readonly HeaderRule[], asked: string): Record<string, string>;
