import { findVisibleVersion } from '../../find-visible-version.ts';
import { route } from '../../route.ts';
import { versionReply } from '../../version-reply.ts';
import { getVersionSpec } from './get-version.schema.ts';

export const getVersion = route(getVersionSpec, async (call) =>
  versionReply(call, await findVisibleVersion(call)),
);
