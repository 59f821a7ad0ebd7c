import { escapeHtml } from '../../lib/escape-html.mjs';

/** @typedef {import('./payment-records.mjs').Checkout} Checkout */

const PAGES = {
  pending: 'Ожидает оплаты · Awaiting payment',
  paid: 'Оплачено · Paid',
  refunded: 'Деньги возвращены · Refunded',
  failed: 'Платёж не прошёл · The payment failed',
  cancelled: 'Счёт отозван · Withdrawn by the merchant',
  expired: 'Срок оплаты истёк · The time to pay is over',
};

/**
 * @param {string} title
 * @param {string} [content] HTML
 */
function page(title, content = '') {
  return `<!doctype html><html lang="ru"><meta charset="utf-8"><title>${title}</title><h1>${title}</h1>${content}</html>`;
}

/** @param {Checkout} checkout */
function order({ orderId, description, amount, paidAmount, currency }) {
  const sum = ((paidAmount ?? amount) / 100).toFixed(2);
  return `<p>${escapeHtml(description)}</p><p>${escapeHtml(orderId)}: ${sum} ${escapeHtml(currency)}</p>`;
}

/**
 * The page on which the payer chooses how the payment ends.
 * @param {Checkout} checkout
 */
export function payPage(checkout) {
  return page(
    'Оплата · Payment',
    `${order(checkout)}<form method="post">
<button name="outcome" value="paid">Оплатить · Pay</button>
<button name="outcome" value="declined">Отказ банка · Declined</button>
<button name="outcome" value="insufficient_funds">Недостаточно средств · Insufficient funds</button>
</form>`,
  );
}

/**
 * The page that says how a checkout stands when it can no longer be paid, or was just tried.
 * @param {keyof typeof PAGES} status
 * @param {Checkout} checkout
 */
export function outcomePage(status, checkout) {
  const { error } = checkout;
  const reason = error ? `<p>${error.message.ru} · ${error.message.en}</p>` : '';
  return page(PAGES[status], order(checkout) + reason);
}

/** @param {Checkout} checkout paid */
export function receiptPage(checkout) {
  return page('Квитанция · Receipt', `${order(checkout)}<p>${checkout.paidAt ?? ''}</p>`);
}
