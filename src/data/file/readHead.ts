import { FRAMEWORK_FORMAT, LOCAL_HELP_FORMAT } from '../../core/library.ts';
import { failed, type Result } from '../../core/result.ts';
import { isSchoolKey } from '../../core/council/schoolKey.ts';
import { checked } from '../format/schema.ts';
import { FORMAT_VERSION } from '../format/upgrade.ts';
import { type Envelope, envelopeSchema, FORMAT } from './envelope.ts';
import { packIn } from './packIn.ts';
import type { FileProblem } from './problem.ts';
import { VIEWS_FORMAT } from './viewsSeal.ts';

/** An envelope in which the children are missing and the drafts have not been looked at. */
export type Head = ReturnType<typeof envelopeSchema.parse>;

/** Everything of an envelope but its records. */
export type WithoutRecords = Omit<Envelope, 'children' | 'drafts'>;

/** Numbers for a council or trust: nothing of it belongs in anybody's records. */
const COUNCIL = 'council';

/** Says whether it is an envelope of a version that can be read here; if not, what it is. */
export function readHead(head: unknown): Result<Head, FileProblem> {
  const format = typeof head === 'object' && head !== null && 'format' in head ? head.format : undefined;
  if (format === FRAMEWORK_FORMAT || format === LOCAL_HELP_FORMAT) return failed({ code: 'packFile' });
  if (format === VIEWS_FORMAT) return failed({ code: 'viewsFile' });
  if (typeof head !== 'object' || head === null || format !== FORMAT) return failed({ code: 'notOurs' });
  if ('kind' in head && head.kind === COUNCIL) return failed({ code: 'councilFile' });
  const version = 'version' in head ? head.version : undefined;
  if (typeof version !== 'number' || !Number.isSafeInteger(version) || version < 1) {
    return failed({ code: 'badVersion', path: 'version', found: JSON.stringify(version)?.slice(0, 60) });
  }
  if (version > FORMAT_VERSION) return failed({ code: 'newerVersion', path: 'version', found: String(version) });
  return checked(envelopeSchema, head);
}

/** What a head says beside its records: what only a backup may hold is left out of any other, and so are frameworks that cannot be read here. */
export function withoutRecords({ vaultId, erased, schoolKey, children: _, drafts: __, ...rest }: Head): WithoutRecords {
  const ofVault = rest.kind === 'backup' ? { ...(vaultId !== undefined && { vaultId }), ...(erased && { erased }), ...(isSchoolKey(schoolKey) && { schoolKey }) } : {};
  return { ...rest, ...ofVault, ...readPacks(rest.packs ?? []) };
}

/** A framework that cannot be read here keeps nobody from reading the children. It is left out, and counted. */
function readPacks(values: readonly unknown[]): Pick<Envelope, 'packs' | 'packsLeftOut'> {
  const packs = values.map(packIn).flatMap((pack) => (pack.ok ? [pack.value] : []));
  return { packs, packsLeftOut: values.length - packs.length };
}
