/** Address of the database, from the environment. */
export function databaseUrl(env: NodeJS.ProcessEnv = process.env): string {
  const url = env.DATABASE_URL;
  if (!url) throw new Error('Environment variable DATABASE_URL is not set; npm start sets it');
  return url;
}
