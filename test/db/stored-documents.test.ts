import { describe, expect, test } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { addDocument } from '../../db/queries/add-document.ts';
import { findDocument } from '../../db/queries/find-document.ts';
import { listDocuments } from '../../db/queries/list-documents.ts';
import { givenDraft } from '../givens/cases.ts';
import { givenDatabase } from '../givens/database.ts';

const given = givenDatabase();

function scan(caseId: string, changes: { id?: string; sha256?: string } = {}) {
  return {
    id: randomUUID(),
    caseId,
    kind: 'supporting',
    name: 'скан.pdf',
    size: 1024,
    contentType: 'application/pdf',
    sha256: 'a',
    scan: 'skipped' as const,
    storageKey: 'k',
    uploadedBy: 'ivanova',
    uploadedAt: '2026-03-02T08:00:00.000Z',
    ...changes,
  };
}

describe('a document', () => {
  test('is listed and found with its case', async () => {
    const { id: caseId } = await givenDraft(given.db);
    const added = await addDocument(given.db, scan(caseId));
    expect(added.version).toBe(1);
    expect(await listDocuments(given.db, caseId)).toEqual([added]);
    expect(await findDocument(given.db, { caseId, id: added.id })).toEqual(added);
  });

  test('is not found through another case, nor under what is no id', async () => {
    const { id: caseId } = await givenDraft(given.db);
    const other = await givenDraft(given.db);
    const { id } = await addDocument(given.db, scan(caseId));
    expect(await findDocument(given.db, { caseId: other.id, id })).toBeNull();
    expect(await findDocument(given.db, { caseId, id: '../etc' })).toBeNull();
    await expect(addDocument(given.db, scan(other.id, { id, sha256: 'b' }))).rejects.toThrow();
  });

  test('keeps its earlier versions; the newest is the current one', async () => {
    const { id: caseId } = await givenDraft(given.db);
    const first = await addDocument(given.db, scan(caseId));
    const second = await addDocument(given.db, scan(caseId, { id: first.id, sha256: 'b' }));
    expect(second.version).toBe(2);
    expect(await listDocuments(given.db, caseId)).toEqual([second]);
    expect(await findDocument(given.db, { caseId, id: first.id, version: 1 })).toEqual(first);
  });

  test('with the same content again stays as it is, also when both come at once', async () => {
    const { id: caseId } = await givenDraft(given.db);
    const document = scan(caseId);
    const added = await Promise.all(
      Array.from({ length: 5 }, () => addDocument(given.db, document)),
    );
    expect(added.map(({ version }) => version)).toEqual([1, 1, 1, 1, 1]);
    expect(await listDocuments(given.db, caseId)).toHaveLength(1);
  });
});
