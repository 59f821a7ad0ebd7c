import { tmpdir } from 'node:os';
import path from 'node:path';

/** Where bodies lie while their request is answered, and what previews are drawn from. */
export function uploadsFolder(): string {
  return path.join(tmpdir(), 'reglament-uploads');
}
