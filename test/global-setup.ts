import { DefaultLogger, bundleWorkflowCode } from '@temporalio/worker';
import { mkdir, mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const WORKFLOWS = fileURLToPath(new URL('../workflows/index.ts', import.meta.url));

/**
 * Bundles the workflows once for all test files, and makes a folder in which scenarios note what they have seen:
 * `TEST_WORKFLOW_BUNDLE` and `TEST_TAKEN_EDGES` tell where.
 */
export default async function prepareScenarios(): Promise<void> {
  const { code } = await bundleWorkflowCode({
    workflowsPath: WORKFLOWS,
    logger: new DefaultLogger('WARN'),
  });
  const folder = await mkdtemp(path.join(tmpdir(), 'reglament-workflows-'));
  process.env.TEST_WORKFLOW_BUNDLE = path.join(folder, 'workflow-bundle.js');
  await writeFile(process.env.TEST_WORKFLOW_BUNDLE, code);
  process.env.TEST_TAKEN_EDGES = path.join(folder, 'taken-edges');
  await mkdir(process.env.TEST_TAKEN_EDGES);
}
