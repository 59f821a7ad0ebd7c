import { codeOf } from '../code-of.ts';
import { StoreUnavailable } from './store-unavailable.ts';

/** A disk that is full, broken or read-only is a trouble of the machine, not of the document. */
const TROUBLES = ['ENOSPC', 'EDQUOT', 'EIO', 'EROFS', 'EMFILE', 'ENFILE'];

/** Whether a failure says that content can neither be kept nor read for now. */
export function isStoreUnavailable(error: unknown): boolean {
  return error instanceof StoreUnavailable || TROUBLES.includes(codeOf(error));
}
