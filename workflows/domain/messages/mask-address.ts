import type { ChannelName } from './message.ts';

/** An address as others than its owner may see it: enough to recognise, too little to use. */
export function maskAddress(channel: ChannelName, address: string): string {
  if (channel === 'sms') return `${address.slice(0, 2)}***${address.slice(-2)}`;
  if (channel === 'push') return '***';
  const at = address.lastIndexOf('@');
  return `${address.slice(0, 1)}***${address.slice(Math.max(at, 0))}`;
}
