/** What differs between two versions of a regulation: `change.<kind>`, and what it is, `change.of.<first part of its path>`. */
export const CHANGE_TEXTS = {
  'change.added': { ru: 'Добавлено: {what}', en: 'Added: {what}' },
  'change.removed': { ru: 'Больше нет: {what}', en: 'Removed: {what}' },
  'change.changed': { ru: 'Изменено: {what}', en: 'Changed: {what}' },

  'change.of.title': {
    ru: 'название услуги — «{title}»',
    en: 'the name of the service, “{title}”',
  },
  'change.of.form': { ru: 'поле формы «{title}»', en: 'the field “{title}” of the form' },
  'change.of.documents': { ru: 'документ «{title}»', en: 'the document “{title}”' },
  'change.of.checks': { ru: 'условие «{title}»', en: 'the condition “{title}”' },
  'change.of.rejections': {
    ru: 'основание для отклонения «{title}»',
    en: 'the ground of rejection “{title}”',
  },
  'change.of.fee': { ru: 'пошлина «{title}»', en: 'the fee “{title}”' },
  'change.of.charges': { ru: 'начисление «{title}»', en: 'the charge “{title}”' },
  'change.of.registries': {
    ru: 'сверка с реестром {title}',
    en: 'the check with the registry {title}',
  },
  'change.of.steps': { ru: 'шаг «{title}»', en: 'the step “{title}”' },

  'change.of.whole_form': { ru: 'правила формы', en: 'the rules of the form' },
  'change.of.order': { ru: 'порядок шагов', en: 'the order of the steps' },
  'change.of.agency': { ru: 'ведомство', en: 'the agency' },
  'change.of.zone': { ru: 'часовой пояс', en: 'the time zone' },
  'change.of.calendar': { ru: 'производственный календарь', en: 'the production calendar' },
  'change.of.conflict': {
    ru: 'что считается повторным заявлением',
    en: 'what counts as a second application',
  },
  'change.of.slot': { ru: 'запись на время', en: 'the slot' },
  'change.of.routing': { ru: 'распределение по отделам', en: 'the routing to units' },
  'change.of.result': { ru: 'выдача результата', en: 'how the result is handed out' },
  'change.of.validity': { ru: 'время действия регламента', en: 'the time the regulation is valid' },
  'change.of.reminders': { ru: 'напоминания', en: 'the reminders' },
  'change.of.escalation': { ru: 'эскалация', en: 'the escalation' },

  'change.of.firstCheck': { ru: 'срок первичной проверки', en: 'the term of the first check' },
  'change.of.whole': { ru: 'срок оказания услуги', en: 'the term of the service' },
  'change.of.verification': { ru: 'срок ответа реестров', en: 'the term for the registries' },
  'change.of.appealReview': { ru: 'срок рассмотрения жалобы', en: 'the term of an appeal' },
  'change.of.appealExpedited': {
    ru: 'срок ускоренного рассмотрения жалобы',
    en: 'the term of an expedited appeal',
  },
  'change.of.maxExtension': { ru: 'предел продления', en: 'the limit of extensions' },
  'change.of.court': { ru: 'срок обращения в суд', en: 'the term for going to court' },
  'change.of.completion': {
    ru: 'срок, чтобы дополнить заявление',
    en: 'the time to complete the application',
  },
  'change.of.payment': { ru: 'срок оплаты', en: 'the time to pay' },
  'change.of.clarification': { ru: 'срок ответа на вопросы', en: 'the time to answer questions' },
  'change.of.rework': { ru: 'срок доработки', en: 'the time to rework the application' },
  'change.of.acceptance': { ru: 'срок принятия результата', en: 'the time to accept the result' },
  'change.of.appeal': { ru: 'срок подачи жалобы', en: 'the time to appeal' },
} as const;
