import { addresseesOf, addresseesText } from './addressee-lines';
import type { FilledReport } from './filled-report';
import { type Data, type FileField, isData, numberIn, type ReadFile, textOf, withoutEmpty } from './plan-fields';
import { FORM_KINDS, MOST_UNITS_CHOSEN, recurs } from './plan-form-choices';
import { answerOf, answerText, ladderOf, ladderText } from './plan-lines';
import { CYCLE_FIELDS, DATA_FIELDS, DEADLINE_FIELDS, ticked } from './report-deadline-fields';
import { codesOf, exceptionsOf, exceptionsText, namesText } from './unit-lines';

/** The fields of one report, in the order of its requirement in the file. */
export const REPORT_FIELDS: readonly FileField<FilledReport>[] = [
  { field: 'ma-bao-cao', path: 'id', write: null },
  { field: 'bao-cao', path: 'report' },
  { field: 'loai-bao-cao', path: 'kind', write: kindOf },
  ...CYCLE_FIELDS,
  { field: 'dieu-khoan', path: 'clause' },
  { field: 'nguyen-van', path: 'quote', write: quoteOf },
  ...DEADLINE_FIELDS,
  {
    field: 'tra-loi-han',
    path: 'boundaryAnswer',
    write: ({ typed }) => answerOf(typed('tra-loi-han')),
    read: ({ boundaryAnswer }) => answerText(boundaryAnswer),
  },
  {
    field: 'tra-loi-thang',
    path: 'shortMonth',
    write: ({ typed }) => answerOf(typed('tra-loi-thang')),
    read: ({ shortMonth }) => answerText(shortMonth),
  },
  ...DATA_FIELDS,
  { field: 'noi-nhan', path: 'receiver', read: ({ receiver }) => textOf(listed(receiver)[0]) },
  {
    field: 'dong-gui',
    path: 'alsoTo',
    write: ({ typed, register }) => addresseesOf(typed('dong-gui'), register),
    read: ({ receiver, alsoTo }, { register }) =>
      addresseesText([...listed(receiver).slice(1), ...listed(alsoTo)], register),
  },
  { field: 'qua', path: 'through' },
  {
    field: 'suy-ra',
    path: 'receiverInferred',
    write: ({ line }) => (line('suy-ra') === 'co' ? 'yes' : ''),
    read: ({ receiverInferred }) => ticked(receiverInferred),
  },
  { field: 'khong-phat-sinh', path: 'nil', write: nilOf, read: ({ nil }) => ticked(nil) },
  { field: 'tinh-theo', path: 'counts' },
  { field: 'nhom', path: 'reporters', write: reportersOf, read: () => '' },
  { field: 'thuoc', path: 'reporters.under', write: null },
  { field: 'don-vi-khac', path: 'reporters.units', write: null, read: unitsTyped },
  {
    field: 'tru',
    path: 'reporters.except',
    write: null,
    read: ({ reporters }, { register }) => exceptionsText(isData(reporters) ? reporters.except : [], register),
  },
  {
    field: 'gui-tiep',
    path: 'feeds',
    write: (report) => report.idOfReport(report.line('gui-tiep')),
    read: ({ feeds }, file) => numberIn(file)(feeds),
  },
  { field: 'bieu-mau', path: 'form', write: ({ form }) => form, read: knownFormText },
  {
    field: 'bieu-mau-ma',
    path: 'form',
    write: null,
    read: (row, file) => (knownFormText(row, file) ? '' : textOf(row.form)),
  },
  { field: 'buoc', path: 'ladder', write: ({ typed }) => ladderOf(typed('buoc')), read: ladderText },
];

/** Units of a report that are ticked one by one in a register of this size. */
export function ticksUnits({ register: { units } }: Pick<ReadFile, 'register'>): (code: unknown) => boolean {
  if (units.length > MOST_UNITS_CHOSEN) return () => false;
  const codes = new Set<unknown>(units.map(({ code }) => code));
  return (code) => codes.has(code);
}

/** A value of the file that may be one or several. */
export function listed(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : value === undefined || value === null ? [] : [value];
}

function kindOf(report: FilledReport): string {
  const chosen = FORM_KINDS.find((one) => one === report.line('loai-bao-cao'));
  return chosen ?? (recurs(report.frequency) ? 'periodic' : 'thematic');
}

/** The words of the document, lines joined; invisible characters stay, because the parser reports them. */
function quoteOf({ typed }: FilledReport): string {
  return typed('nguyen-van').normalize('NFC').replace(/\s+/g, ' ').trim();
}

function nilOf({ line }: FilledReport): string {
  return line('khong-phat-sinh') === 'co' ? 'yes' : 'no';
}

function reportersOf({ ticked: chosen, typed, line, register }: FilledReport): Data {
  return withoutEmpty({
    groups: chosen('nhom'),
    types: chosen('loai-don-vi'),
    under: line('thuoc'),
    units: [...chosen('don-vi'), ...codesOf(typed('don-vi-khac'), register)],
    except: exceptionsOf(typed('tru'), register),
  });
}

function unitsTyped({ reporters }: Data, file: ReadFile): string {
  const isTickable = ticksUnits(file);
  const units = isData(reporters) ? listed(reporters.units) : [];
  return namesText(
    units.filter((code) => !isTickable(code)),
    file.register,
  );
}

/** The form of another document that the report uses; '' where it is one of the document's own. */
function knownFormText({ form }: Data, { known }: ReadFile): string {
  return [...known.keys()].find((id) => id.replace('/', '-') === form) ?? '';
}
