import { existsSync } from 'node:fs';
import path from 'node:path';

/**
 * A folder of data files beside the sources, such as `db/migrations`, for the sources as well as for what is compiled
 * from them into another folder.
 */
export function shippedFolder(name: 'db/catalogue' | 'db/migrations'): string {
  let root = import.meta.dirname;
  while (!existsSync(path.join(root, 'package.json'))) {
    if (root === path.dirname(root)) throw new Error('No package.json above the program');
    root = path.dirname(root);
  }
  return path.join(root, name);
}
