import { randomUUID } from 'node:crypto';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { SubmitRequest } from '../../client/contract';
import { dropHeldFile, holdFiles } from '../../client/reports/held-files';
import { receiptOfKey } from '../../client/reports/receipt';
import { removeReportDraft } from '../../client/reports/report-draft';
import { addressOf } from '../../domain/ids';
import { message } from '../../domain/messages/message';
import { canDo, sendAction } from '../../domain/states/transitions';
import type { Instant } from '../../domain/time/time';
import { TAKEN_TYPES } from '../../files/inspection';
import { ATTACHMENT_LIMITS } from '../../files/upload-limits';
import { loadCalendar } from '../../storage/calendar';
import { readHeldFiles } from '../../storage/held-files';
import { callerOf } from '../access/caller';
import { isFormToken } from '../access/csrf';
import { ownerOfObligation } from '../access/reach';
import { noteReportRead } from '../access/report-reads';
import { askForOwner, notFound, restOf, sessionOf } from '../access/request';
import { signInAddress } from '../access/sign-in-address';
import type { WebDependencies } from '../dependencies';
import { sendPage } from '../frame/page';
import { FORM_SCRIPTS } from '../frame/script';
import { readMultipart, type SentForm } from '../http/multipart-form';
import { languageOf } from '../http/request-language';
import { wordsOf } from '../language/words';
import { checkTypedReport } from './check-report';
import { copyEarlier } from './copy-earlier';
import { type EarlierReport, readEarlierReport } from './earlier-report';
import { conflictingSubmission, type OtherSubmission } from './edit-conflicts';
import { READ_FORM, readFormIntoPage, splitForm } from './form-file';
import { namedHeld, withHeldFiles } from './held-files';
import { draftedElsewhere, isScript, keepAfterExpiry, keepDraft } from './keep-draft';
import { type ObligationPage, readObligation, readTarget, type SubmissionTarget } from './obligation';
import { readNotesToUnit } from './report-decisions';
import { type ReportFormContent, reportFormView } from './report-form-view';
import { rulesForScript } from './rules-for-script';
import { readDraft } from './saved-draft';
import { secrecyFieldFault } from './secrecy-fault';
import { submitted } from './submitted';
import {
  fieldsOfValues,
  readDocument,
  readNote,
  rowCounts,
  submissionKey,
  typedDocument,
  valuesOf,
} from './typed-report';
import { checkDailyQuota } from './upload-quota';

type Shown = 'formRead' | 'typed' | 'faults' | 'warnings' | 'clean' | 'filesLost' | 'draft' | 'copied' | 'conflict';

/** What the form page shows besides the obligation. */
interface FormState extends Pick<ReportFormContent, Shown> {
  /** List that gets more rows. */
  more: string | null;
  /** The draft of the other window, which the next press replaces. */
  overtaken: Instant | null;
  /** The waiting files this page shows, by SHA-256; null: all of them. */
  held: readonly string[] | null;
}

/** Before the SHA-256 of a waiting file, in the button that throws it away. */
const DROP_FILE = 'bo-tep:';

const FRESH: Omit<FormState, 'typed'> = {
  faults: [],
  warnings: [],
  more: null,
  clean: false,
  filesLost: false,
  draft: null,
  copied: null,
  conflict: null,
  formRead: null,
  overtaken: null,
  held: null,
};

