/** What channels add to a message. */
export const CHANNEL_TEXTS = {
  'channel.open': { ru: 'Открыть в личном кабинете', en: 'Open in the cabinet' },
  'channel.unsubscribe': { ru: 'Не получать такие письма', en: 'Stop such e-mail' },
} as const;
