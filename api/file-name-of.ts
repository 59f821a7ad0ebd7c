import { isStorableText } from './check-storable.ts';

const MAX_LENGTH = 200;

/** The name under which the sender knows the file, without the path some senders put before it. */
export function fileNameOf({ originalname }: Pick<Express.Multer.File, 'originalname'>): string {
  // Multipart headers arrive as latin1, whatever they were written in.
  const name = Buffer.from(originalname, 'latin1').toString('utf8');
  const plain = (name.split(/[/\\]/).at(-1) ?? '').replace(/\p{Cc}/gu, '').trim();
  return isStorableText(plain) && plain !== '' ? plain.slice(-MAX_LENGTH) : 'document';
}
