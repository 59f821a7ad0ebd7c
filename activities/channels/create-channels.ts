import type { Channels } from './channel.ts';
import { emailChannel } from './email.ts';
import { pushChannel } from './push.ts';
import type { ChannelSettings } from './settings.ts';
import { smsChannel } from './sms.ts';

/** The ways to reach a person outside the cabinet. */
export function createChannels(settings: ChannelSettings): Channels {
  return {
    sms: smsChannel(settings),
    email: emailChannel(settings),
    push: pushChannel(settings),
  };
}
