import { expect, test } from '@jest/globals';
import { isRemarkPath } from '../../../workflows/domain/is-remark-path.ts';
import { shippedRegulation } from '../../givens/regulation.ts';

const certificate = await shippedRegulation('certificate');

test.each([
  ['form.purpose', true],
  ['form.purpose.0.name', true],
  ['documents.supporting', true],
  ['documents.supporting.name', false],
  ['documents.passport', false],
  ['form', false],
  ['form.unknown', false],
  ['form.toString', false],
  ['purpose', false],
])('a remark may stand at %s: %s', (path, may) => {
  expect(isRemarkPath(certificate, path)).toBe(may);
});
