import type { z } from 'zod';
import { VISIBLE, WITHOUT_NUL } from './scalars';

type Raw = z.core.$ZodRawIssue;

const KINDS: Readonly<Record<string, string>> = {
  string: 'một chuỗi ký tự',
  number: 'một số',
  int: 'một số nguyên',
  boolean: 'true hoặc false',
  array: 'một danh sách',
  object: 'một đối tượng',
  record: 'một đối tượng',
  null: 'null',
};

const FORMATS: Readonly<Record<string, string>> = {
  date: 'ngày có trên lịch, viết như 2026-09-25, từ năm 1901 đến năm 2198',
  'date-time': 'thời điểm có múi giờ, viết như 2026-09-24T10:32:00+07:00',
  email: 'địa chỉ thư như vanthu@donvi.gov.vn, không dấu, không khoảng trắng',
  base64: 'nội dung tệp viết bằng base64',
};

const PATTERNS: Readonly<Record<string, string>> = {
  [String(WITHOUT_NUL)]: 'nội dung không có ký tự NUL',
  [String(VISIBLE)]: 'nội dung có ít nhất một chữ, số hoặc dấu câu',
};

/**
 * What is wrong with one field of a request: what was found, what is expected.
 * @example fieldFault({ code: 'invalid_type', expected: 'number', input: 'x' }) // 'Tìm thấy "x"; cần một số.'
 */
export function fieldFault(issue: Raw): string {
  if (issue.code === 'unrecognized_keys')
    return `Có mục không được nhận: ${issue.keys.join(', ')}; bỏ mục này hoặc xem /openapi.json.`;
  return `${foundIn(issue)}; cần ${expectedOf(issue)}.`;
}

function foundIn({ input }: Raw): string {
  if (input === undefined) return 'Chưa có mục này';
  const text = JSON.stringify(input) ?? String(input);
  return `Tìm thấy ${text.length > 60 ? `${text.slice(0, 60)}…` : text}`;
}

function expectedOf(issue: Raw): string {
  if (issue.code === 'invalid_type') return KINDS[issue.expected] ?? issue.expected;
  if (issue.code === 'invalid_value') return `một trong: ${issue.values.map(String).join(', ')}`;
  if (issue.code === 'too_small') return `${sizeOf(issue.origin)} từ ${issue.minimum} trở lên`;
  if (issue.code === 'too_big') return `${sizeOf(issue.origin)} không quá ${issue.maximum}`;
  if (issue.code === 'invalid_format') return formatOf(issue);
  return 'giá trị như mô tả trong /openapi.json';
}

function formatOf({ format, pattern = '' }: z.core.$ZodRawIssue<z.core.$ZodIssueInvalidStringFormat>): string {
  return FORMATS[format] ?? PATTERNS[pattern] ?? `dạng ${pattern}`;
}

function sizeOf(origin: string): string {
  if (origin === 'string') return 'số ký tự';
  return origin === 'array' ? 'số phần tử' : 'số';
}
