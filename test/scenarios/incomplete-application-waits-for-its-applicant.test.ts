import { expect, test } from '@jest/globals';
import type { DocumentRef } from '../../workflows/domain/case-parts.ts';
import type { Regulation } from '../../workflows/domain/regulation.ts';
import { givenCaseWorld } from '../givens/case-world.ts';
import { announcedBy, remindersOf } from '../givens/reminders.ts';

const world = givenCaseWorld();

const SCAN: DocumentRef = {
  id: '5a0b9a5e-6f0a-4a52-9d0b-2f7c0f7f9b11',
  version: 1,
  kind: 'supporting',
  contentType: 'application/pdf',
  size: 1000,
  sha256: 'a'.repeat(64),
};

const documentsRequired = ({ documents }: Regulation) => {
  for (const rule of documents) rule.required = true;
};

test('everything that is missing or wrong is listed, and nobody can go around it', async () => {
  const filed = await world.file('certificate', {
    form: { copies: 9, nickname: 'Маша' },
    change: documentsRequired,
  });

  await filed.reaches('INCOMPLETE');
  const { missing, remarks, deadlines } = await filed.facts();
  expect(missing).toEqual([{ path: 'documents.supporting', code: 'document_missing' }]);
  expect(remarks).toEqual([
    { path: 'form.nickname', code: 'unknown_field' },
    { path: 'form.copies', code: 'too_large', params: { limit: 5 } },
  ]);
  expect(Object.keys(deadlines).sort()).toEqual(['completion', 'term']);
  expect(await filed.refusal('officer.mvd', 'claim', {})).toBe('not_allowed_in_status');
});

test('the missing document is filed, pinned by the journal, and the case goes on', async () => {
  const filed = await world.file('certificate', { change: documentsRequired });
  await filed.reaches('INCOMPLETE');

  await filed.does('ivanova', 'resubmit', { documents: [SCAN], comment: 'Вот скан' });

  await filed.reaches('ASSIGNED');
  expect(await filed.facts()).toMatchObject({ missing: [], remarks: [], documents: [SCAN] });
  const { id, version, kind, sha256 } = SCAN;
  expect(await filed.lastEvent('resubmitted')).toMatchObject({
    actorId: 'ivanova',
    comment: 'Вот скан',
    data: { fields: [], documents: [{ id, version, kind, sha256 }] },
  });
  expect(await filed.journal()).toEqual([
    'drafted',
    'accepted',
    'foundIncomplete',
    'resubmitted',
    'verified',
    'assigned',
  ]);
});

test('what is still incomplete is sent back again, with a window of its own', async () => {
  const filed = await world.file('certificate', { form: { copies: 9 } });
  await filed.reaches('INCOMPLETE');
  await filed.skip('3 days');

  await filed.does('ivanova', 'resubmit', { form: { copies: 2, purpose: null }, documents: [] });

  await filed.records('foundIncomplete', 2);
  const { status, missing, remarks, form, deadlines } = await filed.facts();
  expect({ status, missing, remarks }).toEqual({
    status: 'INCOMPLETE',
    missing: [{ path: 'form.purpose', code: 'field_missing' }],
    remarks: [],
  });
  expect(form).toMatchObject({ copies: 2 });
  expect(deadlines.completion?.startedAt).toBe((await filed.lastEvent('foundIncomplete')).at);

  await filed.does('ivanova', 'resubmit', { form: { purpose: 'Для визы' }, documents: [] });
  await filed.reaches('ASSIGNED');
  expect(await filed.refusal('ivanova', 'resubmit', { documents: [] })).toBe(
    'not_allowed_in_status',
  );
});

test('silence beyond the window ends the case', async () => {
  const filed = await world.file('certificate', { form: { copies: 9 } });
  await filed.reaches('INCOMPLETE');
  const announced = announcedBy((await filed.facts()).deadlines.completion);

  expect(await filed.ends()).toBe('not_completed');
  expect(await filed.row()).toMatchObject({ status: 'NOT_COMPLETED', closed: true });
  expect(await filed.journal()).toEqual([
    'drafted',
    'accepted',
    'foundIncomplete',
    ...announced.map(() => 'reminded'),
    'completionLapsed',
  ]);
  expect(await remindersOf(filed, announced)).toEqual(announced);
});

test('an answer to a version that is gone is refused, and so is one by somebody else', async () => {
  const filed = await world.file('certificate', { form: { copies: 9 } });
  await filed.reaches('INCOMPLETE');

  const answer = { form: { copies: 1 }, documents: [] };
  expect(await filed.refusal('ivanova', 'resubmit', answer, { expectedSeq: 2 })).toBe('stale');
  expect(await filed.refusal('officer.mvd', 'resubmit', answer)).toBe('not_executor');
  await filed.does('ivanova', 'resubmit', answer, { expectedSeq: 3 });
  await filed.reaches('ASSIGNED');
});
