import type { DirectoryFile } from '../../db/catalogue/directory.schema.ts';

/** Somebody of the directory by login. */
export function personOf(directory: DirectoryFile, login: string) {
  const user = directory.users.find(({ id }) => id === login);
  if (!user) throw new Error(`The directory has no ${login}`);
  return user;
}
