import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { checkPlan, replaceDraft, savePlanDraft } from '../../client/plans/plan-drafts';
import { message } from '../../domain/messages/message';
import type { Issue } from '../../domain/source/issue';
import { unicodeText } from '../../files/tables/table-text';
import { loadDraft } from '../../storage/plan-drafts';
import { callerOf } from '../access/caller';
import { checkFormToken } from '../access/csrf';
import { notFound, sessionOf } from '../access/request';
import type { WebDependencies } from '../dependencies';
import { sendPage } from '../frame/page';
import { issueFaults, linesWithFaults } from '../http/file-issues';
import { draftNumber } from '../http/form-values';
import { toOneLine } from '../http/one-line';
import { parsersOf } from '../http/parsers';
import { readTextForm, type TextForm } from '../http/text-upload';
import { readRegisterLines } from '../registers/registers';
import { planLoadView } from './plan-load-view';

/** Name of a plan that was pasted. */
export const PASTED = 'van-ban.yaml';

/** Loading a plan file: it is read with its register, and saved as a draft only when it is valid. */
export function planLoadingRoutes(app: FastifyInstance, deps: WebDependencies): void {
  app.get<{ Querystring: { 'du-thao'?: string } }>(
    '/van-ban/nap',
    { config: { access: 'admin' } },
    async (request, reply) => {
      const given = request.query['du-thao'];
      if (given === undefined)
        return sendLoading(deps, request, reply, { text: '', register: '', file: PASTED, draft: null, issues: [] });
      const number = draftNumber(given);
      const draft = number === null ? null : await loadDraft(request.reader, number);
      if (draft === null) throw notFound();
      const register = draft.registerSource === null ? draft.register : '';
      const { source: text, file } = draft;
      return sendLoading(deps, request, reply, { text, register, file, draft: number, issues: [] });
    },
  );

  app.post('/van-ban/nap', { config: { access: 'admin' } }, async (request, reply) => {
    const form = await readTextForm(request);
    checkFormToken(sessionOf(request), form.fields.get('dau'));
    const { text, file, register } = readChoice(form);
    const draft = draftNumber(form.fields.get('du-thao'));
    const refuse = (issues: readonly Issue[]) => {
      reply.code(422);
      return sendLoading(deps, request, reply, { text, file, register, draft, issues });
    };
    if (text.trim() === '') {
      const fault = message('typed.no-document');
      return refuse([{ file, line: null, path: '', code: 'FIELD_MISSING', message: fault }]);
    }
    const sent = form.files.get('tep-danh-muc');
    const head = { id: '', title: toOneLine(form.fields.get('ten-danh-muc') ?? '') };
    const parsers = parsersOf(request);
    const uploaded = sent === undefined ? null : await parsers.register(sent.name, sent.content, head);
    if (uploaded?.ok === false) return refuse(uploaded.issues);
    const upload = {
      file,
      source: text,
      register: register === '' ? null : register,
      uploaded: uploaded?.value ?? null,
      amends: draft === null ? null : ((await loadDraft(request.reader, draft))?.amends ?? null),
    };
    const checked = await checkPlan(request.reader, parsers, upload);
    if (!checked.ok) return refuse(checked.issues);
    const caller = callerOf(request);
    const kept =
      draft === null
        ? await savePlanDraft(caller, checked.value)
        : await replaceDraft(caller, parsers, draft, checked.value);
    return reply.redirect(`/van-ban/du-thao/${kept}`, 303);
  });
}

/** A chosen file takes precedence over the text. */
function readChoice({ fields, files }: TextForm): { text: string; file: string; register: string } {
  const sent = files.get('tep');
  const text = sent === undefined ? (fields.get('van-ban') ?? '') : unicodeText(sent.content);
  return {
    text,
    file: sent?.name ?? (toOneLine(fields.get('ten-tep') ?? '') || PASTED),
    register: fields.get('danh-muc') ?? '',
  };
}

interface Loading {
  text: string;
  file: string;
  register: string;
  /** Number of the draft that is changed. */
  draft: number | null;
  issues: readonly Issue[];
}

async function sendLoading(
  deps: WebDependencies,
  request: FastifyRequest,
  reply: FastifyReply,
  { text, file, register, draft, issues }: Loading,
): Promise<FastifyReply> {
  return sendPage(deps, request, reply, planLoadView, {
    registers: await readRegisterLines(request.reader),
    text,
    file,
    register,
    draft,
    faults: issueFaults(issues, file),
    lines: issues.length === 0 ? [] : linesWithFaults(text, issues, file),
  });
}
