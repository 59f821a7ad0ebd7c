/** What each deadline of a case is: `deadline_code.<code>`. */
export const DEADLINE_CODE_TEXTS = {
  'deadline_code.firstCheck': { ru: 'Первичная проверка', en: 'First check' },
  'deadline_code.term': { ru: 'Срок оказания услуги', en: 'Term of the service' },
  'deadline_code.completion': { ru: 'Дополнить заявление', en: 'Complete the application' },
  'deadline_code.payment': { ru: 'Оплатить пошлину', en: 'Pay the fee' },
  'deadline_code.clarification': { ru: 'Ответить на вопросы', en: 'Answer the questions' },
  'deadline_code.rework': { ru: 'Доработать заявление', en: 'Rework the application' },
  'deadline_code.acceptance': { ru: 'Принять результат', en: 'Accept the result' },
  'deadline_code.appeal': { ru: 'Подать жалобу', en: 'File an appeal' },
  'deadline_code.appealReview': { ru: 'Рассмотрение жалобы', en: 'Review of the appeal' },
  'deadline_code.step': { ru: 'Выполнить шаг услуги', en: 'Complete the step of the service' },
  'deadline_code.escalation': {
    ru: 'Принять меры по нарушенному сроку',
    en: 'Act on the broken term',
  },
  'deadline_code.court': { ru: 'Обратиться в суд', en: 'Go to court' },
} as const;
