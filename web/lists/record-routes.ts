import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { readUnitRecord } from '../../client/rounds/unit-record';
import { recordPaper } from '../../domain/letters/list-paper';
import type { UnitId } from '../../domain/units/unit';
import { askForReach, notFound, sessionOf } from '../access/request';
import type { WebDependencies } from '../dependencies';
import { sendPage } from '../frame/page';
import { sendTable } from '../http/send-table';
import { listFile } from './list-file';
import { reachTerms } from './list-terms';
import { recordView } from './record-view';

/** A unit's record over the years: for staff and leaders of any unit in reach, for a unit its own. */
export function recordRoutes(app: FastifyInstance, deps: WebDependencies): void {
  const readers = { config: { access: 'readers' as const, narrowed: true } };
  const own = { config: { access: 'unit' as const } };

  app.get<{ Params: { unit: string } }>('/ho-so-gui/:unit', readers, async (request, reply) =>
    send(deps, request, reply, request.params.unit, `/ho-so-gui/${request.params.unit}/tai-ve`),
  );

  app.get<{ Params: { unit: string }; Querystring: { dang?: string } }>(
    '/ho-so-gui/:unit/tai-ve',
    readers,
    async (request, reply) => sendFile(request, reply, request.params.unit, request.query.dang),
  );

  app.get('/bao-cao/ho-so', own, async (request, reply) =>
    send(deps, request, reply, sessionOf(request).unit!, '/bao-cao/ho-so/tai-ve'),
  );

  app.get<{ Querystring: { dang?: string } }>('/bao-cao/ho-so/tai-ve', own, async (request, reply) =>
    sendFile(request, reply, sessionOf(request).unit!, request.query.dang),
  );
}

async function recordOf(request: FastifyRequest, unit: UnitId) {
  const reach = sessionOf(request).role === 'unit' ? null : askForReach(request);
  const record = await readUnitRecord(request, unit, reach === null ? null : reachTerms(reach));
  // A narrowed reader may open only units that report to it.
  if (record === null || (reach !== null && record.years.length === 0)) throw notFound();
  return record;
}

async function send(
  deps: WebDependencies,
  request: FastifyRequest,
  reply: FastifyReply,
  unit: UnitId,
  files: string,
): Promise<FastifyReply> {
  const { name, at, years, sample } = await recordOf(request, unit);
  const paper = recordPaper(name, at, years);
  const isOwn = sessionOf(request).role === 'unit';
  return sendPage(deps, request, reply, recordView, { sample, unit, name, isOwn, years, paper, files });
}

async function sendFile(
  request: FastifyRequest,
  reply: FastifyReply,
  unit: UnitId,
  format: string | undefined,
): Promise<FastifyReply> {
  const { name, at, years } = await recordOf(request, unit);
  const paper = recordPaper(name, at, years);
  return sendTable(reply, `Quá trình gửi báo cáo ${name}`, format, listFile({ sections: paper.sections }));
}
