/** Where an attempt to pay stands. */
export const ATTEMPT_STATES = [
  'open',
  'superseded',
  'expired',
  'failed',
  'paid',
  'returned',
] as const;
export type AttemptState = (typeof ATTEMPT_STATES)[number];

interface AttemptEdge {
  /** Named after the state that it leads to. */
  readonly to: Exclude<AttemptState, 'open'>;
  readonly from: readonly AttemptState[];
}

/** Money may come by any of them: a payer who was quicker than our wish to close it has still paid. */
const UNPAID = ['open', 'superseded', 'expired', 'failed'] as const;

/** The only ways in which an attempt changes. */
export const ATTEMPT_EDGES: readonly AttemptEdge[] = [
  // the payer began another one
  { to: 'superseded', from: ['open'] },
  // nobody can pay by it any more
  { to: 'expired', from: ['open', 'failed'] },
  // the payer may try again by the same attempt
  { to: 'failed', from: ['open', 'superseded'] },
  // the fee is paid by it
  { to: 'paid', from: UNPAID },
  // money that buys nothing goes back, and so does what staff give back whole
  { to: 'returned', from: [...UNPAID, 'paid'] },
];

/** The state after that change, `null` if there is no such edge: a notice that comes again or too late changes nothing. */
export function attemptAfter(
  state: AttemptState,
  to: AttemptEdge['to'],
): Exclude<AttemptState, 'open'> | null {
  const edge = ATTEMPT_EDGES.find((one) => one.to === to && one.from.includes(state));
  return edge?.to ?? null;
}

/** Whether the payer could still pay by it, as far as we know. */
export function isPayable(state: AttemptState): boolean {
  return UNPAID.some((one) => one === state) && state !== 'expired';
}
