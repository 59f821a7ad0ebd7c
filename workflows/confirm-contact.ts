import { channelUntil } from './activities.ts';

/** The code is valid no longer than this. */
const CODE_LIVES_MS = 15 * 60_000;

/** Sends the code by which a person confirms an address of theirs, as long as it would still be of use. */
export async function confirmContact({ contactId }: { contactId: string }): Promise<void> {
  await channelUntil(CODE_LIVES_MS).sendContactCode({ contactId });
}
