import type { Regulation } from './regulation.ts';
import type { Status } from './status.ts';

/** The statuses in which a case of this regulation can end: each has to be rehearsed before it is published. */
export function endingsOf({
  registries,
  rejections,
  conflict,
  fee,
}: Pick<Regulation, 'registries' | 'rejections' | 'conflict' | 'fee'>): Status[] {
  const canBeRejected =
    registries.length > 0 ||
    rejections.length > 0 ||
    conflict !== null ||
    fee?.onTimeout === 'reject';
  return [
    'COMPLETED',
    'REFUSED',
    'NOT_COMPLETED',
    'ANNULLED',
    ...(canBeRejected ? (['REJECTED'] as const) : []),
    ...(fee?.onTimeout === 'archive' ? (['ARCHIVED'] as const) : []),
  ];
}
