import type { Request, Response } from 'express';
import type { z } from 'zod';
import type { Application } from '../db/schema/applications.ts';
import type { Role } from '../workflows/domain/people.ts';
import type { Json, Regulation } from '../workflows/domain/regulation.ts';
import type { Language } from '../workflows/domain/texts.ts';
import type { RouteKey } from './access.ts';
import type { Deps } from './deps.ts';
import type { Caller } from './identity.ts';
import type { Trace } from './trace.ts';

/** What a route takes and answers: validation and OpenAPI both come from here. */
export type RouteSpec<Body = unknown, Query = unknown> = {
  key: RouteKey;
  summary: string;
  body?: z.ZodType<Body>;
  query?: z.ZodType<Query>;
  /** `multipart`: one file and text fields; `raw`: bytes that are signed; `regulation`: JSON or YAML; JSON otherwise. */
  bodyKind?: 'multipart' | 'raw' | 'regulation';
  /** At the root of the installation's address, for people, instead of under `/api/v1`. */
  atRoot?: true;
  answer: {
    status: number;
    schema: z.ZodType;
    /** `file`: bytes of a document instead of JSON. `events`: a stream of server-sent events. `page`: JSON, or HTML on demand. */
    kind?: 'case' | 'file' | 'events' | 'page';
    /** Of a file, if all that the route answers are of one type. */
    contentType?: string;
  };
};

/** A key that makes a request repeatable, as it was found when the request came. */
export type Reservation = {
  key: string;
  /** The event that an earlier, cut-off try of this request has already caused. */
  event: { caseId: string; seq: number } | null;
};

/** A request that got past the access rule, not yet validated. */
export type RawCall = {
  deps: Deps;
  caller: Caller;
  /** The role that opened the route. */
  role: Role;
  language: Language;
  /** Instant at which the request came. */
  at: Date;
  params: Readonly<Record<string, string>>;
  query: unknown;
  body: unknown;
  file: Express.Multer.File | null;
  reservation: Reservation | null;
  /** Version that the caller saw (`If-Match`). */
  expectedSeq: number | null;
  trace: Trace;
  request: Request;
};

export type Call<Body, Query> = Omit<RawCall, 'body' | 'query'> & { body: Body; query: Query };
export type CaseCall<Body = unknown, Query = unknown> = Call<Body, Query> & {
  row: Application;
  /** The version the case is under. */
  regulation: Regulation;
};

/** `send` answers by itself what is no JSON. */
export type Reply =
  | { body: Json; status?: number; headers?: Record<string, string> }
  | { send: (response: Response) => Promise<void> };

export type Route = { spec: RouteSpec; run: (call: RawCall) => Promise<Reply> };
