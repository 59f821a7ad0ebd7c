/** The sections of a regulation, in their order. */
export const STAGES = [
  'intake',
  'completeness',
  'verification',
  'payment',
  'assignment',
  'review',
  'execution',
  'result',
  'appeal',
] as const;
export type StageName = (typeof STAGES)[number];

/** Stages to which `head`, or an appeal that was granted, may send a case back. */
export const RETURN_STAGES = [
  'completeness',
  'verification',
  'payment',
  'assignment',
  'review',
  'execution',
] as const satisfies readonly StageName[];
export type ReturnStage = (typeof RETURN_STAGES)[number];
