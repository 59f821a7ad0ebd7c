import { loadCatalogue } from '../../db/catalogue/load-catalogue.ts';
import type { Regulation } from '../../workflows/domain/regulation.ts';

/** A shipped regulation, as a case would pin it. */
export async function shippedRegulation(code: string): Promise<Regulation> {
  const { regulations } = await loadCatalogue();
  const found = regulations.find((regulation) => regulation.code === code);
  if (!found) throw new Error(`The catalogue has no ${code}`);
  return found;
}
