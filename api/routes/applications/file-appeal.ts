import { listDocuments } from '../../../db/queries/list-documents.ts';
import { invalidRequest } from '../../invalid-request.ts';
import { caseRoute } from '../../route.ts';
import { sendCommand } from '../../send-command.ts';
import { fileAppealSpec } from './file-appeal.schema.ts';

export const fileAppeal = caseRoute(fileAppealSpec, async (call) => {
  const { body, deps, language } = call;
  const known = (await listDocuments(deps.db, call.row.id)).map(({ id }) => id);
  const unknown = body.documentIds.findIndex((id) => !known.includes(id));
  if (unknown >= 0) throw invalidRequest(language, `documentIds.${unknown}`, 'unknown_document');

  const { facts } = await sendCommand(call, { name: 'appeal', action: 'appeal', body });
  const appeal = facts?.appeals.at(-1);
  if (!appeal) throw new Error('An appeal was filed and is not on file');
  return {
    body: { number: appeal.number, deadline: facts?.deadlines.appealReview?.dueAt ?? null },
  };
});
