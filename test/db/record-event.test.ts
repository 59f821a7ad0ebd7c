import { describe, expect, test } from '@jest/globals';
import { findCase } from '../../db/queries/find-case.ts';
import { JournalConflict } from '../../db/queries/journal-conflict.ts';
import { listEvents } from '../../db/queries/list-events.ts';
import { recordEvent } from '../../db/queries/record-event.ts';
import { reserveIdempotencyKey } from '../../db/queries/reserve-idempotency-key.ts';
import type { CaseDeadline } from '../../workflows/domain/case-parts.ts';
import { factsWith, givenDraft, IVANOVA, recordAfter } from '../givens/cases.ts';
import { givenDatabase } from '../givens/database.ts';

const given = givenDatabase();

test('an event and the row of the case change together', async () => {
  const draft = await givenDraft(given.db);
  const facts = factsWith({
    status: 'ASSIGNED',
    stage: 'assignment',
    form: { purpose: 'other', copies: 2 },
    assignment: { agency: 'soc', unit: 'soc-benefits', executor: { id: 'o', name: 'O' } },
    overdue: true,
    deadlines: {
      term: deadline('term', '2026-04-01T21:00:00.000Z'),
      firstCheck: deadline('firstCheck', '2026-03-05T21:00:00.000Z'),
    },
  });
  await recordEvent(
    given.db,
    recordAfter(draft, { facts, event: { type: 'assigned', comment: '№ 1', data: { load: [1] } } }),
  );

  expect(await findCase(given.db, draft.id)).toMatchObject({
    status: 'ASSIGNED',
    stage: 'assignment',
    agency: 'soc',
    unit: 'soc-benefits',
    executorId: 'o',
    overdue: true,
    closed: false,
    termDueAt: '2026-04-01T21:00:00.000Z',
    nextDeadline: '2026-03-05T21:00:00.000Z',
    form: facts.form,
    facts,
    version: 2,
    submittedAt: facts.submittedAt,
    updatedAt: '2026-03-02T09:00:00.000Z',
  });
  expect(await listEvents(given.db, draft.id)).toMatchObject([
    { seq: 1, type: 'drafted', fromStatus: null, toStatus: 'DRAFT' },
    {
      seq: 2,
      type: 'assigned',
      at: '2026-03-02T09:00:00.000Z',
      fromStatus: 'DRAFT',
      toStatus: 'ASSIGNED',
      comment: '№ 1',
      data: { load: [1] },
    },
  ]);
});

test('a case that is closed has no unit, executor or deadline left in its row', async () => {
  const draft = await givenDraft(given.db);
  const facts = factsWith({ status: 'ANNULLED', closed: true });
  await recordEvent(given.db, recordAfter(draft, { facts, event: { type: 'withdrawn' } }));

  expect(await findCase(given.db, draft.id)).toMatchObject({
    agency: 'mvd',
    unit: null,
    executorId: null,
    termDueAt: null,
    nextDeadline: null,
    closed: true,
  });
});

describe('a record that is tried again', () => {
  test('changes nothing', async () => {
    const draft = await givenDraft(given.db);
    const record = recordAfter(draft);
    await recordEvent(given.db, record);
    await recordEvent(given.db, record);
    expect(await listEvents(given.db, draft.id)).toHaveLength(2);
  });

  test('changes nothing after later events either', async () => {
    const draft = await givenDraft(given.db);
    const record = recordAfter(draft);
    await recordEvent(given.db, record);
    const later = recordAfter(
      { ...draft, version: 2 },
      { event: { type: 'verified' }, facts: factsWith({ status: 'VERIFIED' }) },
    );
    await recordEvent(given.db, later);
    await recordEvent(given.db, record);
    expect(await findCase(given.db, draft.id)).toMatchObject({ status: 'VERIFIED', version: 3 });
  });

  test('while the first try is still going on, changes nothing', async () => {
    const draft = await givenDraft(given.db);
    const record = recordAfter(draft);
    await Promise.all(Array.from({ length: 8 }, () => recordEvent(given.db, record)));
    expect(await listEvents(given.db, draft.id)).toHaveLength(2);
  });
});

describe('the journal refuses', () => {
  test('a gap, and leaves the case as it was', async () => {
    const draft = await givenDraft(given.db);
    const record = recordAfter(draft, { seq: 3 });
    await expect(recordEvent(given.db, record)).rejects.toThrow(JournalConflict);
    expect(await findCase(given.db, draft.id)).toEqual(draft);
  });

  test('another event under the same number', async () => {
    const draft = await givenDraft(given.db);
    await recordEvent(given.db, recordAfter(draft));
    const other = recordAfter(draft, { event: { type: 'withdrawn' } });
    await expect(recordEvent(given.db, other)).rejects.toThrow(JournalConflict);
  });

  test('an event of a case that is not there', async () => {
    const record = recordAfter({ id: '00000000-0000-4000-8000-000000000000', version: 1 });
    await expect(recordEvent(given.db, record)).rejects.toThrow(JournalConflict);
  });
});

test('the key of the request knows its event as soon as the event is there', async () => {
  const draft = await givenDraft(given.db);
  const request = { callerId: IVANOVA.id, key: 'k1', hash: 'h1' };
  await reserveIdempotencyKey(given.db, request);
  await recordEvent(given.db, recordAfter(draft, { actor: IVANOVA, key: 'k1' }));

  expect(await reserveIdempotencyKey(given.db, request)).toEqual({
    kind: 'unanswered',
    event: { caseId: draft.id, seq: 2 },
  });
});

function deadline(code: CaseDeadline['code'], dueAt: string): CaseDeadline {
  return {
    code,
    term: { workingDays: 3 },
    startedAt: '2026-03-02T09:00:00.000Z',
    dueAt,
    lastDay: dueAt.slice(0, 10),
    provisional: false,
    marks: [],
  };
}
