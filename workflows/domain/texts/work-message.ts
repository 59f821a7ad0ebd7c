/** What staff are told of their cases, as `message.ts` has it for applicants. */
export const WORK_MESSAGE_TEXTS = {
  'message.workAssigned.subject': {
    ru: 'Вам назначено дело {number}',
    en: 'Case {number} is yours',
  },
  'message.workAssigned.text': {
    ru: 'Вы назначены исполнителем по делу {number}.',
    en: 'You are the executor of case {number}.',
  },
  'message.workQueued.subject': {
    ru: 'Дело {number} ждёт назначения',
    en: 'Case {number} waits to be assigned',
  },
  'message.workQueued.text': {
    ru: 'По делу {number} нужно назначить исполнителя.',
    en: 'Case {number} needs an executor.',
  },
  'message.workVerify.subject': {
    ru: 'Дело {number}: нужна ручная проверка',
    en: 'Case {number}: verify by hand',
  },
  'message.workVerify.text': {
    ru: 'Реестры недоступны: данные по делу {number} нужно проверить вручную.',
    en: 'The registries are away: the data of case {number} has to be verified by hand.',
  },
  'message.workResumed.subject': {
    ru: 'Дело {number}: {status}',
    en: 'Case {number}: {status}',
  },
  'message.workResumed.text': {
    ru: 'Дело {number} снова у вас. Статус: {status}.',
    en: 'Case {number} is with you again. Status: {status}.',
  },
  'message.workAdded.subject': {
    ru: 'Дело {number}: заявитель добавил сведения',
    en: 'Case {number}: the applicant added information',
  },
  'message.workAdded.text': {
    ru: 'К делу {number} заявитель добавил сведения или документы.',
    en: 'The applicant has added information or documents to case {number}.',
  },
  'message.workEnded.subject': { ru: 'Дело {number}: {status}', en: 'Case {number}: {status}' },
  'message.workEnded.text': {
    ru: 'Работа по делу {number} закончена. Статус: {status}.',
    en: 'The work on case {number} is over. Status: {status}.',
  },
  'message.workAppealed.subject': {
    ru: 'Дело {number}: рассмотрите жалобу',
    en: 'Case {number}: decide the appeal',
  },
  'message.workAppealed.text': {
    ru: 'По делу {number} подана жалоба, её нужно рассмотреть.',
    en: 'An appeal was filed in case {number} and has to be decided.',
  },
  'message.workDisputed.subject': {
    ru: 'Дело {number} обжаловано',
    en: 'Case {number} is under appeal',
  },
  'message.workDisputed.text': {
    ru: 'По делу {number}, которое вы вели, подана жалоба.',
    en: 'An appeal was filed in case {number}, which was yours.',
  },
  'message.workTermNear.subject': {
    ru: 'Дело {number}: срок истекает',
    en: 'Case {number}: time is running out',
  },
  'message.workTermNear.text': {
    ru: 'Напоминание по делу {number}. {deadline}: срок истекает.',
    en: 'A reminder of case {number}. {deadline}: time is running out.',
  },
  'message.workTermBroken.subject': {
    ru: 'Дело {number}: срок нарушен',
    en: 'Case {number}: the term is broken',
  },
  'message.workTermBroken.text': {
    ru: 'Срок по делу {number} нарушен.',
    en: 'The term of case {number} is broken.',
  },
  'message.workEscalated.subject': {
    ru: 'Дело {number}: примите меры по нарушенному сроку',
    en: 'Case {number}: act on its broken term',
  },
  'message.workEscalated.text': {
    ru: 'Срок по делу {number} нарушен, дело передано под ваш контроль.',
    en: 'The term of case {number} is broken, and the case was brought to you.',
  },
} as const;
