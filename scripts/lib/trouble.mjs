/** What a person can put right: the message is one sentence that says what is wrong and the remedy. */
export class Trouble extends Error {}

/** @param {string} line */
export function say(line) {
  console.log(line);
}
