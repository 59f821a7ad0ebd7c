import { z } from 'zod';
import { vapidKeys } from '../../activities/channels/vapid-keys.ts';
import { channelSettings } from './channel-settings.ts';
import type { StandIn } from './stand-in.ts';

const Subscription = z.object({
  endpoint: z.string(),
  keys: z.object({ p256dh: z.string(), auth: z.string() }),
});
const Push = z.object({
  browser: z.string(),
  payload: z.string(),
  topic: z.string().nullable(),
  replaced: z.boolean(),
});

/** A browser that has subscribed at the stand-in push service with the key of the installation. */
export class Browser {
  readonly #service: StandIn;
  readonly #endpoint: string;
  /** What it gives to the cabinet. */
  readonly address: string;

  private constructor(service: StandIn, subscription: z.infer<typeof Subscription>) {
    this.#service = service;
    this.#endpoint = subscription.endpoint;
    this.address = JSON.stringify(subscription);
  }

  static async at(service: StandIn): Promise<Browser> {
    const { publicKey } = vapidKeys(channelSettings().VAPID_PRIVATE_KEY);
    const answer = await fetch(`${service.url}/subscriptions`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ applicationServerKey: publicKey }),
    });
    return new Browser(service, Subscription.parse(await answer.json()));
  }

  async unsubscribes(): Promise<void> {
    await fetch(this.#endpoint, { method: 'DELETE' });
  }

  /** All that came, the newest first. */
  async pushes(): Promise<z.infer<typeof Push>[]> {
    const all = await this.#service.messages(Push);
    return all.filter(({ browser }) => this.#endpoint.endsWith(browser));
  }

  /** The notifications that its owner sees: one a tag, and of what was replaced nothing. */
  async shows(): Promise<string[]> {
    const seen = (await this.pushes()).filter(({ replaced }) => !replaced);
    const tags = seen.map(({ payload }) =>
      z.object({ tag: z.string() }).parse(JSON.parse(payload)),
    );
    return [...new Set(tags.map(({ tag }) => tag))];
  }
}
