import { z } from 'zod';
import { leavesOf } from '../../domain/rollup/form-leaves';
import { formatFigure } from '../../domain/rollup/number-text';
import { instant, isoOrNull, obligation, signedDocument } from '../api/shapes';
import type { ObligationPage } from './obligation';
import type { SavedDraft } from './saved-draft';
import { readDocument, readNote, typedDocument, VALUE_PREFIX, valuesOf } from './typed-report';

/** A report that is not sent yet. */
export const typedReport = z.strictObject({
  obligation,
  values: z
    .record(z.string().max(300), z.unknown())
    .default({})
    .describe('Flat or nested by field id, as numbers or as typed'),
  nil: z.boolean().default(false),
  document: signedDocument.prefault({}),
  note: z.string().max(2_000).nullable().default(null),
});

/** The same as the fields of the page's form, so that a draft can be taken up on the page and the other way round. */
export function typedFields(
  { requirement }: Pick<ObligationPage, 'requirement'>,
  { values, nil, document, note }: z.infer<typeof typedReport>,
): Map<string, string> {
  const ids = (requirement.form?.fields ?? []).map(({ id }) => id);
  const leaves = [...leavesOf(values, ids).values].map(([id, value]): [string, string] => [
    VALUE_PREFIX + id,
    textOf(value),
  ]);
  const fields = new Map([...typedDocument(document), ...leaves]);
  if (nil) fields.set('loai', 'khong-phat-sinh');
  if (note !== null) fields.set('ghi-chu', note);
  return fields;
}

function textOf(value: unknown): string {
  if (typeof value === 'string') return value;
  return typeof value === 'number' ? formatFigure(value) : value == null ? '' : JSON.stringify(value);
}

/** A draft as it was saved; `draft` is null where there is none. */
export const draftShape = z.object({
  obligation,
  draft: z
    .object({
      savedBy: z.string(),
      savedAt: instant.nullable(),
      values: z.record(z.string(), z.string()).describe('Flat by field id, as typed'),
      nil: z.boolean(),
      document: signedDocument,
      note: z.string().nullable(),
    })
    .nullable(),
});

export function draftAnswer(id: string, found: SavedDraft | null): z.infer<typeof draftShape> {
  if (found === null) return { obligation: id, draft: null };
  const { fields, savedBy, savedAt } = found;
  const draft = {
    ...{ savedBy, savedAt: isoOrNull(savedAt), values: valuesOf(fields) },
    ...{
      nil: fields.get('loai') === 'khong-phat-sinh',
      document: readDocument(fields).document,
      note: readNote(fields),
    },
  };
  return { obligation: id, draft };
}

const FIELD_NAMES: Readonly<Record<string, string>> = {
  'so-van-ban': 'document.number',
  'ngay-van-ban': 'document.date',
  'nguoi-ky': 'document.signer',
  'ghi-chu': 'note',
  loai: 'nil',
  tep: 'files',
};

/** The place of a fault as a program knows it. @example fieldName('v.dialogues') // 'values.dialogues' */
export function fieldName(field: string): string {
  if (field.startsWith(VALUE_PREFIX)) return `values.${field.slice(VALUE_PREFIX.length)}`;
  return FIELD_NAMES[field] ?? field;
}
