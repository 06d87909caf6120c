import type { FastifyReply, FastifyRequest } from 'fastify';
import type { WebDependencies } from '../dependencies';
import { sendPage } from '../frame/page';
import type { TextForm } from '../http/text-upload';
import { type Boxes, boxesOfData } from './data-form-fields';
import { type DataFormContent, dataFormView } from './data-form-view';
import type { Data } from './plan-fields';
import { reportCount } from './plan-form-choices';

/** The form of a document as it was sent. */
export type Sent = Pick<TextForm, 'fields' | 'lists'>;

/** Opens a data form for the form of a document as it is filled in. @param id of one of its forms; '' for a new one */
export function openDataForm(
  deps: WebDependencies,
  request: FastifyRequest,
  reply: FastifyReply,
  sent: Sent,
  { id, own }: { id: string; own: Data },
): Promise<FastifyReply> {
  const boxes = boxesOfData(id, own[id]);
  boxes.set('bm-cu', id);
  const uses = usesOf(sent.fields, id);
  const opened = {
    fields: new Map([...sent.fields, ['bm-cu', id]]),
    lists: new Map([...sent.lists, ['bm-dung', uses]]),
  };
  return sendDataForm(deps, request, reply, { sent: opened, boxes, own, faults: [], tried: null });
}

/** Which reports use a form, by their places. */
function usesOf(fields: ReadonlyMap<string, string>, id: string): string[] {
  const places = Array.from({ length: reportCount(fields) }, (_, nth) => String(nth));
  if (id !== '') return places.filter((nth) => fields.get(`bieu-mau-ma.${nth}`) === id);
  // A new form is for the reports that have none.
  return places.filter((nth) => !fields.get(`bieu-mau-ma.${nth}`) && !fields.get(`bieu-mau.${nth}`));
}

/** Names that are not those of the document's form. */
const OF_DATA_FORM = /^(bm-|v\.|so-dong\.|dau$|viec$)/;

/** Answers with a data form as it is put together; the document's form waits in it. */
export function sendDataForm(
  deps: WebDependencies,
  request: FastifyRequest,
  reply: FastifyReply,
  { sent, boxes, own, ...rest }: { sent: Sent; boxes: Boxes; own: Data } & Pick<DataFormContent, 'faults' | 'tried'>,
): Promise<FastifyReply> {
  const old = sent.fields.get('bm-cu') ?? '';
  return sendPage(deps, request, reply, dataFormView, {
    ...rest,
    boxes,
    old: old in own ? old : '',
    carried: [...sent.lists].flatMap(([name, values]) =>
      OF_DATA_FORM.test(name) ? [] : values.map((value): [string, string] => [name, value]),
    ),
    reports: Array.from({ length: reportCount(sent.fields) }, (_, nth) => sent.fields.get(`bao-cao.${nth}`) ?? ''),
    uses: sent.lists.get('bm-dung') ?? [],
  });
}
