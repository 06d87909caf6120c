import { randomUUID } from 'node:crypto';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { TAKEN_TYPES } from '../../client/attachments';
import { submitReport } from '../../client/submit';
import { type FormIssue, readValues } from '../../domain/rollup/check-values';
import { canDo, sendAction } from '../../domain/states/transitions';
import { loadCalendar } from '../../storage/calendar';
import { callerOf } from '../caller';
import type { WebDependencies } from '../dependencies';
import { checkFormToken } from '../forgery';
import { sendPage } from '../page';
import { type ObligationPage, readObligation } from '../queries/obligation';
import { readMultipart, type SentForm } from '../report/multipart-form';
import {
  type Fault,
  isFilled,
  readDocument,
  readNote,
  rowCounts,
  sendingKey,
  typedDocument,
  typedValues,
  VALUE_PREFIX,
  valuesOf,
} from '../report/typed-report';
import { askForOwner, notFound, restOf, sessionOf } from '../request';
import { TOTAL_BYTES, UPLOAD_LIMITS } from '../upload-limits';

/** What the form page shows besides the obligation. */
interface Draft {
  typed: ReadonlyMap<string, string>;
  faults: Fault[];
  warnings: Fault[];
  /** List that gets more rows. */
  more: string | null;
  /** Checked on request and nothing found. */
  clean: boolean;
  /** Files were chosen; a browser forgets them when the page comes again. */
  filesLost: boolean;
}

const FRESH: Omit<Draft, 'typed'> = { faults: [], warnings: [], more: null, clean: false, filesLost: false };

/** A unit's form for one obligation, made from the plan's form definition; works without JavaScript. */
export function reportFormRoutes(app: FastifyInstance, deps: WebDependencies): void {
  app.get('/u/*', { config: { access: 'owner-read' } }, async (request, reply) => {
    const page = await obligationOf(deps, request);
    const { last } = page;
    const typed = new Map(last === null ? [] : typedValues(page.requirement.form, last.values));
    return sendForm(deps, request, reply, page, { ...FRESH, typed });
  });

  app.post('/u/*', { config: { access: 'owner-write' } }, async (request, reply) => {
    const page = await obligationOf(deps, request);
    const sent = await readMultipart(request);
    checkFormToken(sessionOf(request), sent.fields.get('dau'));
    const draft = draftOf(page, sent);
    if (draft !== null) {
      if (draft.faults.length > 0) reply.code(422);
      return sendForm(deps, request, reply, page, draft);
    }
    const receipt = await submitReport(callerOf(deps, request), {
      obligation: page.id,
      values: valuesOf(sent.fields),
      nil: sent.fields.get('loai') === 'khong-phat-sinh',
      document: readDocument(sent.fields).document,
      files: sent.files,
      channel: 'web',
      sentOn: null,
      receivedAt: null,
      reason: readNote(sent.fields),
      idempotencyKey: sendingKey(page.id, sent.fields.get('khoa') ?? '', sent),
    });
    return reply.redirect(`/phieu/${receipt.receipt}`, 303);
  });
}

async function obligationOf(deps: WebDependencies, request: FastifyRequest): Promise<ObligationPage> {
  const page = await readObligation(deps.database, restOf(request), request.at, await loadCalendar(deps.database));
  if (page === null) throw notFound();
  askForOwner(request, page.unit);
  return page;
}

/** What must be shown again before the report can be sent; null when it is ready to go. */
function draftOf(page: ObligationPage, sent: SentForm): Draft | null {
  const action = sent.fields.get('viec') ?? 'gui';
  const draft: Draft = { ...FRESH, typed: sent.fields, filesLost: sent.files.length + sent.fileFaults.length > 0 };
  if (action.startsWith('them-dong:')) return { ...draft, more: action.slice('them-dong:'.length) };
  const { faults, warnings } = checkReport(page, sent);
  const clean = action === 'kiem-tra' && faults.length === 0;
  return faults.length > 0 || clean ? { ...draft, faults, warnings, clean } : null;
}

function checkReport(page: ObligationPage, sent: SentForm): { faults: Fault[]; warnings: Fault[] } {
  const faults: Fault[] = [...readDocument(sent.fields).faults];
  let warnings: Fault[] = [];
  const nil = sent.fields.get('loai') === 'khong-phat-sinh';
  if (nil && isFilled(sent.fields)) {
    const message = 'Đã chọn “Không phát sinh” nhưng biểu mẫu có nội dung. Hãy xóa nội dung hoặc chọn “Gửi báo cáo”.';
    faults.unshift({ field: 'loai', message });
  }
  const { form } = page.requirement;
  if (!nil && form !== null) {
    const read = readValues(form, valuesOf(sent.fields));
    if (!read.ok) faults.unshift(...read.issues.map(toFault));
    warnings = read.warnings.map(toFault);
    if (warnings.length > 0 && readNote(sent.fields) === null) {
      faults.push({
        field: 'ghi-chu',
        message: 'Số liệu khác thường (nêu bên dưới): cần ghi lý do vào mục “Ghi chú, giải trình”.',
      });
    }
  }
  if (!nil && form === null && sent.files.length === 0 && sent.fileFaults.length === 0 && isEmptyDocument(sent)) {
    faults.push({
      field: 'tep',
      message: 'Báo cáo chưa có nội dung: cần ít nhất một tệp hoặc số, ngày của văn bản đã ký.',
    });
  }
  faults.push(...sent.fileFaults.map((message) => ({ field: 'tep', message })));
  return { faults, warnings };
}

function isEmptyDocument(sent: SentForm): boolean {
  return readDocument(sent.fields).document.number === null;
}

function toFault({ field, message }: FormIssue): Fault {
  return { field: field === '' ? '' : VALUE_PREFIX + field, message };
}

async function sendForm(
  deps: WebDependencies,
  request: FastifyRequest,
  reply: FastifyReply,
  page: ObligationPage,
  draft: Draft,
): Promise<FastifyReply> {
  const { form } = page.requirement;
  const typed = new Map([...typedDocument({ number: null, date: null, signer: null }), ...draft.typed]);
  return sendPage(deps, request, reply, 'report-form', {
    title: page.head.title,
    sample: page.head.sample,
    page,
    form,
    typed,
    ...draftWithout(draft),
    rows: rowCounts(form, typed, draft.more),
    faultOf: new Map(draft.faults.map(({ field, message }) => [field, message])),
    key: draft.typed.get('khoa') ?? randomUUID(),
    canSend: request.session?.role === 'unit' && sendAction(page.state) !== null,
    canSendNil: page.requirement.nil && canDo(page.state, 'nil'),
    limits: { types: TAKEN_TYPES, each: UPLOAD_LIMITS.fileSize, files: UPLOAD_LIMITS.files, together: TOTAL_BYTES },
  });
}

function draftWithout({ typed: _, ...rest }: Draft): Omit<Draft, 'typed'> {
  return rest;
}
