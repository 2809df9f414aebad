import { done, failed, type Result } from '../../core/result.ts';
import { endOfValue, firstItem, nextItem, openNest, skipSpace, startWalk, unexpected, type Walk } from './nesting.ts';
import type { FileProblem } from './problem.ts';
import type { Fault } from './token.ts';

/** The text of a file, taken apart at the list `children` of its top object, so that each child can be parsed by itself. */
export interface Pieces {
  /** The text with nothing left between the brackets of that list. */
  readonly head: string;
  /** Where each child begins and ends, in order; none when there is no such list. */
  readonly children: readonly Piece[];
}

export interface Piece {
  readonly start: number;
  readonly end: number;
}

/**
 * Reads a text as strictly as JSON is written (RFC 8259) before a parser sees it, without building anything. Told are
 * the first fault and its line; lists and objects too deep in each other; a key that stands twice in one object, of
 * which a parser silently keeps the last; keys that every object answers to; numbers and text that a parser changes.
 * `pause` is awaited between the pieces.
 */
export async function scan(text: string, pause: () => Promise<void> | undefined): Promise<Result<Pieces, FileProblem>> {
  const walk = startWalk(text);
  const found: Found = { children: [], open: 0, close: 0 };
  const steps = endOfTop(walk, skipSpace(walk, 0), 0, found);
  let step = steps.next();
  while (!step.done) {
    await pause();
    step = steps.next();
  }
  const fault = typeof step.value === 'number' ? faultAfter(walk, step.value) : step.value;
  if (fault) return failed({ code: fault.code, line: lineOf(text, fault.at), ...(fault.found && { found: fault.found }) });
  return done({ head: text.slice(0, found.open) + text.slice(found.close), children: found.children });
}

/** The line in which a position stands, the first being 1. */
export function lineOf(text: string, position: number): number {
  let line = 1;
  for (let at = text.indexOf('\n'); at >= 0 && at < position; at = text.indexOf('\n', at + 1)) line += 1;
  return line;
}

/** The list `children`: its items, and where it stands just inside its brackets. */
interface Found {
  readonly children: Piece[];
  open: number;
  close: number;
}

/** As `endOfValue`, for the outermost value and what stands right in it: rests after each item, and notes the children. */
function* endOfTop(walk: Walk, start: number, outside: number, found: Found, isChildren = false): Generator<undefined, number | Fault> {
  const sign = walk.text.charAt(start);
  if (outside > 1 || (sign !== '{' && sign !== '[')) return endOfValue(walk, start, outside);
  const nest = openNest(walk, start, outside);
  if ('code' in nest) return nest;
  let value = firstItem(walk, nest, start + 1);
  while (typeof value === 'number') {
    const end = yield* endOfTop(walk, value, nest.depth, found, nest.key === 'children');
    if (typeof end !== 'number') return end;
    if (isChildren && !nest.isObject) found.children.push({ start: value, end });
    yield;
    value = nextItem(walk, nest, end);
  }
  if (isChildren && !nest.isObject) [found.open, found.close] = [start + 1, nest.end - 1];
  return value ?? nest.end;
}

function faultAfter(walk: Walk, end: number): Fault | undefined {
  const at = skipSpace(walk, end);
  return at < walk.text.length ? unexpected(walk, at) : undefined;
}
