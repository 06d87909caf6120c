import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parsePlan } from '../../../domain/plan/parse-plan';
import type { Parsed } from '../../../domain/source/issue';
import { parseRegister } from '../../../domain/units/parse-register';
import { parseRegisterCsv } from '../../../domain/units/parse-register-csv';
import { wordsOf } from '../../../web/language/words';
import { ONE_FAULT, withFault } from '../../domain/plan/bad-plan-files';
import { SMALL_REGISTER, SMALL_REGISTER_TEXT } from '../../domain/plan/small-plan';
import { BAD_REGISTERS, BAD_TABLE } from '../../domain/units/bad-registers';
import { ROOT } from '../../setup/plans';
import { sourceFiles } from '../../structure/source-files';
import { isVietnamese } from './view-texts';

const { told } = wordsOf('en');

/** Sentences an English reader would get in Vietnamese, but for what the sentence quotes. */
function untold(sentences: readonly string[]): string[] {
  return [...new Set(sentences)].filter((sentence) => {
    const { text, original } = told(sentence, 'FIELD_INVALID');
    return original !== null || isVietnamese(text.replace(/“[^”]*”/g, ''));
  });
}

const messagesOf = (parsed: Parsed<unknown>) => (parsed.ok ? [] : parsed.issues.map(({ message }) => message));

/** Where the sentences about files are written. */
const CHECKERS = [
  'domain/plan/check-',
  'domain/source/field.ts',
  'domain/plan/form-schema.ts',
  'domain/plan/parse-plan.ts',
  'domain/plan/period-form.ts',
  'domain/plan/plan-schema.ts',
  'domain/plan/requirement-schema.ts',
  'domain/source/table-rows.ts',
  'domain/source/yaml-source.ts',
  'domain/deadlines/cutoff.ts',
  'domain/units/',
  'domain/rehearsal/scenario-',
  'domain/rehearsal/parse-scenario.ts',
  'client/reports/parse-record-sheet.ts',
  'client/plans/plan-drafts.ts',
  'client/registers/register-drafts.ts',
  'client/registers/register-upload.ts',
  'files/xlsx-rows.ts',
];
/** Words of data, of the journal and of refusals, which are no faults of a file. */
const NO_FAULTS = ['domain/units/register-columns.ts', 'domain/units/register-table.ts', 'domain/units/contacts.ts'];
const ELSEWHERE =
  /^(Dự thảo này|Danh mục này|Tệp 3 không còn|Hạn “|Trả lời khi|Danh mục đơn vị 3|Văn thư|trước ngày$|Văn bản yêu cầu báo cáo của|Hạn gửi: 3)/;

/** Pieces that others are put together from. */
const PIECES =
  /^(Thiếu mục này|Mục này để trống|Thấy (một danh sách|một nhóm mục|3( \(số\))?|"3"|"3":"3")|nhóm|loại|không có đợt báo cáo nào khớp|có 3 đợt báo cáo|3, … \(3 đơn vị\)|Thấy 3 "3"; cần một trong: 3\.)$/;

/** Vietnamese texts of a program file, with 3 for their values; a sentence over two lines is one. */
function textsOf(source: string): string[] {
  const code = source
    .replace(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$|\s\/\/ .*$/gm, '')
    .replace(/\$\{(?:[^{}]|\{[^{}]*\})*\}/g, '3')
    .replace(/[`'] \+\n\s*[`']/g, '');
  return [...code.matchAll(/'((?:[^'\\\n]|\\.)*)'|`([^`]*)`/g)]
    .map(([, plain, template]) => plain ?? template!)
    .filter(isVietnamese)
    .filter((text) => !ELSEWHERE.test(text) && !PIECES.test(text));
}

describe('what is wrong in a file, told in English', () => {
  it('is told of every bad plan, register and table', () => {
    const plans = ONE_FAULT.map((fault) => parsePlan(withFault(fault), 'a.yaml', SMALL_REGISTER));
    const registers = BAD_REGISTERS.map(([, find, put]) =>
      parseRegister(SMALL_REGISTER_TEXT.replace(find, put), 'a.yaml'),
    );
    const tables = [BAD_TABLE, '', 'code,name,type\nw,"A,x', 'code,type,tên,tên\n', 'code,name,type\nw,\uFFFD,x'];
    const read = tables.map((text) => parseRegisterCsv(text, 'a.csv', { id: 'a', title: 'A' }));
    const sentences = [...plans, ...registers, ...read].flatMap(messagesOf);
    expect(sentences.length).toBeGreaterThan(90);
    expect(untold(sentences)).toEqual([]);
  });

  it('knows every sentence and every expectation the checkers hold', () => {
    const files = sourceFiles(['domain', 'client']).filter(
      ({ path }) => CHECKERS.some((start) => path.startsWith(start)) && !NO_FAULTS.includes(path),
    );
    expect(files.length).toBeGreaterThan(25);
    const texts = files.flatMap(({ path }) => textsOf(readFileSync(join(ROOT, path), 'utf8')));
    const sentences = texts.map((text) => (/[.?]$/.test(text) ? text : `Thấy "x"; cần ${text}.`));
    expect(sentences.length).toBeGreaterThan(250);
    expect(untold(sentences)).toEqual([]);
  });

  it('leaves what somebody wrote as it is', () => {
    const { text } = told(
      'Thấy "tháng"; cần hệ thống (chính quyền, Đảng, Mặt trận): một trong government, party, front.',
      'FIELD_INVALID',
    );
    expect(text).toBe(
      'Found “tháng”; needed: the system (government, Party, Fatherland Front): one of government, party, front.',
    );
  });
});
