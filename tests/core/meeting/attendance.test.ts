import { describe, expect, it } from 'vitest';
import { withAbsence } from '../../../src/core/meeting/attendance.ts';
import type { Invitee } from '../../../src/core/meeting.ts';

const council: Invitee = { n: 1, role: 'council', name: '' };
const family: Invitee = { n: 2, role: 'family', name: 'Mrs Wrona', came: true };
const came = (list: Readonly<Record<string, Invitee>>) => Object.fromEntries(Object.entries(withAbsence(list)).map(([id, one]) => [id, one.came]));

describe('who did not come', () => {
  it('is written down as soon as anybody is ticked', () => {
    expect(came({ council, family, x: { n: 3, role: 'other', name: 'Mr Abara' }, y: { n: 4, role: 'therapist', name: '', adviceAsked: true } })).toEqual({ council: false, family: true, x: false, y: false });
  });

  it('is not guessed where nobody is, and nothing is made of a row nobody filled in', () => {
    expect(came({ council, family: { n: 2, role: 'family', name: 'Mrs Wrona' } })).toEqual({ council: undefined, family: undefined });
    expect(came({ family, x: { n: 3, role: 'other', name: ' ' } })).toEqual({ family: true, x: undefined });
  });
});
