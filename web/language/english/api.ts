import { html } from '../../html';
import type { API as VIETNAMESE } from '../vietnamese/api';

export const API: typeof VIETNAMESE = {
  title: 'Programming interface',
  what: (base) =>
    html`Programs of the office call the addresses below, which begin with <code>${base}/api/v1</code>, with an
<a href="/ma-truy-cap">access token</a>. The whole contract as OpenAPI 3.1, for clients to be generated from:
<a href="/openapi.json">openapi.json</a>.`,
  limit: (most) =>
    `A token sends at most ${most.toLocaleString('en')} requests in a minute. Beyond that the server answers 429; Retry-After says how many seconds to wait.`,
  real: 'Press “Authorize” and enter a token to try it here. A request sent by “Execute” is real, with the rights of the person who made the token.',
  withoutScript: () =>
    html`This page needs JavaScript to list the addresses; <a href="/openapi.json">openapi.json</a> holds the same.`,
};
