export const ROLES = [
  'applicant',
  'participant',
  'officer',
  'head',
  'designer',
  'support',
  'controller',
  'auditor',
  'admin',
  'system',
] as const;
export type Role = (typeof ROLES)[number];

/** Who did something. */
export interface Actor {
  id: string;
  name: string;
  role: Role;
}

/** The pipeline itself, when no person acted. */
export const SYSTEM: Actor = { id: 'reglament', name: 'Reglament', role: 'system' };

/** The identity of the person an application is for, as their identity provider vouches for it. */
export interface Applicant {
  id: string;
  name: string;
  inn?: string;
  snils?: string;
  /** `YYYY-MM-DD` */
  birthDate?: string;
}

/** Whom a broken term is brought to: the head of the unit, the agency's controller, the controlling body above it. */
export const ESCALATION_LEVELS = ['head', 'controller', 'higher'] as const;
export type EscalationLevel = (typeof ESCALATION_LEVELS)[number];
