/** The grant by which a local tool takes a token for a local user without a browser. */
export const LOCAL_USER_GRANT = 'urn:reglament:local-user';

/** The address of the local identity provider, without a closing slash. */
export const issuerUrl = () =>
  process.env.OIDC_ISSUER ??
  `http://${process.env.HOST ?? '127.0.0.1'}:${process.env.IDP_PORT ?? '4000'}`;
