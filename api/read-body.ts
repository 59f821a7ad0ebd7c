import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import express, { type Request, type RequestHandler, type Response } from 'express';
import multer from 'multer';
import { canonicalJson } from '../workflows/domain/canonical-json.ts';
import { MAX_DOCUMENT_BYTES } from '../workflows/domain/content-types.ts';
import { AppError } from './app-error.ts';
import { languageOf } from './language.ts';
import { readYaml } from './read-yaml.ts';
import type { RouteSpec } from './call.ts';
import { uploadStorage } from './upload-storage.ts';
import { uploadsFolder } from './uploads-folder.ts';
import { withinLimit } from './within-limit.ts';

const JSON_LIMIT = '1mb';
/** Reading YAML takes about two seconds a megabyte. */
const YAML_LIMIT = '512kb';
/** RFC 9512 */
const YAML_TYPE = 'application/yaml';

/** The largest file, and room for the fields and headers of its body. */
const MAX_MULTIPART = MAX_DOCUMENT_BYTES + 64 * 1024;

const PARSERS = {
  json: express.json({ limit: JSON_LIMIT }),
  yaml: express.text({ limit: YAML_LIMIT, type: YAML_TYPE }),
  raw: express.raw({ limit: JSON_LIMIT, type: () => true }),
  multipart: multer({
    storage: uploadStorage(uploadsFolder()),
    limits: { fileSize: MAX_DOCUMENT_BYTES, files: 1, fields: 10, fieldSize: 1024 },
  }).single('file'),
};

/** Reads the body in the way of its route; a body of another type than the route takes is a 415. */
export async function readBody(
  { key, bodyKind }: RouteSpec,
  request: Request,
  response: Response,
): Promise<void> {
  if (key.startsWith('GET ') || request.get('Content-Length') === '0') return;
  if (bodyKind === 'regulation' && request.is(YAML_TYPE)) {
    await run(PARSERS.yaml, request, response);
    // A file is the regulation itself, as it lies in the catalogue.
    request.body = { regulation: readYaml(String(request.body), languageOf(request)) };
    return;
  }
  const type = bodyKind === 'multipart' ? 'multipart/form-data' : 'json';
  if (bodyKind !== 'raw' && request.is(type) === false) {
    throw new AppError('unsupported_media_type');
  }
  if (bodyKind === 'multipart') {
    await withinLimit(request, MAX_MULTIPART, () => run(PARSERS.multipart, request, response));
    return;
  }
  await run(PARSERS[bodyKind === 'regulation' ? 'json' : (bodyKind ?? 'json')], request, response);
}

/** What a repeated request must repeat: method, address, and the body with the content of its file. */
export async function hashRequest(request: Request): Promise<string> {
  const hash = createHash('sha256');
  const body: unknown = request.body ?? {};
  hash.update(`${request.method} ${request.originalUrl}\n${canonicalJson(body)}`);
  if (request.file) {
    const content: AsyncIterable<Buffer> = createReadStream(request.file.path);
    for await (const chunk of content) hash.update(chunk);
  }
  return hash.digest('hex');
}

function run(parser: RequestHandler, request: Request, response: Response): Promise<void> {
  return new Promise((resolve, reject) => {
    void parser(request, response, (error?: unknown) => {
      if (!(error instanceof Error)) resolve();
      // A multipart body that makes no sense comes as an error without a code.
      else reject('code' in error || 'status' in error ? error : new AppError('invalid_request'));
    });
  });
}
