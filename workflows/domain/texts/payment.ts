/** Why a payment did not go through, by the codes of the providers: `payment_error.<code>`. */
export const PAYMENT_TEXTS = {
  'payment_error.declined': {
    ru: 'Банк отклонил операцию',
    en: 'The bank declined the payment',
  },
  'payment_error.card_declined': {
    ru: 'Банк отклонил операцию',
    en: 'The bank declined the payment',
  },
  'payment_error.insufficient_funds': {
    ru: 'На счёте недостаточно средств',
    en: 'Not enough money on the account',
  },
  'payment_error.expired_card': {
    ru: 'Срок действия карты истёк',
    en: 'The card has expired',
  },
  'payment_error.incorrect_cvc': {
    ru: 'Неверный код безопасности карты',
    en: 'The security code of the card is wrong',
  },
  'payment_error.incorrect_number': {
    ru: 'Неверный номер карты',
    en: 'The number of the card is wrong',
  },
  'payment_error.processing_error': {
    ru: 'Платёж не прошёл из-за сбоя; попробуйте ещё раз',
    en: 'The payment failed for a technical reason; try again',
  },
  'payment_error.authentication_required': {
    ru: 'Банк не подтвердил, что платите вы; попробуйте ещё раз',
    en: 'The bank could not confirm that it is you who pays; try again',
  },
  'payment_error.payment_intent_authentication_failure': {
    ru: 'Банк не подтвердил, что платите вы; попробуйте ещё раз',
    en: 'The bank could not confirm that it is you who pays; try again',
  },
  'payment_error.payment_intent_payment_attempt_failed': {
    ru: 'Платёж не прошёл; попробуйте ещё раз или другим способом',
    en: 'The payment did not go through; try again or another way',
  },
  'payment_error.expired': {
    ru: 'Время на оплату по этой ссылке истекло; начните оплату заново',
    en: 'The time to pay by this link is over; begin to pay again',
  },

  'error.payment_under_way': {
    ru: 'Оплата уже прошла и подтверждается; повторите позже, если она не появится',
    en: 'A payment has been made and is being confirmed; try again later if it does not show',
  },
  'error.nothing_to_refund': {
    ru: 'По этому платежу нечего возвращать',
    en: 'There is nothing to refund of this payment',
  },
  'error.refund_exceeds_payment': {
    ru: 'Возврат больше того, что осталось от платежа',
    en: 'The refund is more than what is left of the payment',
  },
  'error.task_done': {
    ru: 'Эта задача уже закрыта',
    en: 'This task has been closed already',
  },

  'staff_task.missing': {
    ru: 'Платежа нет в реестре платёжной системы',
    en: 'The register of the payment provider lacks a payment',
  },
  'staff_task.extra': {
    ru: 'В реестре платёжной системы есть платёж, которого нет у нас',
    en: 'The register of the payment provider has a payment that we do not know',
  },
  'staff_task.different': {
    ru: 'Сумма в реестре платёжной системы другая',
    en: 'The register of the payment provider has another amount',
  },
  'staff_task.twice': {
    ru: 'В реестре платёжной системы платёж записан дважды',
    en: 'The register of the payment provider has a payment twice',
  },
  'staff_task.refund_refused': {
    ru: 'Платёжная система не вернула деньги',
    en: 'The payment provider did not give the money back',
  },
} as const;
