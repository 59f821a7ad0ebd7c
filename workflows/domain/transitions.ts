import { ANY_STAGE } from './transitions/any-stage.ts';
import { APPEAL } from './transitions/appeal.ts';
import { FILING } from './transitions/filing.ts';
import { HANDLING } from './transitions/handling.ts';

export type { Transition } from './transitions/transition.ts';

/** From → event → to: the only way a status may change (product description, section "The pipeline"). */
export const TRANSITIONS = [...FILING, ...HANDLING, ...APPEAL, ...ANY_STAGE] as const;

export type EventType = (typeof TRANSITIONS)[number]['event'];
