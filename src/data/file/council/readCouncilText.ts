import type { CouncilChild, CouncilFile } from '../../../core/council/councilFile.ts';
import { done, failed, type Result } from '../../../core/result.ts';
import { checked } from '../../format/schema.ts';
import { FORMAT } from '../envelope.ts';
import { isUnchanged } from '../isUnchanged.ts';
import type { FileProgress } from '../progress.ts';
import { scan } from '../scan.ts';
import { COUNCIL_KIND, COUNCIL_VERSION, councilChildSchema, councilHeadSchema } from './councilEnvelope.ts';
import { type CouncilProblem, councilProblemOf } from './councilProblem.ts';

/** So many children are checked between two words about it. */
const TOLD_EVERY = 64;

/**
 * The content of a council file's text, with nothing that is unknown to us; or what is wrong with it. In this order: its text
 * (`scan`), whether it is ours and of this kind, its version, its head, each child, what they mean together, its integrity.
 */
export async function readCouncilText(
  text: string, pause: () => Promise<void> | undefined, onProgress: (progress: FileProgress) => void = () => {},
): Promise<Result<CouncilFile, CouncilProblem>> {
  onProgress({ doing: 'reading', done: 0, of: 0 });
  const scanned = await scan(text, pause);
  if (!scanned.ok) return failed({ code: text.includes(`"${FORMAT}"`) ? 'damaged' : 'notOurs' });
  const raw: unknown = JSON.parse(scanned.value.head);
  const head = readHead(raw);
  if (!head.ok) return head;
  const told = await readWhole(head.value, { raw, text, pieces: scanned.value.children }, pause, onProgress);
  return told.ok ? told : failed({ ...told.problem, school: head.value.school.name });
}

type Head = ReturnType<typeof councilHeadSchema.parse>;

async function readWhole(
  head: Head, { raw, text, pieces: places }: { readonly raw: unknown; readonly text: string; readonly pieces: readonly { readonly start: number; readonly end: number }[] },
  pause: () => Promise<void> | undefined, onProgress: (progress: FileProgress) => void,
): Promise<Result<CouncilFile, CouncilProblem>> {
  const { format: _1, kind: _2, version: _3, count, integrity, children: _4, ...rest } = head;
  const pieces = places.map(({ start, end }) => text.slice(start, end));
  if (pieces.length !== count) return failed({ code: 'damaged', path: 'count' });
  const strands = new Set(rest.framework.domains.flatMap((domain) => domain.strands));
  const inAll = rest.framework.domains.reduce((sum, domain) => sum + domain.strands.length, 0);
  if (strands.size !== inAll) return failed({ code: 'damaged', path: 'framework.domains' }); // a sign of the marks would be for two
  const { domains } = rest.framework;
  if (new Set(domains.map(({ code }) => code)).size !== domains.length) return failed({ code: 'damaged', path: 'framework.domains' }); // two areas would be one

  const children: CouncilChild[] = [];
  const ids = new Set<string>();
  for (const [index, piece] of pieces.entries()) {
    const child = checked<CouncilChild>(councilChildSchema, JSON.parse(piece));
    const path = `children[${index}]`;
    if (!child.ok) return failed({ code: 'damaged', path: child.problem.path ? `${path}.${child.problem.path}` : path });
    const wrong = ids.has(child.value.id) ? 'id' : wrongIn(child.value, strands);
    if (wrong) return failed({ code: 'damaged', path: `${path}.${wrong}` });
    ids.add(child.value.id);
    children.push(child.value);
    if (index % TOLD_EVERY === 0) onProgress({ doing: 'checking', done: index, of: pieces.length });
    await pause();
  }
  if (typeof raw !== 'object' || raw === null || !await isUnchanged({ children: pieces, head: raw }, integrity.digest, pause)) return failed({ code: 'damaged' });
  return done({ ...rest, children });
}

function readHead(raw: unknown): Result<Head, CouncilProblem> {
  const { format, kind, version }: { format?: unknown; kind?: unknown; version?: unknown } = typeof raw === 'object' && raw !== null ? raw : {};
  if (format !== FORMAT) return failed({ code: 'notOurs' });
  if (kind !== COUNCIL_KIND) return failed({ code: 'otherKind' });
  if (typeof version === 'number' && version > COUNCIL_VERSION) return failed({ code: 'newer' });
  const head = checked(councilHeadSchema, raw);
  return head.ok ? head : failed(councilProblemOf(head.problem));
}

/** Where a child does not fit the framework of the file. */
function wrongIn({ reviews }: CouncilChild, strands: ReadonlySet<string>): string | undefined {
  for (const [index, { month, marks, provisions }] of reviews.entries()) {
    if (month < (reviews[index - 1]?.month ?? '')) return `reviews[${index}].month`; // the oldest first: else an earlier one would count as the latest
    if (marks.length !== strands.size) return `reviews[${index}].marks`;
    if (provisions.some((provision) => provision.strands.some((code) => !strands.has(code)))) return `reviews[${index}].provisions`;
  }
  return undefined;
}
