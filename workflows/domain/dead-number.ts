/**
 * Twilio's codes, of a refusal or of a receipt, that mean that no message will ever reach a number: it is none, cannot
 * take messages, is not in use, or its holder has forbidden us to write (which the law counts, too).
 */
const DEAD = new Set([
  '21211', // not a valid number
  '21214', // cannot be reached
  '21217', // does not look like a number
  '21610', // its holder has answered STOP
  '21614', // not a mobile number
  '30005', // unknown to its operator
  '30006', // a landline
]);

export function isDeadNumber(code: string): boolean {
  return DEAD.has(code);
}
