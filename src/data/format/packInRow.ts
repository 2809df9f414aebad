import type { PackContent } from '../../core/library.ts';
import { isSchoolKey, type SchoolKey } from '../../core/council/schoolKey.ts';
import { checkFramework, checkLocalHelp } from './checkFramework.ts';

/** What a row of the packs holds: a pack, or the school's key. Checked as if it had just come in; undefined for anything this app does not know. */
export function packInRow(value: unknown): PackContent | SchoolKey | undefined {
  if (isSchoolKey(value)) return value;
  const [framework, help] = [checkFramework(value), checkLocalHelp(value)];
  return framework.ok ? framework.value : help.ok ? help.value : undefined;
}
