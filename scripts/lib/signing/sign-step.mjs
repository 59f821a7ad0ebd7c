import { dataDir } from '../root.mjs';
import { localSigner } from './local-signers.mjs';
import { signContent } from './sign-content.mjs';

/**
 * The body that completes a step, with the signature of whoever completes it.
 * @param {import('../demo/api-client.mjs').ApiClient} api
 * @param {string} user login
 * @param {{ id: string, step: string }} place
 * @param {{ result: string, comment?: string }} report
 */
export async function signStep(api, user, { id, step }, report) {
  const query = new URLSearchParams(report).toString();
  const path = `/staff/applications/${id}/steps/${step}/content-to-sign?${query}`;
  const content = await api.content(user, path);
  const signature = await signContent(content, await localSigner(dataDir(), user));
  return { ...report, signature: signature.toString('base64') };
}
