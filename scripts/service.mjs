#!/usr/bin/env node
/** A regulation in a file, on its way into force: checked, saved as a draft, rehearsed, published. */
import { parseArgs } from 'node:util';
import { localSettings } from './lib/local-settings.mjs';
import { requireRunning } from './lib/require-running.mjs';
import { checkFile } from './lib/service/check-file.mjs';
import { publishFile } from './lib/service/publish-file.mjs';
import { rehearseFile } from './lib/service/rehearse-file.mjs';
import { saveFile } from './lib/service/save-file.mjs';
import { ServiceClient } from './lib/service/service-client.mjs';
import { Trouble } from './lib/trouble.mjs';

const HELP = `npm run service -- COMMAND FILE [options]    against a running npm start on this machine

  check      tells what is wrong with the regulation in the file; saves nothing
  save       saves it as a draft: the first version of a new service, or the next of a known one
  rehearse   saves it, then plays its rehearsals through, months in seconds
  publish    saves it and puts it into force, if it is checked and each of its endings is rehearsed

  --as NAME      local user who does it, a designer of the agency or admin (default: designer.mvd)
  --language L   of what is wrong and why: en or ru (default: en)
  --help         this text

What is in the system already is not saved again. The exit code is 0 only if the file has nothing left to put right.`;

const COMMANDS = {
  check: checkFile,
  save: saveFile,
  rehearse: rehearseFile,
  publish: publishFile,
};

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    as: { type: 'string', default: 'designer.mvd' },
    language: { type: 'string', default: 'en' },
    help: { type: 'boolean', default: false },
  },
});
const [name = '', file, ...rest] = positionals;
const command = Object.entries(COMMANDS).find(([known]) => known === name)?.[1];

if (values.help) {
  console.log(HELP);
} else if (!command || !file || rest.length > 0) {
  console.error(HELP);
  process.exitCode = 2;
} else {
  const settings = localSettings();
  await requireRunning(settings);
  try {
    await command(new ServiceClient(settings.PUBLIC_URL, values.as, values.language), file);
  } catch (error) {
    if (!(error instanceof Trouble)) throw error;
    console.error(error.message);
    process.exitCode = 1;
  }
}
