/** What channels add to a message. */
export const CHANNEL_TEXTS = {
  'channel.open': { ru: 'Открыть в личном кабинете', en: 'Open in the cabinet' },
  'channel.unsubscribe': { ru: 'Не получать такие письма', en: 'Stop such e-mail' },
  'error.too_many_codes': {
    ru: 'Сегодня уже отправлено слишком много кодов. Введите последний полученный код или попробуйте завтра',
    en: 'Too many codes were sent today. Enter the last one that you got, or try again tomorrow',
  },
  'error.channel_off': {
    ru: 'Сообщения этим способом здесь не отправляются. Выберите другой',
    en: 'Nothing is sent this way here. Choose another one',
  },
} as const;
