import { randomUUID } from 'node:crypto';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { TAKEN_TYPES } from '../../client/attachments';
import { submitReport } from '../../client/submit';
import { canDo, sendAction } from '../../domain/states/transitions';
import { loadCalendar } from '../../storage/calendar';
import { callerOf } from '../caller';
import type { WebDependencies } from '../dependencies';
import { checkFormToken } from '../forgery';
import { languageOf } from '../language/language';
import { wordsOf } from '../language/words';
import { sendPage } from '../page';
import { type EarlierReport, readEarlierReport } from '../queries/earlier-report';
import { type ObligationPage, readObligation, readTarget, type SendingTarget } from '../queries/obligation';
import { ownerOfObligation } from '../reach';
import { checkReport } from '../report/check-report';
import { copyEarlier } from '../report/copy-earlier';
import { readMultipart, type SentForm } from '../report/multipart-form';
import { rulesForScript } from '../report/rules-for-script';
import { readDraft, removeDraft, type SavedDraft, saveDraft } from '../report/saved-draft';
import { secrecyFault } from '../report/secrecy-fault';
import {
  type Fault,
  readDocument,
  readNote,
  rowCounts,
  sendingKey,
  typedDocument,
  typedValues,
  valuesOf,
} from '../report/typed-report';
import { checkDailyQuota } from '../report/upload-quota';
import { askForOwner, notFound, readingAs, restOf, sessionOf } from '../request';
import { FORM_SCRIPT } from '../script';
import { TOTAL_BYTES, UPLOAD_LIMITS } from '../upload-limits';
import { addressOf } from '../words';

/** What the form page shows besides the obligation. */
interface FormState {
  typed: ReadonlyMap<string, string>;
  faults: Fault[];
  warnings: Fault[];
  /** List that gets more rows. */
  more: string | null;
  /** Checked on request and nothing found. */
  clean: boolean;
  /** Files were chosen; a browser forgets them when the page comes again. */
  filesLost: boolean;
  /** The draft the fields come from, or that was just saved. */
  draft: Omit<SavedDraft, 'fields'> | null;
  /** How many fields were taken over from the period before. */
  copied: number | null;
}

const FRESH: Omit<FormState, 'typed'> = {
  faults: [],
  warnings: [],
  more: null,
  clean: false,
  filesLost: false,
  draft: null,
  copied: null,
};

/** A unit's form for one obligation, made from the plan's form definition; works without JavaScript. */
export function reportFormRoutes(app: FastifyInstance, deps: WebDependencies): void {
  app.get('/u/*', { config: { access: 'owner-read' } }, async (request, reply) => {
    const page = await obligationOf(deps, request);
    // A draft is its unit's own: staff and leaders see what was sent only.
    const draft = request.session?.role === 'unit' ? await readDraft(request.database, page) : null;
    const typed =
      draft?.fields ?? new Map(page.last === null ? [] : typedValues(page.requirement.form, page.last.values));
    return sendForm(deps, request, reply, page, { ...FRESH, typed, draft });
  });

  app.post('/u/*', { config: { access: 'owner-write' } }, async (request, reply) => {
    const target = await targetOf(request);
    const sent = await readMultipart(request);
    checkFormToken(sessionOf(request), sent.fields.get('dau'));
    const action = sent.fields.get('viec') ?? 'gui';
    if (action === 'bo-nhap') {
      await removeDraft(request.database, target.id);
      return reply.redirect(addressOf('/u', target.id), 303);
    }
    const secret = secrecyFault(sent);
    if (secret !== null) {
      const state = { ...FRESH, typed: sent.fields, faults: [secret], filesLost: hasFiles(sent) };
      return sendForm(deps, request, reply.code(422), await obligationOf(deps, request), state);
    }
    if (action === 'luu-nhap') return keepDraft(deps, request, reply, target, sent);
    const state = await shownAgain(request, target, sent, action);
    if (state !== null) {
      if (state.faults.length > 0) reply.code(422);
      return sendForm(deps, request, reply, await obligationOf(deps, request), state);
    }
    await checkDailyQuota(readingAs(request, deps), target.unit, sent.files, request.at);
    const receipt = await submitReport(callerOf(request), {
      obligation: target.id,
      values: valuesOf(sent.fields),
      nil: sent.fields.get('loai') === 'khong-phat-sinh',
      document: readDocument(sent.fields).document,
      files: sent.files,
      channel: 'web',
      sentOn: null,
      receivedAt: null,
      reason: readNote(sent.fields),
      idempotencyKey: sendingKey(target.id, sent.fields.get('khoa') ?? '', sent),
    });
    if (target.drafted) await removeDraft(request.database, target.id);
    return reply.redirect(`/phieu/${receipt.receipt}`, 303);
  });
}

