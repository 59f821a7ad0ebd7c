import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../../scripts/lib/root.mjs';

/** The regulation that `docs/how-to/add-a-service.md` writes: its pieces one below the other, as the page says. */
export function howToService(): string {
  const page = readFileSync(join(ROOT, 'docs/how-to/add-a-service.md'), 'utf8');
  const pieces = [...page.matchAll(/```yaml\n(.*?)```/gs)].map(([, piece]) => piece);
  return pieces.join('\n');
}
