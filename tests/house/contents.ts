import { parseSync } from 'vite';

/** What the rules of the house need to know of one source file. */
export interface Contents {
  /** Everything it imports or passes on, as written: types, dynamic imports and workers included. */
  readonly imports: readonly string[];
  /** Names it speaks that are not members of something else: `Date`, `crypto`. */
  readonly names: ReadonlySet<string>;
  /** Members it takes from such a name: `Math.random`. */
  readonly calls: ReadonlySet<string>;
  readonly hasAny: boolean;
  /** It has statements, and every one only passes on what other files have. */
  readonly onlyPassesOn: boolean;
}

/** Reads a TypeScript file. Throws when it cannot be parsed. */
export function contentsOf(path: string, text: string): Contents {
  const { program, errors } = parseSync(path, text);
  if (errors[0]) throw new Error(`${path} cannot be read: ${errors[0].message}`);
  const imports: string[] = [];
  const names = new Set<string>();
  const calls = new Set<string>();
  let hasAny = false;
  forEachNode(program, (node, keyOfParent, parent) => {
    const source = sourceOf(node);
    if (source !== undefined) imports.push(source);
    if (node.type === 'TSAnyKeyword') hasAny = true;
    if (node.type === 'Identifier' && typeof node.name === 'string' && !isOnlyAMember(keyOfParent, parent)) names.add(node.name);
    if (node.type === 'MemberExpression') {
      const call = callOf(node);
      if (call) calls.add(call);
    }
  });
  return { imports, names, calls, hasAny, onlyPassesOn: program.body.length > 0 && program.body.every(isPassedOn) };
}

interface Node {
  readonly type: string;
  readonly [key: string]: unknown;
}

function forEachNode(node: unknown, visit: (node: Node, keyOfParent: string, parent?: Node) => void, keyOfParent = '', parent?: Node): void {
  if (Array.isArray(node)) {
    for (const one of node) forEachNode(one, visit, keyOfParent, parent);
  } else if (isNode(node)) {
    visit(node, keyOfParent, parent);
    for (const [key, value] of Object.entries(node)) if (typeof value === 'object') forEachNode(value, visit, key, node);
  }
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string';
}

const WITH_SOURCE = ['ImportDeclaration', 'ExportNamedDeclaration', 'ExportAllDeclaration', 'ImportExpression', 'TSImportType'];

function sourceOf(node: Node): string | undefined {
  if (WITH_SOURCE.includes(node.type)) return textOf(node.source);
  // new URL('./heavy.worker.ts', import.meta.url)
  if (node.type !== 'NewExpression' || nameOf(node.callee) !== 'URL' || !Array.isArray(node.arguments)) return undefined;
  const [first] = node.arguments;
  const text = textOf(first);
  return text?.startsWith('.') ? text : undefined;
}

function callOf(node: Node): string | undefined {
  const member = node.computed === true ? textOf(node.property) : nameOf(node.property);
  const owner = nameOf(node.object) ?? nameOf(memberOf(node.object)); // `crypto` or `globalThis.crypto`
  return owner !== undefined && member !== undefined ? `${owner}.${member}` : undefined;
}

function memberOf(node: unknown): unknown {
  return isNode(node) && node.type === 'MemberExpression' ? node.property : undefined;
}

/** `event.Date` and `{ Date: 1 }` speak of a member, not of the clock. */
function isOnlyAMember(keyOfParent: string, parent: Node | undefined): boolean {
  if (!parent || parent.computed === true) return false;
  return keyOfParent === 'property' || (keyOfParent === 'key' && parent.shorthand !== true);
}

function isPassedOn(statement: unknown): boolean {
  if (!isNode(statement)) return false;
  return statement.type === 'ExportAllDeclaration' || (statement.type === 'ExportNamedDeclaration' && isNode(statement.source));
}

function textOf(node: unknown): string | undefined {
  return isNode(node) && node.type === 'Literal' && typeof node.value === 'string' ? node.value : undefined;
}

function nameOf(node: unknown): string | undefined {
  return isNode(node) && node.type === 'Identifier' && typeof node.name === 'string' ? node.name : undefined;
}
