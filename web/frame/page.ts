import { join } from 'node:path';
import { Eta } from 'eta';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Said } from '../../domain/messages/message';
import { authorise } from '../access/authorise';
import { ownerOfCollection } from '../access/reach';
import type { WebDependencies } from '../dependencies';
import { languageOf } from '../http/request-language';
import { wordsOf } from '../language/words';
import { STYLE_ADDRESS } from './asset';
import { layout } from './layout-view';
import { navigationOf } from './navigation';
import { bannerOf, readServiceState } from './service-state';
import type { Page, View } from './view';

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

/** What every page gives besides its own content. */
export interface PageContent {
  /** Puts the words "Dữ liệu mẫu" on top. */
  sample?: boolean;
  /** Address of the script the page works with. */
  script?: string | null;
}

/** Answers with a page: the view inside the common frame, every value escaped. */
export async function sendPage<T extends object>(
  deps: WebDependencies,
  request: FastifyRequest,
  reply: FastifyReply,
  view: View<T> | string,
  content: T & PageContent & { title?: Said },
): Promise<FastifyReply> {
  const { session } = request;
  const words = wordsOf(languageOf(request));
  const page: Page = {
    words,
    at: request.at,
    session,
    opens: (collection) => authorise('readers', session, ownerOfCollection(collection)) === 'allow',
    frame: {
      style: STYLE_ADDRESS,
      embedded: deps.embedded,
      // A page that answers a form has no address to come back to.
      here: request.method === 'GET' ? request.url : null,
      navigation: navigationOf(session, deps.embedded, request.url),
      banner: bannerOf(await readServiceState(deps.dataDir)),
    },
  };
  if (typeof view === 'function') {
    const { sample = false, script = null } = content;
    const markup = layout({ ...view(content, page), sample, script }, page);
    return reply.type('text/html; charset=utf-8').send(markup.toString());
  }
  const html = eta.render(view, {
    sample: false,
    ...content,
    ...page,
    title: words.say(content.title ?? ''),
  });
  return reply.type('text/html; charset=utf-8').send(html);
}
