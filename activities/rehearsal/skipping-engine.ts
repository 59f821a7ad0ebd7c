import { TestWorkflowEnvironment } from '@temporalio/testing';
import { DEFAULT_NAMESPACE } from '../../temporal-config/names.ts';
import { registerAttributes } from '../../temporal-config/search-attributes.ts';

/**
 * A fresh engine whose clock skips over waits, for one made-up case: its clock is the case's alone.
 * @param program path of the time-skipping server
 */
export async function withSkippingEngine<Result>(
  program: string,
  work: (env: TestWorkflowEnvironment) => Promise<Result>,
): Promise<Result> {
  const env = await TestWorkflowEnvironment.createTimeSkipping({
    server: { executable: { type: 'existing-path', path: program } },
  });
  try {
    await registerAttributes(env.connection, DEFAULT_NAMESPACE);
    return await work(env);
  } finally {
    await env.teardown();
  }
}
