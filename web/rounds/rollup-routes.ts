import type { FastifyInstance, FastifyRequest } from 'fastify';
import { readAppendix } from '../../client/rounds/appendix-facts';
import { showChain } from '../../client/rounds/rollup-chain';
import { confirmRollup } from '../../client/rounds/rollups';
import { appendixName, rollupTables } from '../../documents/rollup-tables';
import type { Rollup } from '../../domain/rollup/rollup';
import type { UnitId } from '../../domain/units/unit';
import { readNamesAt } from '../../storage/former-names';
import { readFormAt } from '../../storage/plans';
import { readVersionStates } from '../../storage/rollup-chain';
import { readUnitStandings } from '../../storage/rollup-units';
import { loadRollup, readLeftOut } from '../../storage/rollups';
import { countsOfRound } from '../../storage/round-counts';
import { readSignedPaper } from '../../storage/signed-papers';
import { type Access, authorise } from '../access/authorise';
import { callerOf } from '../access/caller';
import { checkFormToken } from '../access/csrf';
import { ownerOfCollection, ownerOfObligation } from '../access/reach';
import { noteReportRead } from '../access/report-reads';
import { askForReach, askForRound, notFound, restOf, sessionOf } from '../access/request';
import type { WebDependencies } from '../dependencies';
import { sendOrQueue } from '../exports/long-export';
import { sendPage } from '../frame/page';
import { addressOf } from '../language/vietnamese-words';
import { type CollectionHead, readHead } from './collection-head';
import { readFigureSources } from './figure-sources';
import { readFigureTrends } from './figure-trends';
import { figuresById, readCollectionLines, readVersions } from './rollup';
import type { CompiledReport } from './rollup-content';
import { rollupView } from './rollup-view';
import { rollupsView } from './rollups-view';
import { readReportWithRoundDate } from './round-units';
import { sourcesView } from './sources-view';

interface Query {
  lan?: string;
  'chi-tieu'?: string;
}

/** What is compiled: the list of rounds, one compiled report, and the submissions behind a figure. */
export function rollupRoutes(app: FastifyInstance, deps: WebDependencies): void {
  app.get('/tong-hop', { config: { access: 'readers', narrowed: true } }, async (request, reply) => {
    const lines = await readCollectionLines(request.reader, request.at, askForReach(request));
    const sample = lines.some(({ head }) => head.sample);
    return sendPage(deps, request, reply, rollupsView, { sample, lines });
  });

  app.get<{ Querystring: Query }>(
    '/tong-hop/*',
    { config: { access: 'readers', narrowed: true } },
    async (request, reply) => {
      const head = await readHead(request.reader, restOf(request));
      if (head === null) throw notFound();
      await askForRound(request, head.id);
      const asked = namedVersion(request.query) ?? (await officialVersion(request, head.id));
      const found = await loadRollup(request.reader, head.id, asked);
      if (found === null && request.query.lan !== undefined) throw notFound();
      const [versions, form, standings, why, counts] = await Promise.all([
        readVersions(request.reader, head.id),
        readFormAt(request.reader, head.id, found?.rollup.at ?? request.at),
        readUnitStandings(request.reader, head.id),
        readReportWithRoundDate(request.reader, head),
        countsOfRound(request.reader, head.id, request.at),
      ]);
      const shown = found && { round: head.id, figures: found.rollup.figures };
      const trends = await readFigureTrends(request.reader, head, shown);
      const compiled = found && (await compiledReport(request, found, head));
      const names = found === null ? new Map<UnitId, string>() : await namesOfVersion(request, found.rollup);
      return sendPage(deps, request, reply, rollupView, {
        sample: head.sample,
        head,
        why,
        versions,
        form,
        standings: new Map([...standings].map(([unit, one]) => [unit, { ...one, name: names.get(unit) ?? one.name }])),
        names,
        counts,
        trends,
        compiled,
      });
    },
  );

  app.get<{ Querystring: Query & { dang?: string } }>(
    '/phu-luc/*',
    { config: { access: 'readers', narrowed: true } },
    async (request, reply) => {
      const collection = restOf(request);
      if ((await readHead(request.reader, collection)) === null) throw notFound();
      await askForRound(request, collection);
      const facts = await readAppendix(request, collection, namedVersion(request.query));
      noteReportRead(request, collection, 'figures');
      return sendOrQueue(request, reply, request.query.dang, {
        name: appendixName(facts),
        lines: facts.rollup.units.expected.length,
        make: async () => rollupTables(facts),
      });
    },
  );

  app.get<{ Querystring: Query }>(
    '/nguon/*',
    { config: { access: 'readers', narrowed: true } },
    async (request, reply) => {
      const head = await readHead(request.reader, restOf(request));
      if (head === null) throw notFound();
      await askForRound(request, head.id);
      const asked = {
        collection: head.id,
        field: request.query['chi-tieu'] ?? '',
        version: namedVersion(request.query),
      };
      const sources = await readFigureSources(request.reader, asked);
      if (sources === null) throw notFound();
      noteReportRead(request, head.id, 'figures');
      return sendPage(deps, request, reply, sourcesView, { sample: head.sample, head, ...sources });
    },
  );

  app.post<{ Body: { dau?: string; lan?: string } }>(
    '/xac-nhan/*',
    { config: { access: 'confirm', narrowed: true } },
    async (request, reply) => {
      checkFormToken(sessionOf(request), request.body?.dau);
      const collection = restOf(request);
      await askForRound(request, collection);
      await confirmRollup(callerOf(request), collection, namedVersion(request.body));
      return reply.redirect(addressOf('/tong-hop', collection), 303);
    },
  );
}

