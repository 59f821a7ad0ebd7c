import type { MessageKind, Priority } from './kinds.ts';

interface TemplateFacts {
  readonly kind: MessageKind;
  readonly priority: Priority;
}

/** Every text that people are sent, as `message.<template>.subject` and `.text`, with its kind and usual priority. */
export const TEMPLATES = {
  accepted: { kind: 'status', priority: 'normal' },
  moved: { kind: 'status', priority: 'low' },
  changed: { kind: 'status', priority: 'normal' },
  approved: { kind: 'status', priority: 'high' },
  negative: { kind: 'status', priority: 'high' },
  ended: { kind: 'status', priority: 'high' },
  resultReady: { kind: 'status', priority: 'high' },
  termExtended: { kind: 'status', priority: 'normal' },
  datesMoved: { kind: 'status', priority: 'low' },
  moneyReturned: { kind: 'status', priority: 'high' },
  informationAdded: { kind: 'status', priority: 'normal' },
  complete: { kind: 'demand', priority: 'high' },
  pay: { kind: 'demand', priority: 'high' },
  payAgain: { kind: 'demand', priority: 'high' },
  clarify: { kind: 'demand', priority: 'high' },
  rework: { kind: 'demand', priority: 'high' },
  termNear: { kind: 'control', priority: 'high' },
  termBroken: { kind: 'control', priority: 'high' },
  workAssigned: { kind: 'demand', priority: 'normal' },
  workQueued: { kind: 'demand', priority: 'high' },
  workVerify: { kind: 'demand', priority: 'high' },
  workResumed: { kind: 'status', priority: 'normal' },
  workAdded: { kind: 'status', priority: 'normal' },
  workEnded: { kind: 'status', priority: 'normal' },
  workAppealed: { kind: 'demand', priority: 'high' },
  workDisputed: { kind: 'status', priority: 'normal' },
  workTermNear: { kind: 'control', priority: 'high' },
  workTermBroken: { kind: 'control', priority: 'high' },
  workEscalated: { kind: 'control', priority: 'high' },
} as const satisfies Record<string, TemplateFacts>;

export type Template = keyof typeof TEMPLATES;

/** Whether text that comes from the database names a template. */
export function isTemplate(value: string): value is Template {
  return Object.hasOwn(TEMPLATES, value);
}
