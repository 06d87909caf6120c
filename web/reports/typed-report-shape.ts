import { z } from 'zod';
import { decimalsOf } from '../../client/reports/copy-earlier';
import { LONGEST_NOTE, noteOf, type ReportContent } from '../../client/reports/report-content';
import type { KeptDraft, ReportDraft } from '../../client/reports/report-draft';
import type { FormDefinition } from '../../domain/rollup/form';
import { leavesOf } from '../../domain/rollup/form-leaves';
import { typedFigure } from '../../domain/rollup/number-text';
import { parseVietnameseDate, tableDate } from '../../domain/time/vietnamese';
import type { UploadedFile } from '../../files/uploaded-file';
import { obligation, text, words } from '../api/scalars';
import { keptDocument, signedDocument } from '../api/shapes';
import { instant, iso } from '../api/times';
import { toOneLine } from '../http/one-line';
import { givenValues } from './report-form-shape';

const NOTE = 'Số liệu tính đến 20/9/2026';

/** A report as a program sends, checks or keeps it. */
export const typedReport = z
  .strictObject({
    obligation,
    values: givenValues.default({}),
    nil: z
      .boolean()
      .default(false)
      .meta({ description: '"Không phát sinh" instead of values', examples: [false] }),
    document: signedDocument.prefault({}),
    note: words(LONGEST_NOTE, NOTE).nullable().default(null),
  })
  .meta({ id: 'ReportToSend', description: 'A report as a program fills it in' });

type TypedReport = z.infer<typeof typedReport>;

export function contentOfRequest(
  { values, nil, document, note }: TypedReport,
  files: readonly UploadedFile[],
): ReportContent {
  return { values, nil, document, note: noteOf(note ?? ''), files };
}

/** The same as a draft, which keeps everything as text. */
export function draftOfRequest(form: FormDefinition | null, { values, nil, document, note }: TypedReport): ReportDraft {
  const decimals = decimalsOf(form);
  const ids = (form?.fields ?? []).map(({ id }) => id);
  const leaves = [...leavesOf(values, ids).values].map(([id, value]) => [id, textOf(value, decimals.get(id) ?? 0)]);
  return {
    values: Object.fromEntries(leaves),
    nil,
    document: {
      number: document.number ?? '',
      date: document.date === null ? '' : tableDate(document.date),
      signer: document.signer ?? '',
    },
    note: note ?? '',
    rows: {},
  };
}

function textOf(value: unknown, decimals: number): string {
  if (typeof value === 'string') return value;
  return typeof value === 'number' ? typedFigure(value, decimals) : value == null ? '' : JSON.stringify(value);
}

/** A draft as it was saved; `draft` is null where there is none. */
export const draftShape = z
  .object({
    obligation,
    draft: z
      .object({
        savedBy: text('Văn thư UBND xã An Phú'),
        savedAt: instant,
        values: z
          .record(z.string(), z.string())
          .meta({ description: 'Flat by field id, as typed', examples: [{ dialogues: '3' }] }),
        nil: z.boolean().meta({ examples: [false] }),
        document: keptDocument,
        note: text(NOTE).nullable(),
      })
      .nullable(),
  })
  .meta({ id: 'ReportDraft', description: 'A report begun and not sent yet' });

export function draftAnswer(id: string, kept: KeptDraft | null): z.infer<typeof draftShape> {
  if (kept === null) return { obligation: id, draft: null };
  const { values, nil, document, note, savedBy, savedAt } = kept;
  const read = {
    number: toOneLine(document.number) || null,
    date: parseVietnameseDate(toOneLine(document.date)),
    signer: toOneLine(document.signer) || null,
  };
  return {
    obligation: id,
    draft: { savedBy, savedAt: iso(savedAt), values: { ...values }, nil, document: read, note: noteOf(note) },
  };
}
