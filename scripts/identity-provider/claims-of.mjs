/**
 * What an access token says about its user, beside `sub`.
 * @param {import('../lib/directory.mjs').User} user
 */
export function claimsOf({ name, roles, agency, unit, person }) {
  return { name, roles, agency, unit, person };
}
