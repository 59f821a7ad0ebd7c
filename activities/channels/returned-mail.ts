import { readBounce } from './read-bounce.ts';
import { unreadMail } from './unread-mail.ts';
import type { Returned } from './channel.ts';

/**
 * E-mail that came back to the mailbox of its sender.
 * @param providers the servers that may have taken it
 */
export async function* returnedMail(
  address: string,
  providers: string[],
  most: number,
): AsyncGenerator<Returned> {
  for await (const { source, mark } of unreadMail(address, most)) {
    // what cannot be read must not stand in the way of what comes after it
    const bounce = await readBounce(source).catch(() => null);
    yield { bounce: bounce && { ...bounce, providers }, mark };
  }
}
