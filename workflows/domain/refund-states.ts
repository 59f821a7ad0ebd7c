/** Where a refund stands. */
export const REFUND_STATES = ['requested', 'sent', 'pending', 'succeeded', 'refused'] as const;
export type RefundState = (typeof REFUND_STATES)[number];

interface RefundEdge {
  readonly event: string;
  readonly from: readonly RefundState[];
  readonly to: RefundState;
}

/** The only ways in which a refund changes; each event is what the provider was asked or has answered. */
export const REFUND_EDGES = [
  // the provider has enough of the payment left, and is given the order
  { event: 'sent', from: ['requested'], to: 'sent' },
  // it has taken the order and will tell how it ends
  { event: 'accepted', from: ['sent'], to: 'pending' },
  { event: 'succeeded', from: ['sent', 'pending'], to: 'succeeded' },
  // for good: what comes of it is a task for staff; a bank may send back what it had taken
  { event: 'refused', from: ['requested', 'sent', 'pending', 'succeeded'], to: 'refused' },
] as const satisfies readonly RefundEdge[];
export type RefundEvent = (typeof REFUND_EDGES)[number]['event'];

/** The state after an event, `null` if there is no such edge. */
export function refundAfter(state: RefundState, event: RefundEvent): RefundState | null {
  const edges: readonly RefundEdge[] = REFUND_EDGES;
  return edges.find((one) => one.event === event && one.from.includes(state))?.to ?? null;
}

/** Whether it has come to its end. */
export function isRefundOver(state: RefundState): boolean {
  return state === 'succeeded' || state === 'refused';
}
