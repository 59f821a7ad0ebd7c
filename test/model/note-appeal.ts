import type { Order } from './judge.ts';
import { openAppeal, standing, type ModelCase } from './model-case.ts';
import { takeUpAfterAppeal } from './send-back.ts';
import type { Given } from './take.ts';

/** An appeal is on file: who took what it is against must not decide it. */
export function noteAppeal(
  model: ModelCase,
  type: string,
  { order, appealNumber = '' }: Given,
): void {
  const isDispute = type === 'disputed';
  if (isDispute) model.isDisputed = true;
  const makers = [model.decidedBy, ...model.steps.map(({ by }) => by), model.executor];
  const deciders = [...standing(model).flatMap(({ against }) => against), model.decidedBy];
  model.appeals.push({
    number: appealNumber,
    documentIds: order?.name === 'appeal' ? order.body.documentIds : [],
    against: (isDispute ? makers : deciders).filter((id) => id !== null),
    isExpedited: false,
    outcome: null,
  });
}

/** It is decided. */
export function decideAppeal(
  model: ModelCase,
  type: string,
  by: string,
  order: Order | null,
): void {
  const appeal = openAppeal(model);
  if (appeal) appeal.outcome = type === 'appealDenied' ? 'denied' : 'granted';
  if (type !== 'appealDenied') model.isDisputed = false;
  if (type === 'appealDenied') model.decidedBy = by;
  else if (order?.name === 'decide') takeUpAfterAppeal(model, order.body.returnTo ?? 'execution');
  if (type === 'appealGranted') model.decidedBy = by;
}
