import { nameDocuments } from '../../name-documents.ts';
import { caseRoute } from '../../route.ts';
import { sendCommand } from '../../send-command.ts';
import { fileAppealSpec } from './file-appeal.schema.ts';

export const fileAppeal = caseRoute(fileAppealSpec, async (call) => {
  const { body } = call;
  await nameDocuments(call, body.documentIds);

  const { facts } = await sendCommand(call, { name: 'appeal', action: 'appeal', body });
  const appeal = facts?.appeals.at(-1);
  if (!appeal) throw new Error('An appeal was filed and is not on file');
  return {
    body: { number: appeal.number, deadline: facts?.deadlines.appealReview?.dueAt ?? null },
  };
});
