/**
 * What people are told: `message.<template>.subject` and `.text`. Nothing of it says anything of a person: a message may be
 * read by whoever holds the telephone.
 */
export const MESSAGE_TEXTS = {
  'message.until': { ru: 'Последний день: {day}.', en: 'Last day: {day}.' },
  'message.unsubscribe.question': {
    ru: 'Не присылать больше такие письма?',
    en: 'Send no more e-mail of this kind?',
  },
  'message.unsubscribe.yes': { ru: 'Не присылать', en: 'Send no more' },
  'message.code.subject': { ru: 'Код подтверждения', en: 'Confirmation code' },
  'message.code.text': {
    ru: 'Код подтверждения адреса: {code}. Он действует 15 минут.',
    en: 'Confirmation code of this address: {code}. It is valid for 15 minutes.',
  },

  'message.accepted.subject': {
    ru: 'Заявление {number} принято',
    en: 'Application {number} is accepted',
  },
  'message.accepted.text': {
    ru: 'Заявление {number} принято и проходит первичную проверку.',
    en: 'Application {number} is accepted and goes through its first check.',
  },
  'message.moved.subject': {
    ru: 'Заявление {number}: {status}',
    en: 'Application {number}: {status}',
  },
  'message.moved.text': {
    ru: 'Статус заявления {number}: {status}.',
    en: 'Status of application {number}: {status}.',
  },
  'message.changed.subject': {
    ru: 'Заявление {number}: {status}',
    en: 'Application {number}: {status}',
  },
  'message.changed.text': {
    ru: 'Статус заявления {number} изменился: {status}.',
    en: 'The status of application {number} has changed: {status}.',
  },
  'message.approved.subject': {
    ru: 'Заявление {number}: решение положительное',
    en: 'Application {number}: decided in your favour',
  },
  'message.approved.text': {
    ru: 'По заявлению {number} принято положительное решение. Результат готовится.',
    en: 'Application {number} was decided in your favour. The result is being prepared.',
  },
  'message.negative.subject': {
    ru: 'Заявление {number}: {status}',
    en: 'Application {number}: {status}',
  },
  'message.negative.text': {
    ru: 'Заявление {number}: {status}. Причины и порядок обжалования — в личном кабинете.',
    en: 'Application {number}: {status}. Your account tells the reasons and how to appeal.',
  },
  'message.ended.subject': {
    ru: 'Заявление {number}: {status}',
    en: 'Application {number}: {status}',
  },
  'message.ended.text': {
    ru: 'Рассмотрение заявления {number} прекращено: {status}. Причина — в личном кабинете.',
    en: 'Application {number} has ended: {status}. Your account tells why.',
  },
  'message.resultReady.subject': {
    ru: 'Заявление {number}: результат готов',
    en: 'Application {number}: the result is ready',
  },
  'message.resultReady.text': {
    ru: 'Результат по заявлению {number} готов. Примите его или оспорьте в личном кабинете.',
    en: 'The result of application {number} is ready. Accept or dispute it in your account.',
  },
  'message.termExtended.subject': {
    ru: 'Заявление {number}: срок продлён',
    en: 'Application {number}: the term is extended',
  },
  'message.termExtended.text': {
    ru: 'Срок оказания услуги по заявлению {number} продлён.',
    en: 'The term of application {number} is extended.',
  },
  'message.datesMoved.subject': {
    ru: 'Заявление {number}: сроки изменились',
    en: 'Application {number}: its dates have moved',
  },
  'message.datesMoved.text': {
    ru: 'Сроки по заявлению {number} изменились.',
    en: 'The dates of application {number} have moved.',
  },
  'message.moneyReturned.subject': {
    ru: 'Заявление {number}: деньги возвращаются',
    en: 'Application {number}: money is on its way back',
  },
  'message.moneyReturned.text': {
    ru: 'Платёж по заявлению {number} возвращается плательщику.',
    en: 'A payment for application {number} is being returned to its payer.',
  },
  'message.informationAdded.subject': {
    ru: 'Заявление {number}: добавлены сведения',
    en: 'Application {number}: information was added',
  },
  'message.informationAdded.text': {
    ru: 'К заявлению {number} ведомство добавило сведения или документы.',
    en: 'The agency has added information or documents to application {number}.',
  },
  'message.complete.subject': {
    ru: 'Дополните заявление {number}',
    en: 'Complete application {number}',
  },
  'message.complete.text': {
    ru: 'В заявлении {number} не хватает данных или документов. Дополните его в личном кабинете.',
    en: 'Application {number} lacks data or documents. Complete it in your account.',
  },
  'message.pay.subject': {
    ru: 'Оплатите пошлину по заявлению {number}',
    en: 'Pay the fee of application {number}',
  },
  'message.pay.text': {
    ru: 'По заявлению {number} нужно оплатить пошлину.',
    en: 'The fee of application {number} is due.',
  },
  'message.payAgain.subject': {
    ru: 'Заявление {number} ждёт оплаты',
    en: 'Application {number} waits for its fee',
  },
  'message.payAgain.text': {
    ru: 'Оплата по заявлению {number} не прошла. Повторите её в личном кабинете.',
    en: 'The fee of application {number} was not paid. Pay it again in your account.',
  },
  'message.clarify.subject': {
    ru: 'Заявление {number}: ответьте на вопросы',
    en: 'Application {number}: answer the questions',
  },
  'message.clarify.text': {
    ru: 'По заявлению {number} есть вопросы. Ответьте на них в личном кабинете.',
    en: 'There are questions about application {number}. Answer them in your account.',
  },
  'message.rework.subject': {
    ru: 'Доработайте заявление {number}',
    en: 'Rework application {number}',
  },
  'message.rework.text': {
    ru: 'По заявлению {number} есть замечания. Устраните их в личном кабинете.',
    en: 'There are remarks on application {number}. Put them right in your account.',
  },
  'message.termNear.subject': {
    ru: 'Заявление {number}: срок истекает',
    en: 'Application {number}: time is running out',
  },
  'message.termNear.text': {
    ru: 'Напоминание по заявлению {number}. {deadline}: срок истекает.',
    en: 'A reminder of application {number}. {deadline}: time is running out.',
  },
  'message.termBroken.subject': {
    ru: 'Заявление {number}: срок нарушен',
    en: 'Application {number}: the term is broken',
  },
  'message.termBroken.text': {
    ru: 'Срок по заявлению {number} нарушен ведомством. Вы вправе пожаловаться.',
    en: 'The agency has not kept the term of application {number}. You may complain.',
  },
} as const;
