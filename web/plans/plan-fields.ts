import type { Register } from '../../domain/units/unit';
import type { PlanField } from '../language/plan-field-nouns';
import type { KnownForms } from './known-forms';

export type Data = Readonly<Record<string, unknown>>;

/** A part of the form as it was filled in: the fields of the document, or of one report. */
export interface FilledPart {
  /** The value of a field as it was typed; '' where it is empty. */
  typed(field: string): string;
  /** The same on one line. */
  line(field: string): string;
}

/** What a field may need to be read from a plan file. */
export interface ReadFile {
  /** All requirements of the file. */
  rows: readonly Data[];
  /** Forms that the new plan may use. */
  known: KnownForms;
  /** The register its units are chosen from. */
  register: Pick<Register, 'units'>;
}

/** The number, from 1, of the requirement with an id; '' where the file has none. */
export function numberIn({ rows }: Pick<ReadFile, 'rows'>): (id: unknown) => string {
  return (id) => {
    const found = rows.findIndex((row) => id !== undefined && row.id === id);
    return found < 0 ? '' : String(found + 1);
  };
}

/** A field of the form and the place of the plan file it fills; writing, reading and faults of the file share this. */
export interface FileField<Part extends FilledPart = FilledPart> {
  field: PlanField;
  /** Place in the document's or the requirement's data: `document.number`. Faults there and below belong to the field. */
  path: string;
  /** Value at that place; the field's own line where this is left out, null where another field writes it. */
  write?: ((part: Part) => unknown) | null;
  /** Text of the field for the data of the document or requirement; the text at the place where this is left out. */
  read?: (data: Data, file: ReadFile) => string;
}

/** Data of a plan file from a part of the form, without what was left empty; the order is that of the fields. */
export function dataOfFields<Part extends FilledPart>(fields: readonly FileField<Part>[], part: Part): Data {
  const data: Record<string, unknown> = {};
  for (const { field, path, write = ({ line }: Part) => line(field) } of fields) {
    if (write !== null) put(data, path.split('.'), write(part));
  }
  return data;
}

/** Values of the fields that a plan file was written with, each by its name. */
export function readFieldValues(fields: readonly FileField<never>[], data: Data, file: ReadFile): Map<string, string> {
  const values = new Map<string, string>();
  for (const { field, path, read = (from: Data) => textOf(at(from, path)) } of fields) {
    // A field may have several places in the file; only one of them has a value.
    values.set(field, values.get(field) || read(data, file));
  }
  return values;
}

/** The field of a place in the file, or of what holds the place; null where the form has none. */
export function fieldAt(fields: readonly FileField<never>[], path: string): PlanField | null {
  const [found] = fields
    .filter((one) => path === one.path || path.startsWith(`${one.path}.`) || path.startsWith(`${one.path}[`))
    .sort((a, b) => b.path.length - a.path.length);
  return found?.field ?? null;
}

/** Without what was left empty. */
export function withoutEmpty(data: Data): Data {
  return Object.fromEntries(Object.entries(data).filter(([, value]) => !isEmpty(value)));
}

function put(data: Record<string, unknown>, [key, ...below]: readonly string[], value: unknown): void {
  if (below.length === 0) {
    if (!isEmpty(value)) data[key!] = value;
    return;
  }
  data[key!] ??= {};
  put(data[key!] as Record<string, unknown>, below, value);
}

function isEmpty(value: unknown): boolean {
  return value === '' || value === null || value === undefined || (Array.isArray(value) && value.length === 0);
}

function at(data: Data, path: string): unknown {
  return path.split('.').reduce<unknown>((found, key) => (isData(found) ? found[key] : undefined), data);
}

/** The text of a value of the file; '' where it is none. */
export function textOf(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}

export function isData(value: unknown): value is Data {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
