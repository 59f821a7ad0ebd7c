/** The grant by which a local tool takes a token for a local user without a browser. */
export const LOCAL_USER_GRANT = 'urn:reglament:local-user';
