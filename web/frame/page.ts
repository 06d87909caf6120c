import { join } from 'node:path';
import { Eta } from 'eta';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { authorise } from '../access/authorise';
import { ownerOfCollection } from '../access/reach';
import type { WebDependencies } from '../dependencies';
import { languageOf } from '../http/request-language';
import { wordsOf } from '../language/words';
import { STYLE_ADDRESS } from './asset';
import { navigationOf } from './navigation';
import { bannerOf, readServiceState } from './service-state';

const eta = new Eta({
  views: join(__dirname, '..', 'views'),
  cache: true,
  autoFilter: true,
  // A slip in a view is a fault, not the word "undefined" on an official page.
  filterFunction: (value: unknown) => {
    if (value === undefined) throw new TypeError('a view printed a value that is not there');
    return value === null ? '' : String(value);
  },
});

/** What a page gives its view; `sample` puts the words "Dữ liệu mẫu" on top. */
export interface PageContent {
  title: string;
  sample?: boolean;
}

/** Answers with a page: the view inside the common frame, every value escaped. */
export async function sendPage<T extends PageContent>(
  deps: WebDependencies,
  request: FastifyRequest,
  reply: FastifyReply,
  view: string,
  content: T,
): Promise<FastifyReply> {
  const { session } = request;
  const words = wordsOf(languageOf(request));
  const html = eta.render(view, {
    sample: false,
    ...content,
    title: words.say(content.title),
    words,
    at: request.at,
    session,
    // A round as a whole is not within reach of everybody who sees a report of it.
    opens: (collection: string) => authorise('readers', session, ownerOfCollection(collection)) === 'allow',
    frame: {
      style: STYLE_ADDRESS,
      embedded: deps.embedded,
      // A page that answers a form has no address to come back to.
      here: request.method === 'GET' ? request.url : null,
      navigation: navigationOf(session, deps.embedded, request.url),
      banner: bannerOf(await readServiceState(deps.dataDir)),
    },
  });
  return reply.type('text/html; charset=utf-8').send(html);
}
