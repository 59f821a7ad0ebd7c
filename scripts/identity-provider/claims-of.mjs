import { createHash } from 'node:crypto';

/** Numbers of Russian mobile operators begin so; the rest is made of the login. */
const PREFIX = '+7900';

/**
 * What an access token says about its user, beside `sub`. Everybody has a mailbox, and every applicant a telephone: what
 * comes there is shown by the stand-ins.
 * @param {import('../lib/directory.mjs').User} user
 */
export function claimsOf({ id, name, roles, agency, unit, person }) {
  const isSystem = roles.includes('system');
  return {
    ...{ name, roles, agency, unit, person },
    ...(!isSystem && { email: `${id}@reglament.example`, email_verified: true }),
    ...(roles.includes('applicant') && { phone_number: numberOf(id), phone_number_verified: true }),
  };
}

/** @param {string} id */
function numberOf(id) {
  const number = createHash('sha256').update(id).digest().readUInt32BE(0) % 10_000_000;
  return PREFIX + String(number).padStart(7, '0');
}
