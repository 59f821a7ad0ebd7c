import {
  AbortMultipartUploadCommand,
  DeleteObjectCommand,
  GetObjectCommand,
  ListMultipartUploadsCommand,
  S3Client,
  S3ServiceException,
} from '@aws-sdk/client-s3';
import { Upload } from '@aws-sdk/lib-storage';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import pLimit from 'p-limit';
import type { DocumentStore } from './file-store.ts';
import { measureContent } from './measure-content.ts';
import { NothingStored } from './nothing-stored.ts';
import { checkKey } from './storage-key.ts';
import type { S3Settings } from './store-settings.ts';
import { StoreUnavailable } from './store-unavailable.ts';

/** The smallest part that S3 takes; a part is held in memory, so that it can be sent again. */
const PART_BYTES = 5 * 1024 * 1024;
/** Uploads that are sent at the same time; the others wait for their turn on the disk. */
const AT_ONCE = 4;
const CONNECT_MS = 5_000;
/** In which a server must have answered; each request has three tries, and who waits for them is a person. */
const ANSWER_MS = 10_000;

/**
 * Documents as objects of one bucket. An object appears when all its parts are there; an upload that breaks off is
 * aborted, and what a killed process has left of one goes with `remove`.
 */
export function createS3Store(settings: S3Settings, answerMs = ANSWER_MS): DocumentStore {
  const client = clientOf(settings, answerMs);
  const limit = pLimit(AT_ONCE);
  const place = (key: string) => {
    checkKey(key);
    return { Bucket: settings.S3_BUCKET, Key: key };
  };
  return {
    put: (key, content) =>
      limit(() =>
        reaching(async () => {
          const { meter, measured } = measureContent();
          const upload = new Upload({
            client,
            params: { ...place(key), Body: meter },
            partSize: PART_BYTES,
            queueSize: 1,
          });
          const sending = upload.done().catch((error: unknown) => {
            meter.destroy(error instanceof Error ? error : new Error('The upload failed'));
            throw error;
          });
          // content that breaks off breaks the body, upon which the upload takes its parts back; aborting it by ourselves
          // would leave those that are just being sent
          const [fed, sent] = await Promise.allSettled([pipeline(content, meter), sending]);
          if (fed.status === 'rejected') throw fed.reason;
          if (sent.status === 'rejected') throw sent.reason;
          return measured();
        }),
      ),
    open: (key) =>
      reaching(async () => {
        const { Body } = await client.send(new GetObjectCommand(place(key)));
        if (!(Body instanceof Readable)) throw new NothingStored();
        return Body;
      }),
    remove: (key) =>
      reaching(async () => {
        const { Bucket } = place(key);
        const left = await client.send(new ListMultipartUploadsCommand({ Bucket, Prefix: key }));
        for (const { Key, UploadId } of left.Uploads ?? []) {
          if (Key !== key) continue;
          await client.send(new AbortMultipartUploadCommand({ Bucket, Key, UploadId }));
        }
        await client.send(new DeleteObjectCommand(place(key)));
      }),
  };
}

function clientOf(settings: S3Settings, answerMs: number): S3Client {
  const { S3_ENDPOINT, S3_REGION, S3_ACCESS_KEY_ID, S3_SECRET_ACCESS_KEY } = settings;
  return new S3Client({
    region: S3_REGION,
    forcePathStyle: settings.S3_PATH_STYLE,
    ...(S3_ENDPOINT !== '' && { endpoint: S3_ENDPOINT }),
    // without keys of ours the SDK asks the machine, as it does in a cloud
    ...(S3_ACCESS_KEY_ID !== '' && {
      credentials: { accessKeyId: S3_ACCESS_KEY_ID, secretAccessKey: S3_SECRET_ACCESS_KEY },
    }),
    // servers other than Amazon's do not know the newer checksums; ours is kept beside the document
    requestChecksumCalculation: 'WHEN_REQUIRED',
    responseChecksumValidation: 'WHEN_REQUIRED',
    requestHandler: {
      connectionTimeout: CONNECT_MS,
      requestTimeout: answerMs,
      throwOnRequestTimeout: true, // by itself it only writes a warning, and waits on
      socketTimeout: answerMs, // amid the content that it sends
    },
  });
}

/** The content's own failures stay what they are; the store's say that it is out of reach. */
async function reaching<Result>(work: () => Promise<Result>): Promise<Result> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof S3ServiceException) {
      const isMissing = error.name === 'NoSuchKey' || error.name === 'NotFound';
      throw isMissing ? new NothingStored(error) : new StoreUnavailable(error);
    }
    throw isOfNetwork(error) ? new StoreUnavailable(error) : error;
  }
}

function isOfNetwork(error: unknown): boolean {
  if (typeof error !== 'object' || error === null) return false;
  return '$metadata' in error || 'syscall' in error;
}
