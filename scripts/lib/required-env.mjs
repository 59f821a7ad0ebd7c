/**
 * The value of an environment variable that has no safe default: ports and secrets come from whoever starts the process.
 * @param {string} name
 */
export function requiredEnv(name) {
  const value = process.env[name];
  if (!value) throw new Error(`Environment variable ${name} is not set; npm start sets it`);
  return value;
}
