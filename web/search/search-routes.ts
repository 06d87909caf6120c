import type { FastifyInstance } from 'fastify';
import { FEWEST_LETTERS, readSearch, SEARCHED, type Searched } from '../../client/search/search';
import { sessionOf } from '../access/request';
import type { WebDependencies } from '../dependencies';
import { sendPage } from '../frame/page';
import { toOneLine } from '../http/one-line';
import { searchScopeOf } from './search-scope';
import { searchView } from './search-view';

/** Names of the kinds in addresses. */
const KIND_NAMES: Readonly<Record<Searched, string>> = {
  units: 'don-vi',
  documents: 'van-ban',
  rounds: 'dot',
  receipts: 'phieu',
  people: 'nguoi',
};

/** Lines of each kind, and of one kind alone. */
const SHOWN = 8;
const MOST_SHOWN = 200;

/** One search for units, documents, rounds, receipts and people. */
export function searchRoutes(app: FastifyInstance, deps: WebDependencies): void {
  app.get<{ Querystring: { tim?: string; loai?: string } }>(
    '/tim-kiem',
    { config: { access: 'signed-in' } },
    async (request, reply) => {
      const session = sessionOf(request);
      const words = toOneLine(request.query.tim ?? '').slice(0, 100);
      const only = SEARCHED.find((kind) => KIND_NAMES[kind] === request.query.loai) ?? null;
      const most = only === null ? SHOWN : MOST_SHOWN;
      const found = await readSearch(request, { words, scope: searchScopeOf(session), most, only });
      return sendPage(deps, request, reply, searchView, {
        ...{ words, found, only, tooShort: words.replace(/\s/g, '').length < FEWEST_LETTERS },
        member: session.role === 'unit',
        kindAddress: (kind) => `/tim-kiem?${new URLSearchParams({ tim: words, loai: KIND_NAMES[kind] })}`,
      });
    },
  );
}
