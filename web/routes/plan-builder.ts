import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { checkPlan, keepDraft } from '../../client/plan-drafts';
import type { Issue } from '../../domain/plan/plan';
import type { Register } from '../../domain/units/unit';
import type { Queryable } from '../../storage/database';
import { loadRegister } from '../../storage/units';
import { callerOf } from '../caller';
import type { WebDependencies } from '../dependencies';
import { issueFaults, sourceLines } from '../file-issues';
import { checkFormToken } from '../forgery';
import { sendPage } from '../page';
import { FORM_FREQUENCIES, MOST_REQUIREMENTS, planYaml } from '../plan-form';
import { readRegisterLines } from '../queries/registers';
import { readTextForm } from '../report/text-upload';
import { notFound, sessionOf } from '../request';

/** The form for the commonest plan: it writes a plan file, which goes the way of every file. */
export function planBuilderRoutes(app: FastifyInstance, deps: WebDependencies): void {
  app.get<{ Querystring: { 'danh-muc'?: string } }>(
    '/van-ban/lap',
    { config: { access: 'admin' } },
    async (request, reply) => {
      const id = request.query['danh-muc'];
      if (id === undefined) {
        const registers = await readRegisterLines(request.database);
        return sendPage(deps, request, reply, 'plan-build-start', { title: 'Lập văn bản bằng biểu mẫu', registers });
      }
      return sendForm(deps, request, reply, {
        register: await registerOf(request.database, id),
        fields: new Map(),
        lists: new Map(),
        count: 1,
        built: null,
      });
    },
  );

  app.post('/van-ban/lap', { config: { access: 'admin' } }, async (request, reply) => {
    const form = await readTextForm(request);
    checkFormToken(sessionOf(request), form.fields.get('dau'));
    const register = await registerOf(request.database, form.fields.get('danh-muc') ?? '');
    const asked = Number(form.fields.get('so-yeu-cau') ?? 1);
    const more = form.fields.get('viec') === 'them';
    const count = Math.min(MOST_REQUIREMENTS, Math.max(1, Number.isInteger(asked) ? asked + (more ? 1 : 0) : 1));
    const page = { register, fields: form.fields, lists: form.lists, count };
    if (more) return sendForm(deps, request, reply, { ...page, built: null });
    const source = planYaml(form, register.id, count);
    const file = 'van-ban.yaml';
    const checked = await checkPlan(request.database, { file, source, register: register.id, uploaded: null });
    if (!checked.ok) {
      reply.code(422);
      return sendForm(deps, request, reply, { ...page, built: { source, file, issues: checked.issues } });
    }
    const draft = await keepDraft(callerOf(request), {
      ...checked.value,
      upload: { ...checked.value.upload, file: `${checked.value.plan.id}.yaml` },
    });
    return reply.redirect(`/van-ban/du-thao/${draft}`, 303);
  });
}

async function registerOf(db: Queryable, id: string): Promise<Register> {
  const register = await loadRegister(db, id);
  if (register === null) throw notFound();
  return register;
}

interface FormPage {
  register: Register;
  fields: ReadonlyMap<string, string>;
  lists: ReadonlyMap<string, readonly string[]>;
  count: number;
  built: { source: string; file: string; issues: readonly Issue[] } | null;
}

/** Units that can issue and receive: those with others below them, or with none above. */
function bodiesOf({ units }: Register) {
  const above = new Set(units.flatMap(({ parents }) => Object.values(parents)));
  return units.filter(({ id, parents }) => above.has(id) || Object.values(parents).some((parent) => parent === null));
}

async function sendForm(
  deps: WebDependencies,
  request: FastifyRequest,
  reply: FastifyReply,
  { register, fields, lists, count, built }: FormPage,
): Promise<FastifyReply> {
  const bodies = new Set(bodiesOf(register));
  const known = new Map((register.groups ?? []).map(({ id, title }) => [id, title]));
  const groups = [...new Set(register.units.flatMap((unit) => unit.groups))];
  return sendPage(deps, request, reply, 'plan-build', {
    title: 'Lập văn bản bằng biểu mẫu',
    register,
    bodies: [...bodies],
    others: register.units.filter((unit) => !bodies.has(unit)).slice(0, 500),
    groups: groups.map((id) => ({
      id,
      title: known.get(id) ?? id,
      units: register.units.filter((unit) => unit.groups.includes(id)),
    })),
    frequencies: FORM_FREQUENCIES,
    count,
    most: MOST_REQUIREMENTS,
    valueOf: (name: string) => fields.get(name) ?? '',
    listOf: (name: string) => lists.get(name) ?? [],
    faults: built === null ? [] : issueFaults(built.issues, built.file),
    lines: built === null ? [] : sourceLines(built.source, built.issues, built.file),
  });
}
