import type { Application } from '../db/schema/index.ts';
import { AppError } from './app-error.ts';

/** Documents of an annulled case are out of reach (product description, section "Statuses"). */
export function checkDocumentsInReach({ status }: Pick<Application, 'status'>): void {
  if (status === 'ANNULLED') throw new AppError('not_found');
}
