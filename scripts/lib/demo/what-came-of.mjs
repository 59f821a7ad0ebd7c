/**
 * What a case left behind beside documents: its entries in registers, and amounts with their legal grounds.
 * @param {import('./case-view.mjs').CaseView} view
 */
export function whatCameOf({ steps, assessment }) {
  return [
    ...steps.flatMap(({ code, record }) => (record ? [`${code}: entry ${record}`] : [])),
    ...(assessment?.charges ?? []).map(({ title, amount, ground }) => {
      return `${title}: ${amount / 100} RUB (${ground ?? ''})`;
    }),
  ];
}
