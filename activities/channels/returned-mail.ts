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
    const bounce = await readBounce(source);
    yield { bounce: bounce && { ...bounce, providers }, mark };
  }
}
