import { expect, test } from '@jest/globals';
import { givenApi, OFFICER } from '../givens/api.ts';
import { givenCase } from '../givens/cases.ts';

const api = givenApi();

const reworkAt = async (...paths: string[]) => {
  const executor = { id: OFFICER.sub, name: OFFICER.name ?? '' };
  const { id } = await givenCase(api.db, {
    ...{ status: 'UNDER_REVIEW', stage: 'review' },
    assignment: { agency: 'mvd', unit: 'mvd-licensing', executor },
  });
  const remarks = paths.map((path) => ({ path, text: 'Уточните' }));
  return await api.call(OFFICER, 'POST', `/staff/applications/${id}/rework`, { body: { remarks } });
};

test('a remark that names neither a field nor a document is refused where it stands', async () => {
  const { status, body } = await reworkAt('form.purpose', 'purpose', 'form.toString', 'documents');
  expect([status, body.code]).toEqual([400, 'invalid_request']);
  expect(body.errors).toMatchObject([
    { path: 'remarks.1.path', code: 'remark_path' },
    { path: 'remarks.2.path', code: 'remark_path' },
    { path: 'remarks.3.path', code: 'remark_path' },
  ]);
});
