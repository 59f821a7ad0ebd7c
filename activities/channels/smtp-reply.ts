/**
 * Enhanced status codes (RFC 3463) that say nothing of the mailbox's existence: what is wrong is the sender's address, the room in
 * the mailbox, the other system, its network, the content, or their policy.
 */
const NOT_THE_ADDRESS = /^[45]\.(1\.[78]|2\.2|[3467]\.\d+)$/;

/** Whether a final refusal of a recipient, with this enhanced status code, means that the address is dead. */
export function isDeadAddress(status: string): boolean {
  return !NOT_THE_ADDRESS.test(status);
}

const LONGEST_REASON = 200;

/** A server's words for people, without addresses: they are shown in the journal of messages. */
export function plainReason(words: string): string {
  return words
    .replace(/<?[^\s<>]+@[^\s<>]+>?/g, '…')
    .replace(/[\p{Cc}\s]+/gu, ' ')
    .trim()
    .slice(0, LONGEST_REASON);
}
