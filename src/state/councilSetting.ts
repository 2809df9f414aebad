import { create } from 'zustand';
import { persist } from 'zustand/middleware';

interface CouncilSetting {
  /** The school's name as the council knows it. */
  readonly school: string;
  /** To whom council files were saved, the last first, as they were typed. */
  readonly recipients: readonly string[];
  /** Notes that a file was saved. */
  readonly saved: (school: string, recipient: string) => void;
}

const MOST = 20;
const LONGEST = 200;

/** Kept on this device, in clear: names of a school and of councils or trusts. Anything of another shape is passed over. */
export const useCouncilSetting = create<CouncilSetting>()(persist(
  (set) => ({
    school: '',
    recipients: [],
    saved: (school, recipient) => set(({ recipients }) => ({ school, recipients: [recipient, ...recipients.filter((one) => one !== recipient)].slice(0, MOST) })),
  }),
  {
    name: 'valuing-send-council',
    partialize: ({ school, recipients }) => ({ school, recipients }),
    merge: (stored, now) => ({ ...now, ...read(stored) }),
  },
));

function read(stored: unknown): Pick<CouncilSetting, 'school' | 'recipients'> {
  const { school, recipients } = (stored ?? {}) as { readonly school?: unknown; readonly recipients?: unknown };
  const isName = (one: unknown): one is string => typeof one === 'string' && one.length <= LONGEST;
  return { school: isName(school) ? school : '', recipients: Array.isArray(recipients) ? recipients.filter(isName).slice(0, MOST) : [] };
}
