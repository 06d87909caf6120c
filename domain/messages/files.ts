import type { Part, Say } from './part';

/** Found and expected values in a text file. */
export const FILES = {
  'files.expected': ({ found, expected }: { found: Part; expected: Part }, say: Say) =>
    `${say(found)}; cần ${say(expected)}.`,
  'files.missing': 'Thiếu mục này',
  'files.empty': 'Mục này để trống',
  'files.found-text': ({ text }: { text: string }) => `Thấy "${text}"`,
  'files.found-number': ({ number }: { number: string }) => `Thấy ${number} (số)`,
  'files.found-boolean': ({ value }: { value: boolean }) => `Thấy ${value}`,
  'files.found-list': 'Thấy một danh sách',
  'files.found-group': 'Thấy một nhóm mục',

  'files.too-complex': 'Tệp phức tạp nên hệ thống không đọc xong; hãy chia nhỏ hoặc viết gọn lại.',
  'files.another-value': 'một giá trị khác',
  'files.an-id': ({ what }: { what: Part }, say: Say) => `${say(what)}: chỉ gồm chữ thường a-z, số và gạch nối`,
  'files.a-day': ({ what }: { what: Part }, say: Say) =>
    `${say(what)}, viết 30/5/2020 hoặc 2020-05-30, và có trên lịch`,
  'files.one-of': ({ what, values }: { what: Part; values: readonly string[] }, say: Say) =>
    `${say(what)}: một trong ${values.join(', ')}`,
  'files.yes-or-no': ({ what }: { what: Part }, say: Say) => `${say(what)}: yes hoặc no`,
  'files.whole-number': ({ what, min, max }: { what: Part; min: number; max: number }, say: Say) =>
    `${say(what)}: số nguyên từ ${min} đến ${max}`,
  'files.a-list': ({ what }: { what: Part }, say: Say) => `danh sách: ${say(what)}`,
  'files.a-unit-code': ({ what }: { what: Part }, say: Say) => `${say(what)} (mã đơn vị trong danh mục)`,
  'files.one-type': ({ types }: { types: readonly string[] }) => `Cần một trong các loại (type): ${types.join(', ')}.`,
  'files.unknown-entry': ({ name, known }: { name: string; known: readonly string[] }) =>
    `Không có mục "${name}" ở đây; cần một trong: ${known.join(', ')}.`,
  'files.id-twice': ({ id }: { id: string }) => `Thấy mã "${id}" lần thứ hai; cần mã khác.`,

  'files.too-large': 'Tệp lớn hơn 1 MB; cần tệp dưới 1 MB.',
  'files.not-utf8': 'Tệp không phải UTF-8; cần lưu lại với bảng mã Unicode UTF-8.',
  'files.yaml-aliases': ({ most }: { most: number }) =>
    `Tệp dùng lại một đoạn (dấu *) quá ${most} lần; cần viết rõ từng mục.`,
  'files.yaml-depth': 'Tệp lồng quá sâu, không đọc được; cần viết theo mẫu trong thư mục plans.',
  'files.yaml-key-twice': 'Một mục được ghi hai lần trong cùng một nhóm; cần giữ lại một.',
  'files.yaml-documents': 'Tệp chứa nhiều văn bản (dấu ---); cần đúng một.',
  'files.yaml-tag': ({ detail }: { detail: string }) => `Thẻ kiểu (dấu !) không được dùng: ${detail}.`,
  'files.yaml-syntax': ({ detail }: { detail: string }) => `Không đúng cú pháp YAML: ${detail}.`,
  'files.forbidden-key': ({ key }: { key: string }) => `Tên mục "${key}" không được dùng; cần bỏ mục này.`,
};
