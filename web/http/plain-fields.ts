import type { FastifyInstance } from 'fastify';
import { refuseManyFields } from './body-parsers';
import { isApi } from './problem';

declare module 'fastify' {
  interface FastifyContextConfig {
    /** Fields of this page that may be given several times, such as boxes to tick; of all others the last one counts. */
    lists?: readonly string[];
  }
}

/**
 * Makes every field of a page a text: of a repeated field the last value counts, a form without a body has no fields,
 * and a value that is no text is dropped. The API validates its own input.
 */
export function plainFields(app: FastifyInstance): void {
  app.addHook('preValidation', async (request) => {
    if (isApi(request)) return;
    refuseManyFields(request.url);
    const lists = request.routeOptions.config.lists ?? [];
    request.query = plain(request.query, lists);
    if (request.method === 'POST') request.body = plain(request.body, lists);
  });
}

function plain(given: unknown, lists: readonly string[]): Record<string, unknown> {
  const fields = typeof given === 'object' && given !== null ? Object.entries(given) : [];
  const once = fields.flatMap(([name, value]) => {
    const texts = [value].flat().filter((one) => typeof one === 'string');
    return texts.length === 0 ? [] : [[name, lists.includes(name) ? texts : texts.at(-1)]];
  });
  // Without a prototype: a field may be called `constructor`.
  return Object.assign(Object.create(null), Object.fromEntries(once));
}
