import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of the checkout, whatever the current directory is. */
export const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** Where everything of this installation is kept; a relative DATA_DIR is relative to the checkout. */
export const dataDir = () => resolve(ROOT, process.env.DATA_DIR ?? '.data');
