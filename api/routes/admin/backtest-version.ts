import { backtest } from '../../../db/backtest/backtest.ts';
import { findVisibleVersion } from '../../find-visible-version.ts';
import { route } from '../../route.ts';
import { backtestVersionSpec } from './backtest-version.schema.ts';

export const backtestVersion = route(backtestVersionSpec, async (call) => {
  const { limit, since = null } = call.body;
  const { body } = await findVisibleVersion(call);
  return { body: { ...(await backtest(call.deps.db, body, { limit, since })) } };
});
