import twilio from 'twilio';
import type RequestClient from 'twilio/lib/base/RequestClient.js';
import type { ChannelSettings } from './settings.ts';

/** A try may take six of them: below the time that the courier's activity leaves to it. */
const TIMEOUT_MS = 3_500;
const PUBLISHED = 'https://api.twilio.com';

/** An account of Twilio that messages are sent from; `provider` is its name in the journal of messages. */
export type TwilioAccount = {
  provider: 'twilio' | 'twilio-fallback';
  client: ReturnType<typeof twilio>;
  from: string;
};

/** What an account takes; the second one is what differs of it. */
export type SmsSettings = ChannelSettings &
  Record<'TWILIO_ACCOUNT_SID' | 'TWILIO_AUTH_TOKEN' | 'TWILIO_FROM', string>;

/** The client's own address is fixed: here it is exchanged for the one of the settings. */
class MovedClient extends twilio.RequestClient {
  readonly #base: string;

  constructor(base: string) {
    super({ timeout: TIMEOUT_MS });
    this.#base = base.replace(/\/$/, '');
  }

  override request<Data>(options: RequestClient.RequestOptions<Data>) {
    const uri = options.uri.replace(PUBLISHED, this.#base);
    return super.request<Data>({ ...options, uri, timeout: TIMEOUT_MS });
  }
}

/** The accounts in the order in which they are tried. */
export function twilioAccounts(settings: SmsSettings): TwilioAccount[] {
  const { TWILIO_URL: url, TWILIO_ACCOUNT_SID, TWILIO_AUTH_TOKEN, TWILIO_FROM } = settings;
  const first = open('twilio', url, TWILIO_ACCOUNT_SID, TWILIO_AUTH_TOKEN, TWILIO_FROM);
  const {
    TWILIO_FALLBACK_URL: secondUrl = url,
    TWILIO_FALLBACK_ACCOUNT_SID: sid = TWILIO_ACCOUNT_SID,
    TWILIO_FALLBACK_AUTH_TOKEN: token = TWILIO_AUTH_TOKEN,
    TWILIO_FALLBACK_FROM: from,
  } = settings;
  return from === undefined
    ? [first]
    : [first, open('twilio-fallback', secondUrl, sid, token, from)];
}

function open(
  provider: TwilioAccount['provider'],
  url: string,
  sid: string,
  token: string,
  from: string,
): TwilioAccount {
  return { provider, client: twilio(sid, token, { httpClient: new MovedClient(url) }), from };
}
