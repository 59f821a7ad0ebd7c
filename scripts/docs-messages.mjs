#!/usr/bin/env node
/** Writes docs/messages.md from the tables of messages as they were built last. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { builtMessages } from './lib/built.mjs';
import { messagesDocument } from './lib/messages-document.mjs';
import { ROOT } from './lib/root.mjs';

writeFileSync(join(ROOT, 'docs', 'messages.md'), messagesDocument(await builtMessages()));
