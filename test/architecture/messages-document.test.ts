import { expect, test } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { messagesDocument } from '../../scripts/lib/messages-document.mjs';
import { ROOT } from '../../scripts/lib/root.mjs';
import { TEMPLATES } from '../../workflows/domain/messages/templates.ts';
import { REMINDED, TOLD } from '../../workflows/domain/messages/told.ts';
import { TEXTS } from '../../workflows/domain/texts.ts';

const written = readFileSync(join(ROOT, 'docs', 'messages.md'), 'utf8');

test('docs/messages.md is what `npm run docs:messages` makes of the tables', () => {
  expect(written).toBe(messagesDocument({ TOLD, REMINDED, TEMPLATES, TEXTS }));
});
