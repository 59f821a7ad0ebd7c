import { newestOrdinal } from '../../../db/queries/page-of-inbox.ts';
import { AppError } from '../../app-error.ts';
import { route } from '../../route.ts';
import { followInbox } from '../../follow-inbox.ts';
import { streamInboxSpec } from './stream-inbox.schema.ts';

/** Browsers open one for each tab. */
const MAX_STREAMS = 5;

export const streamInbox = route(streamInboxSpec, async (call) => {
  const { deps, caller, request, language } = call;
  if (deps.messages.feed.count(caller.id) >= MAX_STREAMS) throw new AppError('too_many_streams');
  const lastSeen = request.get('Last-Event-ID') ?? '';
  const after = /^\d{1,15}$/.test(lastSeen)
    ? Number(lastSeen)
    : await newestOrdinal(deps.db, caller.id);
  return {
    send: (response) => followInbox(response, { deps, person: caller.id, language, after }),
  };
});
