/** Signing in, sessions, accounts, roles, tokens, the weekly mail. */
export const PEOPLE = {};
