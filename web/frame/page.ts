import type { FastifyReply, FastifyRequest } from 'fastify';
import { authorise } from '../access/authorise';
import { ownerOfCollection } from '../access/reach';
import type { WebDependencies } from '../dependencies';
import { languageOf } from '../http/request-language';
import { wordsOf } from '../language/words';
import { STYLE_ADDRESS } from './asset';
import { helpOf } from './help';
import { layout } from './layout-view';
import { navigationOf } from './navigation';
import { bannerOf, readServiceState } from './service-state';
import type { Page, View } from './view';

/** What every page shows besides its own content. */
export interface PageContent {
  /** Puts the words "Dữ liệu mẫu" on top. */
  sample?: boolean;
  /** Addresses of the scripts the page works with. */
  script?: string | readonly string[] | null;
}

/** Answers with a page: the view inside the common frame, every value escaped. */
export async function sendPage<T extends object>(
  deps: WebDependencies,
  request: FastifyRequest,
  reply: FastifyReply,
  view: View<T>,
  content: T & PageContent,
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
      help: helpOf(session, request.url),
      banner: bannerOf(await readServiceState(deps.dataDir)),
    },
  };
  const { sample = false, script = null } = content;
  const markup = layout({ ...view(content, page), sample, scripts: [script ?? []].flat() }, page);
  return reply.type('text/html; charset=utf-8').send(markup.toString());
}
