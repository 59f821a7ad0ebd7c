/** The smallest files that are what they say, to hand in where a document is asked for. */
export const SPECIMEN_FILES = {
  pdf: { type: 'application/pdf', content: Buffer.from('%PDF-1.4\n%%EOF\n') },
  png: {
    type: 'image/png',
    content: Buffer.from(
      'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAQAAAC1HAwCAAAAC0lEQVR42mNk+A8AAQUBAScY42YAAAAASUVORK5CYII=',
      'base64',
    ),
  },
};
