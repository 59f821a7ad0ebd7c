/** Reasons that the system itself has for a decision; people write their own. */
export const REASON_TEXTS = {
  'reason.fee_not_paid': {
    ru: 'Пошлина не уплачена в срок',
    en: 'The fee was not paid in time',
  },
  'reason.data_mismatch': {
    ru: 'Не совпадает с данными реестра: {subject}',
    en: 'Differs from what the registry holds: {subject}',
  },
  'reason.conflict': {
    ru: 'По тому же предмету уже рассматривается заявление {subject}',
    en: 'The application {subject} about the same is being considered already',
  },

  'identity.name': { ru: 'фамилия, имя и отчество', en: 'full name' },
  'identity.inn': { ru: 'ИНН', en: 'taxpayer number (INN)' },
  'identity.snils': { ru: 'СНИЛС', en: 'insurance number (SNILS)' },
  'identity.birthDate': { ru: 'дата рождения', en: 'date of birth' },
} as const;
