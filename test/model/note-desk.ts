import type { ModelCase } from './model-case.ts';
import type { Given, Line } from './take.ts';

/** Which unit of which agency has the case now; whoever gets it from another has heard of no broken term yet. */
export function noteDesk(model: ModelCase, { type, data }: Line, { order }: Given): void {
  const [route] = model.isRouted ? model.regulation.routing : [];
  const routed = route?.unit ?? null;
  const desk = (unit: string | null) => `${model.agency}/${unit ?? ''}`;
  switch (type) {
    case 'manualCheckRequested':
    case 'appealed':
    case 'disputed':
      if (model.desk === '') model.desk = desk(routed);
      return;
    case 'queuedForDispatcher':
      model.desk = desk(null);
      return;
    case 'assigned':
      model.desk = desk((data as { unit: string }).unit);
      return;
    case 'reassigned':
      if (order?.name === 'assign') moveTo(model, desk(order.body.officer.unit));
      return;
    case 'handedOver':
      if (order?.name === 'handover') moveTo(model, desk(order.body.unit));
      return;
  }
}

function moveTo(model: ModelCase, desk: string): void {
  if (model.desk !== desk) {
    model.escalatedTo = -1;
    model.book.close('escalation');
  }
  model.desk = desk;
}
