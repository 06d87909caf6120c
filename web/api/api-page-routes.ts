import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { FastifyInstance } from 'fastify';
import { OF_A_TOKEN } from '../access/throttle';
import type { WebDependencies } from '../dependencies';
import { PUBLIC_FOLDER } from '../frame/asset';
import { sendPage } from '../frame/page';
import { apiView } from './api-view';

/** Swagger UI as its package brings it. */
const SWAGGER_FOLDER = dirname(require.resolve('swagger-ui-dist/package.json'));

/** What the page is made of besides its HTML, in the order in which it is read. */
const FILES = [
  ['swagger-ui.css', SWAGGER_FOLDER],
  ['giao-dien-api.css', PUBLIC_FOLDER],
  ['swagger-ui-bundle.js', SWAGGER_FOLDER],
  ['giao-dien-api.js', PUBLIC_FOLDER],
] as const;

const KEPT = 'public, max-age=31536000, immutable';

/** The page for people who write programs: the contract to read, and to try out with a token. All of it is served by us. */
export function apiPageRoutes(app: FastifyInstance, deps: WebDependencies): void {
  for (const [file, folder] of FILES) {
    app.get(`/tinh/api/${file}`, { config: { access: 'everyone' } }, async (_request, reply) => {
      return reply.header('cache-control', KEPT).sendFile(file, folder, { cacheControl: false });
    });
  }
  // Read when the page is first asked for: the bundle is large, and few ask for it.
  let addresses: string[] | null = null;
  app.get('/api', { config: { access: 'everyone' } }, async (request, reply) => {
    addresses ??= FILES.map(([file, folder]) => addressOf(file, join(folder, file)));
    const styles = addresses.filter((address) => address.includes('.css'));
    const scripts = addresses.filter((address) => address.includes('.js'));
    return sendPage(deps, request, reply, apiView, { base: deps.baseUrl, most: OF_A_TOKEN, styles, scripts });
  });
}

/** The hash lets browsers keep a file for a year and still fetch a changed one. */
function addressOf(file: string, path: string): string {
  const hash = createHash('sha256').update(readFileSync(path)).digest('hex').slice(0, 12);
  return `/tinh/api/${file}?v=${hash}`;
}
