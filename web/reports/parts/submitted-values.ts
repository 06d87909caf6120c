import type { Field, FormValues } from '../../../domain/rollup/form';
import { cell, tableHead } from '../../frame/parts/table';
import { tableValues } from '../../frame/parts/table-values';
import { type Html, html, NOTHING } from '../../html';
import { filledColumns } from '../../language/vietnamese-words';
import type { Words } from '../../language/words';
import type { SubmissionPage } from '../receipt';

type Submission = Pick<SubmissionPage, 'nil' | 'form' | 'values' | 'channel'>;
type FieldOf<T extends Field['type']> = Extract<Field, { type: T }>;

/** The figures, texts and lists of a submission by its form, or why there are none. */
export function submittedValues({ nil, form, values, channel }: Submission, w: Words): Html {
  const { submission } = w.reports;
  if (nil) return notice(submission.nil);
  if (form === null || isEmpty(values)) {
    return notice(channel === 'record' ? submission.noFiguresRecorded : submission.noFigures);
  }
  return html`${form.fields.map((field) => html`${fieldValue(field, values, w)}\n`)}`;
}

function notice(text: string): Html {
  return html`<div class="notice"><p>${text}</p></div>`;
}

function isEmpty({ figures, texts, lists }: FormValues): boolean {
  return [figures, texts, lists].every((values) => Object.keys(values).length === 0);
}

function fieldValue(field: Field, { figures, texts, lists }: FormValues, w: Words): Html {
  switch (field.type) {
    case 'table': {
      const inCell = (id: string) => (figures[id] === undefined ? null : w.formatFigure(figures[id]));
      return tableValues({ field, first: w.reports.submission.content, cell: inCell, total: null }, w);
    }
    case 'number':
      return figure(field, figures[field.id], w);
    case 'text':
      return text(field, texts[field.id]);
    case 'list':
      return list(field, lists[field.id]);
  }
}

function figure({ label, unit }: FieldOf<'number'>, value: number | undefined, w: Words): Html {
  const none = html`<span class="soft">–</span>`;
  const shown = value === undefined ? none : `${w.formatFigure(value)}${unit === null ? '' : ` ${unit}`}`;
  return html`<dl class="facts"><dt>${label}</dt><dd class="nums">${shown}</dd></dl>`;
}

function text({ label }: FieldOf<'text'>, value: string | undefined): Html {
  if (!value) return NOTHING;
  return html`<h2 lang="vi">${label}</h2>${value.split('\n').map((line) => html`<p lang="vi">${line}</p>`)}`;
}

function list({ label, columns }: FieldOf<'list'>, rows: FormValues['lists'][string] | undefined): Html {
  if (rows === undefined) return NOTHING;
  const filled = filledColumns(columns, rows);
  const line = (row: (typeof rows)[number]) =>
    html`<tr role="row">${filled.map((column) => cell(column.label, row[column.id] ?? ''))}</tr>`;
  return html`<table class="stack" role="table"><caption>${label}</caption>
${tableHead(filled.map((column) => column.label))}
<tbody role="rowgroup">${rows.map(line)}</tbody></table>`;
}
