import { DefaultLogger, bundleWorkflowCode } from '@temporalio/worker';
import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const WORKFLOWS = fileURLToPath(new URL('../workflows/index.ts', import.meta.url));

/** Bundles the workflows once for all test files; `TEST_WORKFLOW_BUNDLE` tells them where it lies. */
export default async function bundleWorkflowsOnce(): Promise<void> {
  const { code } = await bundleWorkflowCode({
    workflowsPath: WORKFLOWS,
    logger: new DefaultLogger('WARN'),
  });
  const folder = await mkdtemp(path.join(tmpdir(), 'reglament-workflows-'));
  process.env.TEST_WORKFLOW_BUNDLE = path.join(folder, 'workflow-bundle.js');
  await writeFile(process.env.TEST_WORKFLOW_BUNDLE, code);
}
