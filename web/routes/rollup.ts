import type { FastifyInstance } from 'fastify';
import { confirmRollup } from '../../client/rollups';
import { sumExactly } from '../../domain/rollup/decimal';
import { figureIds } from '../../domain/rollup/figure-ids';
import { onTimeShare } from '../../domain/states/share';
import { loadRollup } from '../../storage/rollups';
import { authorise } from '../authorise';
import { callerOf } from '../caller';
import type { WebDependencies } from '../dependencies';
import { checkFormToken } from '../forgery';
import { sendPage } from '../page';
import { readHead } from '../queries/collections';
import {
  figuresById,
  readCollectionLines,
  readForm,
  readSources,
  readUnitStandings,
  readVersions,
} from '../queries/rollup';
import { ownerOfCollection } from '../reach';
import { askForOwner, askForReach, notFound, restOf, sessionOf } from '../request';
import { addressOf } from '../words';

interface Query {
  lan?: string;
  'chi-tieu'?: string;
}

/** What is compiled: the list of rounds, one compiled report, and the submissions behind a figure. */
export function rollupRoutes(app: FastifyInstance, deps: WebDependencies): void {
  app.get('/tong-hop', { config: { access: 'readers', narrowed: true } }, async (request, reply) => {
    const lines = await readCollectionLines(deps.database, request.at, askForReach(request));
    const sample = lines.some(({ head }) => head.sample);
    return sendPage(deps, request, reply, 'rollups', { title: 'Báo cáo tổng hợp', sample, lines });
  });

  app.get<{ Querystring: Query }>(
    '/tong-hop/*',
    { config: { access: 'readers', narrowed: true } },
    async (request, reply) => {
      const head = await readHead(deps.database, restOf(request));
      if (head === null) throw notFound();
      askForOwner(request, ownerOfCollection(head.id));
      const [versions, form, standings] = await Promise.all([
        readVersions(deps.database, head.id),
        readForm(deps.database, head.id),
        readUnitStandings(deps.database, head.id),
      ]);
      const found = await loadRollup(deps.database, head.id, versionOf(request.query));
      if (found === null && request.query.lan !== undefined) throw notFound();
      const units = found?.rollup.units;
      return sendPage(deps, request, reply, 'rollup', {
        title: head.title,
        sample: head.sample,
        head,
        versions,
        form,
        standings,
        found,
        figures: found === null ? new Map() : figuresById(found.rollup),
        share:
          units === undefined
            ? null
            : onTimeShare({
                expected: units.expected.length,
                exempt: units.exempt.length,
                ended: 0,
                onTime: units.received.length - units.late.length,
              }),
        canConfirm:
          authorise('confirm', request.session, ownerOfCollection(head.id)) === 'allow' &&
          found?.state === 'draft' &&
          found.rollup.version === head.latestVersion,
      });
    },
  );

  app.get<{ Querystring: Query }>(
    '/nguon/*',
    { config: { access: 'readers', narrowed: true } },
    async (request, reply) => {
      const head = await readHead(deps.database, restOf(request));
      const found = head === null ? null : await loadRollup(deps.database, head.id, versionOf(request.query));
      if (head === null || found === null) throw notFound();
      askForOwner(request, ownerOfCollection(head.id));
      const form = await readForm(deps.database, head.id);
      const asked = matching(request.query['chi-tieu'] ?? '');
      const fields = form === null ? [] : figureIds(form).filter(({ id }) => asked.test(id));
      const figures = found.rollup.figures.filter(({ field }) => fields.some(({ id }) => id === field));
      if (fields.length === 0) throw notFound();
      const sources = await readSources(deps.database, [...new Set(figures.flatMap(({ from }) => from))]);
      const partOf = (values: Readonly<Record<string, number>>) =>
        sumExactly(fields.flatMap(({ id }) => (values[id] === undefined ? [] : [values[id]])));
      return sendPage(deps, request, reply, 'sources', {
        title: 'Số liệu này từ đâu?',
        sample: head.sample,
        head,
        version: found.rollup.version,
        label: fields.length === 1 ? fields[0]!.label : `Cộng: ${fields.map(({ label }) => label).join('; ')}`,
        unit: fields[0]!.unit,
        total: fields.length === 1 ? (figures[0]?.value ?? 0) : sumExactly(figures.map(({ value }) => value)),
        aggregate: fields[0]!.aggregate,
        sources: sources.map((source) => ({ ...source, value: partOf(source.values.figures) })),
      });
    },
  );

  app.post<{ Body: { dau?: string; lan?: string } }>(
    '/xac-nhan/*',
    { config: { access: 'confirm', narrowed: true } },
    async (request, reply) => {
      checkFormToken(sessionOf(request), request.body?.dau);
      const collection = restOf(request);
      askForOwner(request, ownerOfCollection(collection));
      await confirmRollup(callerOf(deps, request), collection, versionOf(request.body));
      return reply.redirect(addressOf('/tong-hop', collection), 303);
    },
  );
}

function versionOf({ lan }: Query): number | null {
  if (lan === undefined || lan === '') return null;
  if (!/^\d{1,6}$/.test(lan)) throw notFound();
  return Number(lan);
}

/** Which figures are asked for: one by its full id, or a column of a table, `models.*.registered-group`. */
function matching(asked: string): RegExp {
  const pattern = asked.replace(/[.+?^${}()|[\]\\]/g, '\\$&').replaceAll('*', '[a-z0-9-]+');
  return new RegExp(`^${pattern}$`);
}
