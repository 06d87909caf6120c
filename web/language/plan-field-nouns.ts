import type { PLAN_NOUNS } from '../../domain/messages/plan-nouns';
import { capitalised } from './vietnamese-words';

type Nouns = typeof PLAN_NOUNS;

/** The noun of each field of the form for documents. */
const NOUN_OF_FIELD = {
  ten: 'title',
  loai: 'type',
  so: 'number',
  ngay: 'issued',
  'co-quan': 'issuer',
  'trich-yeu': 'subject',
  'he-thong': 'tree',
  'hieu-luc': 'effective',
  'doi-han': 'roll',
  'dia-danh': 'place',
  ma: 'id',
  khan: 'urgent',
  mau: 'sample',
  thu: 'test',
  nhip: 'slots',
  'bieu-mau-rieng': 'forms',
  diem: 'openPoints',
  moc: 'milestones',

  'bao-cao': 'report',
  'ma-bao-cao': 'requirementId',
  'loai-bao-cao': 'kind',
  'tan-suat': 'frequency',
  'chu-ky': 'cycleLength',
  'chu-ky-don-vi': 'cycleUnit',
  'dieu-khoan': 'clause',
  'nguyen-van': 'quote',
  'loi-van': 'dueText',
  han: 'due',
  'han-2': 'secondHalf',
  gio: 'time',
  'thang-sau': 'monthOfDue',
  'so-ngay': 'days',
  'ngay-lam-viec': 'working',
  'tinh-tu': 'countedFrom',
  'su-kien': 'event',
  'ngay-su-kien': 'eventOn',
  'cach-hieu': 'boundary',
  'tra-loi-han': 'boundaryAnswer',
  'tra-loi-thang': 'shortMonth',
  ky: 'period',
  'ky-cuoi': 'last',
  'mot-ky': 'onlyPeriod',
  'giai-doan': 'phases',
  'doi-han-rieng': 'rollOfReport',
  chot: 'cutoff',
  'chot-o': 'monthOfCutoff',
  'lay-tu': 'coversFrom',
  'lay-tu-o': 'monthOfCoversFrom',
  'lay-den': 'coversTo',
  'lay-den-o': 'monthOfCoversTo',
  'noi-nhan': 'receiver',
  'dong-gui': 'alsoTo',
  qua: 'through',
  'suy-ra': 'receiverInferred',
  'khong-phat-sinh': 'nil',
  'tinh-theo': 'counts',
  nhom: 'reporters',
  'loai-don-vi': 'unitTypes',
  thuoc: 'under',
  'don-vi-khac': 'units',
  tru: 'except',
  'gui-tiep': 'feeds',
  'bieu-mau': 'form',
  'bieu-mau-ma': 'ownForm',
  buoc: 'ladder',
} as const satisfies Readonly<Record<string, keyof Nouns>>;

/** A field of the form for documents. */
export type PlanField = keyof typeof NOUN_OF_FIELD;

/**
 * The labels of the form's fields, from the nouns that faults of plan files use.
 * @example planFieldLabels(PLAN_NOUNS).ngay // 'Ngày ban hành'
 */
export function planFieldLabels(nouns: Nouns): Readonly<Record<PlanField, string>> {
  const labels = Object.entries(NOUN_OF_FIELD).map(([field, noun]) => [field, capitalised(nouns[noun])]);
  return Object.fromEntries(labels) as Record<PlanField, string>;
}
