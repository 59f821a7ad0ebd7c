import { expect, test } from '@jest/globals';
import { createHash } from 'node:crypto';
import { CHECK_PAGE_POLICY, checkPage } from '../../api/check-page.ts';
import type { DocumentCheck } from '../../api/schemas/issued-document.ts';

const EVIL = `"><script>alert('1')</script>&`;
const CHECK: DocumentCheck = {
  status: 'genuine',
  statusLabel: 'Документ подлинный',
  explanation: ['Он выдан и действует.'],
  code: 'A1B2-C3D4',
  issuedAt: '2026-05-12T09:00:00.000Z',
  withdrawnAt: null,
  reason: null,
  replaced: false,
  sha256: 'ab'.repeat(32),
  fields: [{ path: 'form.purpose', label: EVIL, value: EVIL }],
};

test('what somebody wrote into a field stays text', () => {
  const page = checkPage(CHECK, 'ru');
  expect(page).not.toContain('<script');
  const written = '&quot;&gt;&lt;script&gt;alert(&#39;1&#39;)&lt;/script&gt;&amp;';
  expect(page.split(written)).toHaveLength(3);
});

test('its one style is the one that the policy lets through', () => {
  const [, style = ''] = /<style>(.*?)<\/style>/s.exec(checkPage(CHECK, 'en')) ?? [];
  const hash = createHash('sha256').update(style).digest('base64');
  expect(CHECK_PAGE_POLICY).toContain(`style-src 'sha256-${hash}'`);
});
