import { describe, expect, test } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { allocateNumber } from '../../db/queries/allocate-number.ts';
import { editDraft, type DraftEdit } from '../../db/queries/edit-draft.ts';
import { findCase } from '../../db/queries/find-case.ts';
import { listEvents } from '../../db/queries/list-events.ts';
import { reserveIdempotencyKey } from '../../db/queries/reserve-idempotency-key.ts';
import { verifyJournal } from '../../db/queries/verify-journal.ts';
import type { Application } from '../../db/schema/index.ts';
import { isCaseNumber } from '../../workflows/domain/case-number.ts';
import { givenDraft, IVANOVA } from '../givens/cases.ts';
import { givenDatabase } from '../givens/database.ts';

const given = givenDatabase();

function edit(id: string, changes: Partial<DraftEdit> = {}): DraftEdit {
  const at = '2026-03-02T10:00:00.000Z';
  return { id, changes: {}, actor: IVANOVA, at, expectedVersion: null, key: null, ...changes };
}

describe('a draft', () => {
  test('that is made again under the same id stays as it is', async () => {
    const draft = await givenDraft(given.db);
    const again = await givenDraft(given.db, { id: draft.id, form: { purpose: 'other' } });
    expect(again).toEqual(draft);
    expect(await listEvents(given.db, draft.id)).toMatchObject([{ seq: 1, type: 'drafted' }]);
  });

  test('takes changes field by field; the journal names the fields, not their values', async () => {
    const { id } = await givenDraft(given.db, { form: { purpose: 'visa', inn: '1', copies: 2 } });
    const changes = { purpose: 'bank', inn: null, copies: 2, fullName: 'Иванова' };
    const result = await editDraft(given.db, edit(id, { changes }));

    expect(result).toMatchObject({
      kind: 'edited',
      application: { version: 2, form: { purpose: 'bank', copies: 2, fullName: 'Иванова' } },
    });
    expect(await listEvents(given.db, id)).toMatchObject([
      { seq: 1 },
      { seq: 2, type: 'draftEdited', data: { fields: ['fullName', 'inn', 'purpose'] } },
    ]);
    expect(await verifyJournal(given.db, id)).toBeNull();
  });

  test('is left alone by an edit that changes nothing', async () => {
    const draft = await givenDraft(given.db);
    const result = await editDraft(given.db, edit(draft.id, { changes: draft.form }));
    expect(result).toEqual({ kind: 'edited', application: draft });
    expect(await listEvents(given.db, draft.id)).toHaveLength(1);
  });

  test('is not changed by who saw an older version', async () => {
    const { id } = await givenDraft(given.db);
    await editDraft(given.db, edit(id, { changes: { a: 1 }, expectedVersion: 1 }));
    const result = await editDraft(given.db, edit(id, { changes: { a: 2 }, expectedVersion: 1 }));
    expect(result).toMatchObject({ kind: 'stale', application: { version: 2, form: { a: 1 } } });
  });

  test('loses none of several edits at once', async () => {
    const { id } = await givenDraft(given.db, { form: {} });
    const names = Array.from({ length: 8 }, (_, index) => `field${String(index)}`);
    await Promise.all(
      names.map((name) => editDraft(given.db, edit(id, { changes: { [name]: 1 } }))),
    );

    const found = await findCase(given.db, id);
    expect(Object.keys(found?.form ?? {}).sort()).toEqual(names);
    expect(found?.version).toBe(9);
    expect(await verifyJournal(given.db, id)).toBeNull();
  });

  test('of two that saw the same version, takes one edit', async () => {
    const { id } = await givenDraft(given.db);
    const results = await Promise.all(
      [1, 2, 3].map((a) => editDraft(given.db, edit(id, { changes: { a }, expectedVersion: 1 }))),
    );
    expect(results.map(({ kind }) => kind).sort()).toEqual(['edited', 'stale', 'stale']);
  });

  test('tells the key of the request what it has caused', async () => {
    const { id } = await givenDraft(given.db);
    const request = { callerId: IVANOVA.id, key: 'edit', hash: 'h' };
    await reserveIdempotencyKey(given.db, request);
    await editDraft(given.db, edit(id, { changes: { a: 1 }, key: 'edit' }));
    expect(await reserveIdempotencyKey(given.db, request)).toEqual({
      kind: 'unanswered',
      event: { caseId: id, seq: 2 },
    });
  });

  test('that does not exist cannot be edited', async () => {
    expect(await editDraft(given.db, edit(randomUUID()))).toEqual({ kind: 'unknown' });
  });
});

describe('a number', () => {
  const number = async ({ id, serviceVersion }: Application, year = 2026) =>
    (await allocateNumber(given.db, { id, year, serviceVersion }))?.number;

  test('is given once, however often and however many ask at the same time', async () => {
    const draft = await givenDraft(given.db);
    const numbers = await Promise.all(Array.from({ length: 10 }, () => number(draft)));
    expect(new Set(numbers)).toEqual(new Set([expect.any(String)]));
    expect(await number(draft, 2027)).toBe(numbers[0]);
  });

  test('is one that is recognised, differs from draft to draft, and finds its case', async () => {
    const drafts = await Promise.all(Array.from({ length: 5 }, () => givenDraft(given.db)));
    const numbers = await Promise.all(drafts.map(async (draft) => (await number(draft)) ?? ''));
    expect(numbers.every(isCaseNumber)).toBe(true);
    expect(new Set(numbers).size).toBe(5);
    expect((await findCase(given.db, numbers[0] ?? ''))?.id).toBe(drafts[0]?.id);
  });

  test('freezes the form: what is filed is what was numbered', async () => {
    const draft = await givenDraft(given.db);
    await number(draft);
    const result = await editDraft(given.db, edit(draft.id, { changes: { a: 1 } }));
    expect(result).toEqual({ kind: 'filed' });
  });

  test('is not given to what does not exist, nor to what is under another version by now', async () => {
    const draft = await givenDraft(given.db);
    expect(await number({ ...draft, id: randomUUID() })).toBeUndefined();
    expect(await number({ ...draft, serviceVersion: draft.serviceVersion - 1 })).toBeUndefined();
  });
});

test.each(['', 'x', '2026-0000001-5', "'; drop table events; --", '2026-9999999-4'])(
  'no case is found under %j',
  async (text) => {
    expect(await findCase(given.db, text)).toBeNull();
  },
);
