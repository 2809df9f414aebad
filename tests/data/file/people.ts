import type { ChildRecord } from '../../../src/core/child.ts';
import type { Draft } from '../../../src/core/draft.ts';
import type { Profile, ProfileEvent } from '../../../src/core/review.ts';

/** Invented children. The shipped example files hold them too. */

const framework = { id: 'vsend-core', edition: '1.0' };

export const firstProfile: Profile = {
  reviewedOn: '2025-11-14',
  kind: 'annual',
  framework,
  views: [
    {
      voice: 'school',
      by: 'Ms Lindqvist',
      ratings: {
        CI1: { mark: 2, going: 'well', evidence: 'Follows two steps when Tomasz sees a picture of each.' },
        CI2: { mark: 3, specialistAdvice: true, evidence: 'Signs and speaks; strangers need help to follow.' },
        EM1: { mark: 0 },
        S1: { mark: 'notApplicable' },
      },
    },
    {
      voice: 'family',
      by: 'Mrs Wrona',
      ratings: { CI1: { mark: 1 }, H1: { mark: 2, evidence: 'Wakes most nights.' } },
    },
  ],
  strengths: { CI: { text: 'Tells long stories with his train set.', toBuildOn: true }, H: { text: 'Cooks with Grandma Wrona.' } },
  context: { schoolYear: 5, setting: 'Millbrook Primary', settingType: 'mainstream', senStatus: 'E' },
};

export const finished: ProfileEvent = {
  id: 'evt-tomasz-1',
  device: 'device-north',
  sequence: 1,
  happenedAt: '2025-11-14T15:20:00Z',
  kind: 'profileFinished',
  reviewId: 'rev-tomasz-1',
  profile: firstProfile,
};

export const corrected: ProfileEvent = {
  ...finished,
  id: 'evt-tomasz-2',
  sequence: 2,
  happenedAt: '2025-11-20T09:05:30.250Z',
  kind: 'profileCorrected',
  why: 'Mrs Wrona saw that nights are better now.',
  profile: {
    ...firstProfile,
    views: firstProfile.views.map((view) => (view.voice === 'family' ? { ...view, ratings: { ...view.ratings, H1: { mark: 1 } } } : view)),
  },
};

export const secondReview: ProfileEvent = {
  ...finished,
  id: 'evt-tomasz-3',
  sequence: 3,
  happenedAt: '2026-11-12T14:00:00Z',
  reviewId: 'rev-tomasz-2',
  profile: {
    ...firstProfile,
    reviewedOn: '2026-11-12',
    views: [{ voice: 'school', ratings: { CI1: { mark: 1, reason: 'Needs no pictures at home time.' }, CI2: { mark: 3, confirmedUnchanged: true } } }],
    strengths: {},
    context: { schoolYear: 6, setting: 'Millbrook Primary', settingType: 'mainstream', senStatus: 'E' },
  },
};

export const tomasz: ChildRecord = {
  id: 'child-tomasz',
  card: {
    firstName: 'Tomasz',
    lastName: 'Wrona',
    bornOn: '2016-03-27',
    pronouns: 'he/him',
    setting: 'Millbrook Primary',
    settingType: 'mainstream',
    senStatus: 'E',
    senTypes: ['SLCN', 'ASD'],
    upn: 'B801200005001',
    homeLanguages: ['Polish', 'English'],
  },
  cardEdition: 3,
  example: true,
  events: [finished, corrected, secondReview],
};

export const efua: ChildRecord = {
  id: 'child-efua',
  card: { firstName: 'Efua', bornOn: '2019-09-01', yearOffset: -1 },
  cardEdition: 1,
  example: true,
  events: [],
};

export const efuaDraft: Draft = {
  id: 'rev-efua-1',
  childId: 'child-efua',
  framework,
  kind: 'baseline',
  reviewedOn: '',
  ratings: { school: { SP2: { mark: 2, evidence: 'Sits at the front. ' } }, family: {} },
  by: { school: '' },
  strengths: { SP: { text: '' } },
};
