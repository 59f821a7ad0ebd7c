/** Reasons that the system itself has for a decision; people write their own. */
export const REASON_TEXTS = {
  'reason.fee_not_paid': {
    ru: 'Пошлина не уплачена в срок',
    en: 'The fee was not paid in time',
  },
} as const;