async function obligationOf(deps: WebDependencies, request: FastifyRequest): Promise<ObligationPage> {
  const page = await readObligation(request.database, restOf(request), request.at, await loadCalendar(deps.database));
  if (page === null) throw notFound();
  askForOwner(request, ownerOfObligation(page.id));
  return page;
}

async function targetOf(request: FastifyRequest): Promise<SendingTarget> {
  const target = await readTarget(request.database, restOf(request));
  if (target === null) throw notFound();
  askForOwner(request, ownerOfObligation(target.id));
  return target;
}

/** Keeps what is typed; the page's own script only wants to know when, a browser without it gets the page again. */
async function keepDraft(
  deps: WebDependencies,
  request: FastifyRequest,
  reply: FastifyReply,
  target: SendingTarget,
  sent: SentForm,
): Promise<FastifyReply> {
  const draft = { savedBy: sessionOf(request).name, savedAt: request.at };
  await saveDraft(request.database, target, sent.fields, { who: draft.savedBy, at: draft.savedAt });
  if (request.headers.accept === 'application/json') {
    const w = wordsOf(languageOf(request));
    return reply.send({ message: w.t`Bản nháp đã lưu lúc ${w.momentInWords(request.at)}.` });
  }
  const page = await obligationOf(deps, request);
  return sendForm(deps, request, reply, page, { ...FRESH, typed: sent.fields, filesLost: hasFiles(sent), draft });
}

function hasFiles(sent: SentForm): boolean {
  return sent.files.length + sent.fileFaults.length > 0;
}

/** What must be shown again before the report can be sent; null when it is ready to go. */
async function shownAgain(
  request: FastifyRequest,
  target: SendingTarget,
  sent: SentForm,
  action: string,
): Promise<FormState | null> {
  const state: FormState = { ...FRESH, typed: sent.fields, filesLost: hasFiles(sent) };
  if (action.startsWith('them-dong:')) return { ...state, more: action.slice('them-dong:'.length) };
  if (action === 'chep-ky-truoc') {
    const { form } = target.requirement;
    const earlier = form === null ? null : await readEarlierReport(request.database, target.collection, target.unit);
    return form === null || earlier === null ? state : { ...state, ...copyEarlier(form, sent.fields, earlier.values) };
  }
  const { faults, warnings } = checkReport(target, sent);
  const clean = action === 'kiem-tra' && faults.length === 0;
  return faults.length > 0 || clean ? { ...state, faults, warnings, clean } : null;
}

async function sendForm(
  deps: WebDependencies,
  request: FastifyRequest,
  reply: FastifyReply,
  page: ObligationPage,
  state: FormState,
): Promise<FastifyReply> {
  const { form } = page.requirement;
  const typed = new Map([...typedDocument({ number: null, date: null, signer: null }), ...state.typed]);
  const canSend = request.session?.role === 'unit' && sendAction(page.state) !== null;
  const earlier: EarlierReport | null =
    canSend && form !== null ? await readEarlierReport(request.database, page.collection, page.unit) : null;
  return sendPage(deps, request, reply, 'report-form', {
    title: page.head.title,
    sample: page.head.sample,
    page,
    form,
    ...state,
    typed,
    rows: rowCounts(form, typed, state.more),
    faultOf: new Map(state.faults.map(({ field, message }) => [field, message])),
    key: state.typed.get('khoa') ?? randomUUID(),
    canSend,
    canSendNil: page.requirement.nil && canDo(page.state, 'nil'),
    earlier,
    rules: rulesForScript(form),
    script: canSend ? FORM_SCRIPT : null,
    limits: { types: TAKEN_TYPES, each: UPLOAD_LIMITS.fileSize, files: UPLOAD_LIMITS.files, together: TOTAL_BYTES },
  });
}