/** A unit's form for one obligation, made from the plan's form definition; works without JavaScript. */
export function reportFormRoutes(app: FastifyInstance, deps: WebDependencies): void {
  app.get('/u/*', { config: { access: 'owner-read' } }, async (request, reply) => {
    const page = await obligationOf(request);
    // A draft is its unit's own: staff and leaders see what was sent only.
    const draft = request.session?.role === 'unit' ? await readDraft(request.reader, page) : null;
    const typed =
      draft?.fields ?? new Map(page.last === null ? [] : fieldsOfValues(page.requirement.form, page.last.values));
    return sendForm(deps, request, reply, page, { ...FRESH, typed, draft });
  });

  app.post('/u/*', { config: { access: 'owner-write', keepsDraft: true } }, async (request, reply) => {
    const target = await targetOf(request);
    const split = splitForm(await readMultipart(request, (fields) => isOwnForm(request, fields), { emptyParts: 1 }));
    const { sent } = split;
    if (request.session === null) return keepAfterExpiry(deps, request, reply, target, sent);
    const named = namedHeld(sent.fields);
    const kept = { ...FRESH, typed: sent.fields, held: named, filesLost: hasFiles(sent) };
    const show: Show = async (code, state) =>
      sendForm(deps, request, reply.code(code), await obligationOf(request), { ...kept, ...state });
    if (sent.isUntrusted || !isOwnForm(request, sent.fields)) return askAgain(request, reply, show);
    const action = sent.fields.get('viec') ?? 'gui';
    if (action === 'bo-nhap') {
      await removeReportDraft(callerOf(request), target.id);
      return reply.redirect(addressOf('/u', target.id), 303);
    }
    const secret = secrecyFieldFault(sent);
    if (secret !== null) return show(422, { faults: [secret] });
    // A browser forgets the chosen files when the page is shown again: they wait here.
    const showHolding: Show = async (code, state) => {
      const fault = await holdFiles(callerOf(request), target, sent.files, named);
      if (fault !== null) return show(422, { faults: [{ field: 'tep', message: fault }], ...state });
      return show(code, { held: [...named, ...sent.files.map(({ sha256 }) => sha256)], filesLost: false, ...state });
    };
    // A chosen form is read whatever was pressed: it is seen before it is sent, and never left out without a word.
    if (action === READ_FORM || (!isScript(request) && (split.formFile ?? split.fault) !== null)) {
      const read = await readFormIntoPage(request, target, split);
      return showHolding(read.faults.length > 0 ? 422 : 200, read);
    }
    if (action === 'luu-nhap') return answerDraft(request, reply, target, sent, showHolding);
    if (action.startsWith(DROP_FILE)) {
      await dropHeldFile(callerOf(request), target.id, action.slice(DROP_FILE.length));
      return showHolding(200, {});
    }
    const changed = await changedForm(request, target, sent, action);
    return changed === null
      ? takeReport(deps, request, reply, { target, sent, action, show: showHolding })
      : showHolding(200, changed);
  });
}

/** Whether a form came from a page of this session, or of the one that has run out: its files are kept with the draft. */
function isOwnForm({ session, lapsed }: FastifyRequest, fields: ReadonlyMap<string, string>): boolean {
  const own = session ?? lapsed;
  return own !== null && isFormToken(own, fields.get('dau'));
}

/** Checks a report with the files that waited for it, and submits it where that is asked and nothing is wrong. */
async function takeReport(
  deps: WebDependencies,
  request: FastifyRequest,
  reply: FastifyReply,
  { target, sent, action, show }: { target: SubmissionTarget; sent: SentForm; action: string; show: Show },
): Promise<FastifyReply> {
  // The key is made of the form as it came: sent twice it is one report, also when the first time took the waiting
  // files.
  const key = submissionKey(target.id, sent.fields.get('khoa') ?? '', sent);
  const { sent: whole, isGone } = await withHeldFiles(request, target, sent);
  if (isGone) {
    const receipt = await receiptOfKey(request.reader, key);
    if (receipt !== null) return reply.redirect(`/phieu/${receipt}`, 303);
    return show(409, { faults: [{ field: 'tep', message: message('uploads.held-gone') }] });
  }
  const secret = secrecyFieldFault(whole);
  const { faults, warnings } = checkTypedReport(target, whole);
  const all = secret === null ? faults : [secret, ...faults];
  if (all.length > 0) return show(422, { faults: all, warnings });
  if (action === 'kiem-tra') return show(200, { warnings, clean: true });
  const other = await conflictingSubmission(request.reader, target, sent.fields, key);
  if (other !== null) return show(409, { conflict: sentElsewhere(request, other) });
  await checkDailyQuota(callerOf(request), target.unit, whole.files, deps.dailyQuota);
  const report: SubmitRequest = {
    obligation: target.id,
    values: valuesOf(sent.fields),
    nil: sent.fields.get('loai') === 'khong-phat-sinh',
    document: readDocument(sent.fields).document,
    files: whole.files,
    channel: 'web',
    sentOn: null,
    receivedAt: null,
    reason: readNote(sent.fields),
    idempotencyKey: key,
    mailsReceipt: true,
  };
  const taken = await submitted(request, report);
  if ('fault' in taken) return show(409, { faults: [taken.fault] });
  return reply.redirect(`/phieu/${taken.receipt.receipt}`, 303);
}

