import { errors } from 'oidc-provider';
import { LOCAL_USER_GRANT } from '../lib/local-user-grant.mjs';

/**
 * Lets a local tool that holds the installation's secret take a token for any local user, without a browser.
 * @param {import('oidc-provider').Provider} provider
 * @param {Map<string, import('../lib/directory.mjs').User>} users
 * @param {{ audience: string, resourceServer: import('oidc-provider').ResourceServer }} api
 */
export function registerLocalUserGrant(provider, users, { audience, resourceServer }) {
  provider.registerGrantType(
    LOCAL_USER_GRANT,
    async (
      /** @type {import('oidc-provider').TokenEndpointGrantContext<{ user?: string }>} */ ctx,
    ) => {
      const { client, params } = ctx.oidc;
      const user = users.get(params.user ?? '');
      if (!user) throw new errors.InvalidGrant('there is no such local user');
      const grant = new provider.Grant({ clientId: client.clientId, accountId: user.id });
      const token = new provider.AccessToken({
        client,
        accountId: user.id,
        grantId: await grant.save(),
        gty: LOCAL_USER_GRANT,
        resourceServer: new provider.ResourceServer(audience, resourceServer),
      });
      ctx.body = {
        access_token: await token.save(),
        expires_in: token.expiration,
        token_type: token.tokenType,
      };
    },
    ['user'],
  );
}
