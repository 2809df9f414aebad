import type { ChildRecord } from '../../core/child.ts';
import type { FrameworkLookup } from '../../core/framework.ts';
import { privatePartsOf } from '../../core/share/inside.ts';
import { profileEvents } from '../../core/review.ts';
import { naturalList } from '../../core/words/naturalList.ts';

export interface PrivateWords {
  /** How the private parts of a child's frameworks are called, such as "Home part". */
  readonly parts: string;
  /** All that goes along only when the family says so: "The Home part". */
  readonly all: string;
  /** The same for where it stays out: "no Home part". */
  readonly none: string;
}

/** The words for what is kept private of a child; each is empty when there is nothing of the kind. */
export function privateWords(record: ChildRecord, frameworkOf: FrameworkLookup): PrivateWords {
  const labels = privatePartsOf(record, frameworkOf);
  const parts = labels.length === 0 ? '' : `${naturalList(labels)} ${labels.length === 1 ? 'part' : 'parts'}`;
  // Nobody can tell here which parts of such a framework are private, so the whole review stays out with them.
  const isAnyUnknown = profileEvents(record.events).some(({ profile }) => !frameworkOf(profile.framework));
  const unknown = isAnyUnknown ? 'reviews with a framework that is not on this device' : '';
  const all = [parts && `the ${parts}`, unknown].filter(Boolean).join(', and ');
  return {
    parts,
    all: all.charAt(0).toUpperCase() + all.slice(1),
    none: [parts, unknown].filter(Boolean).map((thing) => `no ${thing}`).join(', '),
  };
}
