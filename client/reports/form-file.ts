import { DungHanError } from '../../domain/errors';
import { documentName } from '../../domain/explanation/document-name';
import { type CheckedFormFile, checkFormFile } from '../../domain/form-files/check-form-file';
import { type FormBlock, formLayout } from '../../domain/form-files/form-layout';
import { message } from '../../domain/messages/message';
import { reportTitle } from '../../domain/obligations/report-title';
import type { Requirement, SourceDocument } from '../../domain/plan/plan';
import { EMPTY_VALUES, type FormDefinition, type FormValues } from '../../domain/rollup/form';
import type { Issue } from '../../domain/source/issue';
import type { Instant } from '../../domain/time/time';
import type { Parsers } from '../../files/confined/parsers';
import { requirementJoin } from '../../storage/standing';
import type { Caller } from '../contract';

/** A report's form to be filled in outside the program. */
export interface BlankForm {
  blocks: FormBlock[];
  /** Name of the file, without its ending. */
  name: string;
}

interface Row {
  unitName: string;
  lateFrom: Instant;
  period: string;
  requirement: Requirement;
  source: SourceDocument;
  issuerName: string | null;
  values: FormValues | null;
}

/**
 * The form (biểu mẫu) of a report that is owed, with unit, period and deadline filled in, and with what was sent last.
 * @throws DungHanError NOT_FOUND; FORM_NONE where the report has no form
 * @example (await readBlankForm(caller, 'gialai-614-2020/six-month/…/gialai-2020:huyen-kbang')).name // 'Biểu mẫu - UBND huyện Kbang - …'
 */
export async function readBlankForm(caller: Pick<Caller, 'reader' | 'at'>, obligation: string): Promise<BlankForm> {
  const row = await rowOf(caller, obligation);
  const title = reportTitle(row.requirement.report, row.period);
  const head = {
    obligation,
    unitName: row.unitName,
    title,
    document: documentName(row.source, row.issuerName ?? row.source.issuer),
    lateFrom: row.lateFrom,
    at: caller.at,
  };
  return {
    blocks: formLayout(formOf(row.requirement, obligation), head, row.values ?? EMPTY_VALUES),
    name: `Biểu mẫu - ${row.unitName} - ${title}`.slice(0, 180),
  };
}

/** A filled-in file as it was read, or why it cannot be read at all. */
export type FormFileAnswer = { ok: true; file: CheckedFormFile } | { ok: false; issues: readonly Issue[] };

/**
 * Reads a filled-in form back; nothing is sent or kept.
 * @param parsers read the file away from this process, where it came over the web
 * @throws DungHanError FORM_NONE
 */
export async function readFilledForm(
  parsers: Pick<Parsers, 'formFile'>,
  { id, requirement }: { id: string; requirement: Pick<Requirement, 'form'> },
  { name, content }: { name: string; content: Buffer },
): Promise<FormFileAnswer> {
  const form = formOf(requirement, id);
  const read = await parsers.formFile(name, content, form);
  return read.ok ? { ok: true, file: checkFormFile(form, read.value, id) } : { ok: false, issues: read.issues };
}

/** The same for the command line, which asks for the report by its id. @throws DungHanError NOT_FOUND, FORM_NONE */
export async function readFilledFormOf(
  caller: Pick<Caller, 'reader' | 'at'>,
  parsers: Pick<Parsers, 'formFile'>,
  obligation: string,
  file: { name: string; content: Buffer },
): Promise<FormFileAnswer> {
  const { requirement } = await rowOf(caller, obligation);
  return readFilledForm(parsers, { id: obligation, requirement }, file);
}

async function rowOf({ reader }: Pick<Caller, 'reader'>, obligation: string): Promise<Row> {
  const [row] = await reader.rows<Row>(
    `select u.name as "unitName", o.late_from as "lateFrom", c.period ->> 'title' as period, r as requirement,
       p.body -> 'document' as source, issuer.short_name as "issuerName", s.values
     from obligations o join collections c on c.id = o.collection join plans p on p.id = c.plan join units u on u.id = o.unit
       ${requirementJoin('c', 'p')}
       left join units issuer on issuer.id = p.body -> 'document' ->> 'issuer'
       left join submissions s on s.obligation = o.id and s.version = o.version
     where o.id = $1`,
    [obligation],
  );
  if (row === undefined) throw new DungHanError('NOT_FOUND', message('refusals.no-report', { report: obligation }));
  return row;
}

function formOf({ form }: Pick<Requirement, 'form'>, report: string): FormDefinition {
  if (form === null) throw new DungHanError('FORM_NONE', message('form-files.no-form', { report }));
  return form;
}
