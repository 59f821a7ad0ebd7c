import type { Regulation } from './regulation.ts';
import type { Status } from './status.ts';

/** A case can end like this under any regulation: people decide, or do not act. */
const ALWAYS = ['COMPLETED', 'REFUSED', 'NOT_COMPLETED', 'ANNULLED'] as const;

/** The statuses in which a case under a regulation can end, each of which a rehearsal has to show. */
export function endingsOf({
  registries,
  rejections,
  conflict,
  fee,
}: Pick<Regulation, 'registries' | 'rejections' | 'conflict' | 'fee'>): Status[] {
  const isRejected =
    registries.length > 0 ||
    rejections.length > 0 ||
    conflict !== null ||
    fee?.onTimeout === 'reject';
  return [
    ...ALWAYS,
    ...(isRejected ? ['REJECTED' as const] : []),
    ...(fee?.onTimeout === 'archive' ? ['ARCHIVED' as const] : []),
  ];
}
