/** The identity provider of a local installation: the users of db/catalogue/directory.yaml, JWT access tokens. */
import { randomBytes } from 'node:crypto';
import express from 'express';
import { Provider } from 'oidc-provider';
import { pino } from 'pino';
import { claimsOf } from './identity-provider/claims-of.mjs';
import { registerLocalUserGrant } from './identity-provider/register-local-user-grant.mjs';
import { loginPages } from './identity-provider/login-pages.mjs';
import { SIGNING_ALG, signingKey } from './identity-provider/signing-key.mjs';
import { readUsers } from './lib/directory.mjs';
import { LOCAL_USER_GRANT } from './lib/local-user-grant.mjs';
import { answerProblem } from './lib/problem.mjs';
import { requiredEnv } from './lib/required-env.mjs';
import { serve } from './lib/serve.mjs';

const TOKEN_SECONDS = 8 * 60 * 60;
const LOOPBACK = /^http:\/\/(127\.0\.0\.1|localhost)(:\d+)?$/;

const log = pino({ name: 'identity-provider' });
const users = readUsers();
const audience = requiredEnv('OIDC_AUDIENCE');
/** @type {import('oidc-provider').ResourceServer} */
const resourceServer = {
  scope: '',
  audience,
  accessTokenFormat: 'jwt',
  accessTokenTTL: TOKEN_SECONDS,
  jwt: { sign: { alg: SIGNING_ALG } },
};

/** @type {Provider} */
const provider = new Provider(requiredEnv('OIDC_ISSUER'), {
  jwks: { keys: [await signingKey()] },
  // Sessions live in memory, so their cookies need no key that outlives the process.
  cookies: { keys: [randomBytes(32).toString('hex')] },
  clientDefaults: { id_token_signed_response_alg: SIGNING_ALG },
  enabledJWA: { idTokenSigningAlgValues: [SIGNING_ALG] },
  clients: [
    {
      client_id: 'web',
      application_type: 'native', // its redirect to a loopback address may use any port
      token_endpoint_auth_method: 'none',
      grant_types: ['authorization_code'],
      redirect_uris: ['http://127.0.0.1/signed-in', 'http://localhost/signed-in'],
    },
    {
      client_id: 'portal',
      client_secret: requiredEnv('PORTAL_CLIENT_SECRET'),
      token_endpoint_auth_method: 'client_secret_post',
      grant_types: ['client_credentials'],
      response_types: [],
      redirect_uris: [],
    },
    {
      client_id: 'cli',
      client_secret: requiredEnv('IDP_LOCAL_SECRET'),
      token_endpoint_auth_method: 'client_secret_post',
      grant_types: [LOCAL_USER_GRANT],
      response_types: [],
      redirect_uris: [],
    },
  ],
  features: {
    clientCredentials: { enabled: true },
    devInteractions: { enabled: false },
    rpInitiatedLogout: { enabled: false },
    resourceIndicators: {
      enabled: true,
      defaultResource: () => audience,
      getResourceServerInfo: () => resourceServer,
      useGrantedResource: () => true,
    },
  },
  claims: { openid: ['sub'], profile: ['name'] },
  ttl: {
    AccessToken: TOKEN_SECONDS,
    ClientCredentials: TOKEN_SECONDS,
    AuthorizationCode: 60,
    IdToken: TOKEN_SECONDS,
    Interaction: 60 * 60,
    Session: TOKEN_SECONDS,
    Grant: TOKEN_SECONDS,
  },
  clientBasedCORS: (_ctx, origin, client) => client.clientId === 'web' && LOOPBACK.test(origin),
  interactions: { url: (_ctx, { uid }) => `/interaction/${uid}` },
  findAccount: (_ctx, id) => {
    const user = users.get(id);
    return user && { accountId: id, claims: () => ({ sub: id, name: user.name }) };
  },
  // The front end is our own: whoever logs in has nothing more to agree to.
  loadExistingGrant: async ({ oidc }) => {
    const grant = new provider.Grant({
      clientId: oidc.client?.clientId,
      accountId: oidc.session?.accountId,
    });
    grant.addOIDCScope('openid profile');
    await grant.save();
    return grant;
  },
  extraTokenClaims: (_ctx, token) => {
    const user = users.get('accountId' in token ? token.accountId : (token.clientId ?? ''));
    return user && claimsOf(user);
  },
  renderError: (ctx, { error, error_description }) => {
    ctx.body = { error, error_description };
  },
});

registerLocalUserGrant(provider, users, { audience, resourceServer });
provider.on('server_error', (_ctx, error) => {
  log.error({ err: error }, 'request failed');
});

const app = express();
app.disable('x-powered-by');
app.use(loginPages(provider, users), provider.callback(), answerProblem);
serve(app, requiredEnv('IDP_PORT'), log);
