/** What only a person can put right about money. */
export const STAFF_TASK_KINDS = [
  'missing',
  'extra',
  'different',
  'twice',
  'refund_refused',
] as const;
export type StaffTaskKind = (typeof STAFF_TASK_KINDS)[number];

export const STAFF_TASK_STATES = ['open', 'done'] as const;
export type StaffTaskState = (typeof STAFF_TASK_STATES)[number];
