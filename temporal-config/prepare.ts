import { Connection } from '@temporalio/client';
import { msToTs } from '@temporalio/common/lib/time.js';
import { registerMissingAttributes } from './search-attributes.ts';
import { temporalSettings } from './settings.ts';

const ALREADY_EXISTS = 6;

/** Makes the namespace, if the server lacks it, and its search attributes; safe to repeat. */
const { address, namespace } = temporalSettings();
const connection = await Connection.connect({ address, connectTimeout: '60s' });
try {
  await connection.workflowService.registerNamespace({
    namespace,
    workflowExecutionRetentionPeriod: msToTs('3 days'),
  });
} catch (error) {
  if (!(error instanceof Error && 'code' in error && error.code === ALREADY_EXISTS)) throw error;
}
await registerMissingAttributes(connection, namespace);
await connection.close();
