/** N no special educational needs, K SEN support, E education, health and care plan (school census). */
export const SEN_STATUSES = ['N', 'K', 'E'] as const;
export type SenStatus = (typeof SEN_STATUSES)[number];

/** Census and SEN2 type codes in their official order; NSA goes only with K (R-B1). */
export const SEN_TYPES = [
  'SPLD', 'MLD', 'SLD', 'PMLD', 'SEMH', 'SLCN', 'HI', 'VI', 'MSI', 'PD', 'ASD', 'DS', 'OTH', 'NSA',
] as const;
export type SenType = (typeof SEN_TYPES)[number];

/** Kinds of setting, after the DfE's 2025 vocabulary. */
export const SETTING_TYPES = [
  'earlyYears', 'mainstream', 'resourcedProvision', 'senUnit', 'special', 'alternativeProvision',
  'sixthFormOrFe', 'specialistPost16', 'electiveHomeEducation', 'otherLaArrangement', 'otherParentArrangement',
  'onlineProvider', 'neet', 'awaitingPlacement',
] as const;
export type SettingType = (typeof SETTING_TYPES)[number];
