import { rm } from 'node:fs/promises';
import multer from 'multer';

/** Files on the disk, as multer keeps them; of one that breaks off, by a full disk above all, it would leave the beginning. */
export function uploadStorage(folder: string): multer.StorageEngine {
  const disk = multer.diskStorage({ destination: folder });
  return {
    _handleFile: (request, file, done) => {
      disk._handleFile(request, file, (error: unknown, info) => {
        if (!error) {
          done(null, info);
          return;
        }
        const left = file.path;
        void rm(left, { force: true })
          .catch(() => undefined) // it is swept later
          .then(() => done(error));
      });
    },
    _removeFile: (request, file, done) => disk._removeFile(request, file, done),
  };
}
