import { listCaseMessages } from '../../../db/queries/list-case-messages.ts';
import { readOrdinal, writeOrdinal } from '../../ordinal-cursor.ts';
import { isStaffOf } from '../../parties.ts';
import { caseRoute } from '../../route.ts';
import { presentJournaled } from '../../schemas/delivery.ts';
import { listMessagesSpec } from './list-messages.schema.ts';

/** A portal sees what its applicant was told. */
export const listMessages = caseRoute(listMessagesSpec, async (call) => {
  const { deps, caller, row, query, language } = call;
  const found = await listCaseMessages(deps.db, row.id, {
    person: isStaffOf(caller, row) ? null : row.applicantId,
    before: readOrdinal(query.cursor, language),
    limit: query.limit + 1,
  });
  const page = found.slice(0, query.limit);
  const last = found.length > query.limit ? page.at(-1) : undefined;
  const { cabinetUrl } = deps.messages;
  const view = { language, cabinetUrl, applicant: row.applicantId };
  return {
    body: {
      items: page.map((one) => presentJournaled(one, view)),
      nextCursor: last ? writeOrdinal(last.message.ordinal) : null,
    },
  };
});
