import type { FastifyInstance } from 'fastify';
import { REGISTER_EXAMPLE, registerTable } from '../../domain/units/register-table';
import { loadRegister } from '../../storage/units';
import { notFound } from '../access/request';
import type { WebDependencies } from '../dependencies';
import { sendOrQueue } from '../exports/long-export';
import { sendPage } from '../frame/page';
import { toOneLine } from '../http/one-line';
import { sendTable } from '../http/send-table';
import { registerView } from './register-view';
import { readRegisterLines, readUnitLines, UNITS_A_PAGE } from './registers';
import { registersView } from './registers-view';

/** Registers of units (danh mục đơn vị): what there is, each in its order of precedence, and as a table to edit. */
export function registerRoutes(app: FastifyInstance, deps: WebDependencies): void {
  const admin = { config: { access: 'admin' as const } };

  app.get('/danh-muc', admin, async (request, reply) => {
    const registers = await readRegisterLines(request.reader);
    const sample = registers.some((register) => register.sample);
    return sendPage(deps, request, reply, registersView, { sample, registers });
  });

  app.get<{ Querystring: { dang?: string } }>('/danh-muc/mau', admin, async (request, reply) => {
    const { heads } = registerTable({ id: '', title: '', sample: true, units: [] });
    return sendTable(reply, 'mau-danh-muc', request.query.dang, { name: 'Danh mục', heads, rows: REGISTER_EXAMPLE });
  });

  app.get<{ Params: { ma: string }; Querystring: { dang?: string } }>(
    '/danh-muc/:ma/bang',
    admin,
    async (request, reply) => {
      const register = await loadRegister(request.reader, request.params.ma);
      if (register === null) throw notFound();
      return sendOrQueue(request, reply, request.query.dang, {
        name: register.id,
        lines: register.units.length,
        make: async () => [{ name: 'Danh mục', ...registerTable(register) }],
      });
    },
  );

  app.get<{ Params: { ma: string }; Querystring: Record<string, string | undefined> }>(
    '/danh-muc/:ma',
    admin,
    async (request, reply) => {
      const { ma } = request.params;
      const register = (await readRegisterLines(request.reader)).find(({ id }) => id === ma);
      if (register === undefined) throw notFound();
      const search = toOneLine(request.query.tim ?? '').slice(0, 100);
      const bad = request.query.loi === 'co';
      const page = Math.max(1, Math.min(10_000, Number.parseInt(request.query.trang ?? '1', 10) || 1));
      const { units, found } = await readUnitLines(request.reader, { register: ma, search, bad, page });
      return sendPage(deps, request, reply, registerView, {
        sample: register.sample,
        register,
        units,
        found,
        search,
        bad,
        page,
        pages: Math.max(1, Math.ceil(found / UNITS_A_PAGE)),
      });
    },
  );
}
