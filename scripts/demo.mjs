#!/usr/bin/env node
/** Files real applications with a running `npm start` and takes them to their ends. */
import { runDemo } from './lib/demo/run-demo.mjs';
import { localSettings } from './lib/local-settings.mjs';
import { requireRunning } from './lib/require-running.mjs';

const settings = localSettings();
await requireRunning(settings);
const outcomes = await runDemo(settings, (line) => console.log(line));
if (outcomes.some(({ problems }) => problems.length > 0)) process.exitCode = 1;