async function obligationOf(request: FastifyRequest): Promise<ObligationPage> {
  const page = await readObligation(request.reader, restOf(request), request.at, await loadCalendar(request.reader));
  if (page === null) throw notFound();
  askForOwner(request, ownerOfObligation(page.id));
  if (page.last !== null) noteReportRead(request, page.id, 'report');
  return page;
}

async function targetOf(request: FastifyRequest): Promise<SubmissionTarget> {
  const target = await readTarget(request.reader, restOf(request));
  if (target === null) throw notFound();
  askForOwner(request, ownerOfObligation(target.id));
  return target;
}

/** Shows the submitted form again, with messages. */
type Show = (code: number, state: Partial<FormState>) => Promise<FastifyReply>;

/** The page is of an earlier session: nothing is done, nothing is lost, and the next press works. */
async function askAgain(request: FastifyRequest, reply: FastifyReply, show: Show): Promise<FastifyReply> {
  if (isScript(request)) return reply.code(403).send({ token: sessionOf(request).formToken });
  return show(403, { conflict: textsOf(request).earlierSession });
}

/** The page's own script only needs the time of the draft; a browser without it gets the page again. */
async function answerDraft(
  request: FastifyRequest,
  reply: FastifyReply,
  target: SubmissionTarget,
  sent: SentForm,
  show: Show,
): Promise<FastifyReply> {
  const kept = await keepDraft(target, sent.fields, callerOf(request));
  if (!kept.ok) {
    const message = draftedElsewhere(request, kept.other);
    if (isScript(request)) return reply.code(409).send({ message });
    return show(409, { conflict: message, overtaken: kept.other.savedAt });
  }
  if (!isScript(request)) return show(200, { draft: kept.draft });
  return reply.send({ message: textsOf(request).draftSaved(request.at), base: String(kept.draft.savedAt) });
}

function sentElsewhere(request: FastifyRequest, { version, receivedAt, receipt }: OtherSubmission): string {
  return textsOf(request).sentElsewhere(version, receivedAt, receipt);
}

/** The texts of the form in the language of the page. */
function textsOf(request: FastifyRequest) {
  return wordsOf(languageOf(request)).reports.form;
}

function hasFiles(sent: SentForm): boolean {
  return sent.isUntrusted || sent.files.length + sent.fileFaults.length > 0;
}

/** What a button that only changes the form shows; null where the report is to be checked. */
async function changedForm(
  request: FastifyRequest,
  target: SubmissionTarget,
  sent: SentForm,
  action: string,
): Promise<Partial<FormState> | null> {
  if (action.startsWith('them-dong:')) return { more: action.slice('them-dong:'.length) };
  if (action !== 'chep-ky-truoc') return null;
  const { form } = target.requirement;
  const earlier = form === null ? null : await readEarlierReport(request.reader, target.collection, target.unit);
  return form === null || earlier === null ? {} : copyEarlier(form, sent.fields, earlier.values);
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
  const held = canSend ? await readHeldFiles(request.reader, page) : [];
  const earlier: EarlierReport | null =
    canSend && form !== null ? await readEarlierReport(request.reader, page.collection, page.unit) : null;
  return sendPage(deps, request, reply, reportFormView, {
    sample: page.head.sample,
    page,
    notes: await readNotesToUnit(request.reader, page.id),
    form,
    ...state,
    held: held.filter(({ sha256 }) => state.held?.includes(sha256) ?? true),
    typed,
    rows: rowCounts(form, typed, state.more),
    key: state.typed.get('khoa') ?? randomUUID(),
    draftBase: state.overtaken ?? state.draft?.savedAt ?? state.typed.get('nhap-tu') ?? '',
    signInAt: signInAddress(deps, addressOf('/u', page.id)),
    canSend,
    canSendNil: page.requirement.nil && canDo(page.state, 'nil'),
    earlier,
    rules: rulesForScript(form, languageOf(request)),
    script: canSend ? FORM_SCRIPTS : null,
    limits: {
      types: TAKEN_TYPES,
      each: ATTACHMENT_LIMITS.fileBytes,
      files: ATTACHMENT_LIMITS.files,
      together: ATTACHMENT_LIMITS.totalBytes,
    },
  });
}
