import type { LiveApi } from './live-api.ts';
import { codeOn } from './pdf-pages.ts';

/** Takes a document at `path`, prints it, reads the code on its last page, and opens what that leads to. */
export async function followTheCode(
  { reglament }: LiveApi,
  path: string,
): Promise<{ code: string | null; page: string }> {
  const headers = { Authorization: `Bearer ${await reglament.token('ivanova')}` };
  const pdf = await (await fetch(reglament.url + path, { headers })).arrayBuffer();
  const code = await codeOn(new Uint8Array(pdf));
  const answer = code === null ? null : await fetch(code, { headers: { Accept: 'text/html' } });
  return { code, page: (await answer?.text()) ?? '' };
}
