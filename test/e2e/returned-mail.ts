import { afterAll, expect, test } from '@jest/globals';
import { z } from 'zod';
import { NotificationsView } from '../../api/schemas/notifications.ts';
import { eventually } from '../givens/eventually.ts';
import type { LiveApi } from '../givens/live-api.ts';
import { CERTIFICATE, LiveCase } from '../givens/live-case.ts';
import { LiveStandIns } from '../givens/live-stand-ins.ts';
import { withTemporal } from '../givens/with-temporal.ts';

const PATIENCE_MS = 90_000;
const APPLICANT = 'sidorov';
const ADDRESS = `${APPLICANT}@reglament.example`;
const Messages = z.object({
  items: z.array(
    z.object({
      deliveries: z.array(
        z.object({ channel: z.string(), state: z.string(), code: z.string().nullable() }),
      ),
    }),
  ),
});

/** A mail server that takes everything tells later that there is no such mailbox. */
export function returnedMail(api: LiveApi): void {
  const standIns = new LiveStandIns(api);
  afterAll(() => standIns.mail({}));

  test('comes back to its sender: the journal tells of it, and the applicant sees that the address is dead', async () => {
    await standIns.mail({ comesBack: { [ADDRESS]: 'dead' } });
    const filed = await LiveCase.draft(api, APPLICANT, CERTIFICATE);
    await filed.apply('submit');
    const hasMail = (state: string) =>
      eventually(`an e-mail is ${state}`, PATIENCE_MS, async () => {
        const { items } = await api.call(Messages, APPLICANT, 'GET', `${filed.path}/messages`);
        const mails = items.flatMap(({ deliveries }) => deliveries);
        return mails.find((one) => one.channel === 'email' && one.state === state);
      });
    await hasMail('sent');
    await withTemporal(api, ({ schedule }) => schedule.getHandle('read-bounces').trigger());
    expect(await hasMail('failed')).toMatchObject({ code: '5.1.1' });
    const { addresses } = await api.call(NotificationsView, APPLICANT, 'GET', '/me/notifications');
    expect(addresses.find(({ channel }) => channel === 'email')?.dead?.reason).toMatch(/^550 5/);
  });
}
