import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { stringify } from 'yaml';
import { message } from '../../domain/messages/message';
import { readFormData } from '../../domain/plan/read-form';
import { readValues } from '../../domain/rollup/check-values';
import type { FormDefinition } from '../../domain/rollup/form';
import { checkFormToken } from '../access/csrf';
import { sessionOf } from '../access/request';
import type { WebDependencies } from '../dependencies';
import type { Fault } from '../http/fault';
import { draftNumber } from '../http/form-values';
import { readTextForm } from '../http/text-upload';
import { rowCounts, VALUE_PREFIX, valuesOf } from '../reports/typed-report';
import { boxesAfter } from './data-form-acts';
import { type Boxes, boxAt, dataOfBoxes } from './data-form-fields';
import type { DataFormContent } from './data-form-view';
import { readKnownForms } from './known-forms';
import { type Sent, sendDataForm } from './open-data-form';
import { ownFormsOf, requestedRegister, sendForm } from './plan-builder-routes';
import type { Data } from './plan-fields';
import { reportCount } from './plan-form-choices';

const ADDRESS = '/van-ban/lap/bieu-mau';

/** A data form of a document, put together box by box, tried by filling it in, and taken into the form of the document. */
export function dataFormRoutes(app: FastifyInstance, deps: WebDependencies): void {
  app.post(ADDRESS, { config: { access: 'admin' } }, async (request, reply) => {
    const sent = await readTextForm(request);
    checkFormToken(sessionOf(request), sent.fields.get('dau'));
    const act = sent.fields.get('viec') ?? 'thu';
    const own = (await ownFormsOf(request, sent)) ?? {};
    if (act === 'quay-lai') return sendPlanForm(deps, request, reply, sent, sent.fields);
    if (act === 'xoa') return sendPlanForm(deps, request, reply, sent, withForms(sent, own, null));
    const boxes = boxesAfter(act, sent.fields);
    const page = { sent, boxes, own };
    if (act.startsWith('them') || /^(len|xuong|bo|bo-luat):/.test(act))
      if (!act.startsWith('them-dong')) return sendDataForm(deps, request, reply, { ...page, faults: [], tried: null });
    const { form, faults } = judged(boxes, own, sent);
    if (form === null) return sendDataForm(deps, request, reply.code(422), { ...page, faults, tried: null });
    if (act === 'xong') return sendPlanForm(deps, request, reply, sent, withForms(sent, own, boxes));
    const tried = triedForm(form, sent, act);
    return sendDataForm(deps, request, reply.code(tried.refused ? 422 : 200), { ...page, faults: [], tried });
  });
}

/** The form that the boxes make, or every fault beside its box. */
function judged(boxes: Boxes, own: Data, { fields }: Sent): { form: FormDefinition | null; faults: Fault[] } {
  const { id, data } = dataOfBoxes(boxes);
  const faults: Fault[] = [];
  if (!/^[a-z0-9-]+$/.test(id))
    faults.push({ field: 'bm-ma-bieu-mau', message: message('typed.form-id', { text: id }) });
  if (id !== (fields.get('bm-cu') ?? '') && id in own)
    faults.push({ field: 'bm-ma-bieu-mau', message: message('files.id-twice', { id }) });
  const read = readFormData(id, data);
  if (!read.ok)
    faults.push(
      ...read.issues.map(({ path, code, message: said }) => ({
        field: path === 'fields' ? 'bm-tieu-de' : boxAt(path),
        message:
          code === 'FIELD_MISSING' ? message(path === 'fields' ? 'typed.no-question' : 'typed.not-filled-in') : said,
      })),
    );
  return { form: read.ok && faults.length === 0 ? read.value : null, faults };
}

/** What was typed to try a form, as the form of units judges it. */
function triedForm(form: FormDefinition, { fields }: Sent, act: string): NonNullable<DataFormContent['tried']> {
  const more = act.startsWith('them-dong:') ? act.slice('them-dong:'.length) : null;
  const typed = new Map([...fields].filter(([name]) => /^(v\.|so-dong\.)/.test(name)));
  const read = act === 'kiem-tra' ? readValues(form, valuesOf(typed)) : null;
  const toFault = ({ field, message: said }: { field: string; message: Fault['message'] }): Fault => ({
    field: VALUE_PREFIX + field,
    message: said,
  });
  const faults = read === null || read.ok ? [] : read.issues.map(toFault);
  return {
    ...{ form, typed, rows: rowCounts(form, typed, more), faults },
    warnings: read === null ? [] : read.warnings.map(toFault),
    checked: read !== null,
    refused: faults.length > 0,
  };
}

/** The boxes of the document with the form taken in, or without it. @param boxes null: the form is dropped */
function withForms(sent: Sent, own: Data, boxes: Boxes | null): Map<string, string> {
  const old = sent.fields.get('bm-cu') ?? '';
  const made = boxes === null ? null : dataOfBoxes(boxes);
  const entries = Object.entries(own).flatMap(([id, form]) =>
    id !== old ? [[id, form] as const] : made === null ? [] : [[made.id, made.data] as const],
  );
  if (made !== null && !(old in own)) entries.push([made.id, made.data]);
  const fields = new Map(sent.fields);
  fields.set('bieu-mau-rieng', entries.length === 0 ? '' : stringify(Object.fromEntries(entries), { lineWidth: 0 }));
  const uses = sent.lists.get('bm-dung') ?? [];
  for (let nth = 0; nth < reportCount(fields); nth++) {
    const isOld = old !== '' && fields.get(`bieu-mau-ma.${nth}`) === old;
    if (made !== null && uses.includes(String(nth)))
      fields.set(`bieu-mau-ma.${nth}`, made.id).set(`bieu-mau.${nth}`, '');
    else if (isOld) fields.set(`bieu-mau-ma.${nth}`, '');
  }
  return fields;
}

async function sendPlanForm(
  deps: WebDependencies,
  request: FastifyRequest,
  reply: FastifyReply,
  sent: Sent,
  fields: ReadonlyMap<string, string>,
): Promise<FastifyReply> {
  const register = await requestedRegister(request.reader, fields.get('danh-muc') ?? '');
  const known = await readKnownForms(request.reader);
  const form = { fields, lists: sent.lists, count: reportCount(fields) };
  return sendForm(deps, request, reply, {
    register,
    known,
    form,
    draft: draftNumber(fields.get('du-thao')),
    issues: [],
  });
}
