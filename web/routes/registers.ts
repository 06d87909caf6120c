import type { FastifyInstance } from 'fastify';
import type { WebDependencies } from '../dependencies';
import { sendPage } from '../page';
import { readRegisterLines, readUnitLines, UNITS_A_PAGE } from '../queries/registers';
import { oneLine } from '../report/typed-report';
import { notFound } from '../request';

/** Registers of units (danh mục đơn vị): what there is, and each in its order of precedence. */
export function registerRoutes(app: FastifyInstance, deps: WebDependencies): void {
  const admin = { config: { access: 'admin' as const } };

  app.get('/danh-muc', admin, async (request, reply) => {
    const registers = await readRegisterLines(request.database);
    const sample = registers.some((register) => register.sample);
    return sendPage(deps, request, reply, 'registers', { title: 'Danh mục đơn vị', sample, registers });
  });

  app.get<{ Params: { ma: string }; Querystring: Record<string, string | undefined> }>(
    '/danh-muc/:ma',
    admin,
    async (request, reply) => {
      const { ma } = request.params;
      const register = (await readRegisterLines(request.database)).find(({ id }) => id === ma);
      if (register === undefined) throw notFound();
      const search = oneLine(request.query.tim ?? '').slice(0, 100);
      const bad = request.query.loi === 'co';
      const page = Math.max(1, Math.min(10_000, Number.parseInt(request.query.trang ?? '1', 10) || 1));
      const { units, found } = await readUnitLines(request.database, { register: ma, search, bad, page });
      return sendPage(deps, request, reply, 'register', {
        title: register.title,
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