/** Leaders read what is confirmed while a later draft waits; those who work on it see the newest version. */
async function officialVersion({ reader, session }: FastifyRequest, collection: string): Promise<number | null> {
  if (session?.role !== 'leader') return null;
  const versions = await readVersionStates(reader, collection);
  return versions.findLast(({ state }) => state === 'confirmed')?.version ?? null;
}

type FoundRollup = NonNullable<Awaited<ReturnType<typeof loadRollup>>>;

async function compiledReport(
  request: FastifyRequest,
  found: FoundRollup,
  head: CollectionHead,
): Promise<CompiledReport> {
  const { reader, session } = request;
  const { version } = found.rollup;
  const [leftOut, chain, signed] = await Promise.all([
    readLeftOut(reader, found.rollup),
    showChain({ reader }, head.id, version),
    readSignedPaper(reader, head.id, { version }),
  ]);
  const may = (access: Access) => authorise(access, session, ownerOfCollection(head.id)) === 'allow';
  const isDraft = found.state === 'draft' && version === head.latestVersion;
  const { above } = chain;
  return {
    ...found,
    figures: figuresById(found.rollup),
    leftOut,
    signed,
    canNoteSigned: may('staff'),
    canConfirm: isDraft && may('confirm'),
    chain: {
      ...chain,
      canCheck: isDraft && chain.state !== 'checked' && may('staff'),
      canGiveBack: isDraft && may('confirm'),
      canExplain: chain.state === 'returned' && may('confirm'),
      receiptIsOpen:
        above !== null && authorise('owner-read', session, ownerOfObligation(above.obligation)) === 'allow',
    },
  };
}

/** The version named in an address or form; null: none is. */
export function namedVersion({ lan }: Pick<Query, 'lan'>): number | null {
  if (lan === undefined || lan === '') return null;
  if (!/^\d{1,6}$/.test(lan)) throw notFound();
  return Number(lan);
}

/** The names of the units of a version, as they were when it was compiled. */
function namesOfVersion(
  { reader }: Pick<FastifyRequest, 'reader'>,
  { units, covers = [], at }: Pick<Rollup, 'units' | 'covers' | 'at'>,
): Promise<Map<UnitId, string>> {
  return readNamesAt(reader, [...units.expected, ...units.exempt, ...covers.flatMap((one) => one.covers)], at);
}
