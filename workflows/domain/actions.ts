/** What a person may do with a case; named as the last word of its REST path. */
export const ACTIONS = [
  'resubmit',
  'pay',
  'confirm',
  'withdraw',
  'supplement',
  'dispute',
  'appeal',
  'verify',
  'claim',
  'assign',
  'handover',
  'clarify',
  'rework',
  'approve',
  'refuse',
  'complete_step',
  'render',
  'return',
  'extend',
  'annul',
  'expedite',
  'decide',
] as const;

export type Action = (typeof ACTIONS)[number];

/** Who may take an action: the applicant, the case's executor, any officer of its unit, the head of its unit. */
export type Party = 'applicant' | 'executor' | 'officer' | 'head';
