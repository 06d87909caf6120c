import type { Part, Say } from './part';

/** A report's form that is filled in as a file and read back (biểu mẫu điền ngoài trang). */
export const FORM_FILES = {
  'form-files.cell': ({ cell }: { cell: string }) => `ô ${cell}`,
  'form-files.word-cell': ({ table, row, cell }: { table: number; row: number; cell: number }) =>
    `bảng ${table}, dòng ${row}, ô ${cell}`,
  'form-files.paragraph': ({ paragraph }: { paragraph: number }) => `đoạn thứ ${paragraph} ngoài các bảng`,
  'form-files.at': ({ place, fault }: { place: Part; fault: Part }, say: Say) => {
    const where = say(place);
    return `${where.charAt(0).toLocaleUpperCase('vi')}${where.slice(1)}: ${say(fault)}`;
  },
  'form-files.stray': ({ found }: { found: Part }, say: Say) =>
    `tìm thấy ${say(found)} ngoài các ô để ghi; hãy chuyển vào ô của mục cần ghi, hoặc xóa đi.`,
  'form-files.label-changed': ({ found, expected }: { found: Part; expected: string }, say: Say) =>
    `tìm thấy ${say(found)}; cần “${expected}”. Cột này không ghi: hãy sửa lại như biểu mẫu, nội dung thì ghi vào ô bên phải.`,
  'form-files.code-unknown': ({ code }: { code: Part }, say: Say) =>
    `biểu mẫu của báo cáo này không có mã ${say(code)}; hãy tải biểu mẫu mới rồi ghi lại.`,
  'form-files.code-twice': ({ code }: { code: Part }, say: Say) =>
    `mã ${say(code)} đã có ở dòng trên; mỗi mã chỉ một dòng. Hãy gộp hai dòng.`,
  'form-files.other-report': ({ found, expected }: { found: string; expected: string }) =>
    found === ''
      ? `Tệp không có mã báo cáo; cần biểu mẫu của báo cáo “${expected}”. Hãy tải lại biểu mẫu ở trang của báo cáo này.`
      : `Tệp là biểu mẫu của báo cáo “${found}”; cần biểu mẫu của báo cáo “${expected}”. Hãy tải biểu mẫu ở trang của báo cáo này, hoặc mở đúng báo cáo của tệp.`,
  'form-files.kind': ({ file }: { file: string }) =>
    `Tệp “${file}” không phải biểu mẫu XLSX hay DOCX đọc được. Hãy tải biểu mẫu ở trang của báo cáo, ghi vào đó và lưu đúng loại tệp.`,
  'form-files.too-large': ({ file }: { file: string }) =>
    `Tệp “${file}” có quá nhiều dòng hoặc quá lớn so với một biểu mẫu. Hãy tải biểu mẫu mới rồi ghi lại.`,
  'form-files.choose': 'Chưa chọn tệp biểu mẫu: hãy chọn tệp XLSX hoặc DOCX đã ghi.',
  'form-files.no-form': ({ report }: { report: string }) =>
    `Báo cáo “${report}” không có biểu mẫu số liệu; chỉ gửi văn bản hoặc tệp.`,
  'form-files.not-sent': ({ file, faults }: { file: string; faults: number }) =>
    `Chưa gửi: tệp “${file}” có ${faults} chỗ cần sửa.`,
  'form-files.out-or-read': 'Cần một trong hai: "--out" (ghi biểu mẫu) hoặc "--read" (xem biểu mẫu đã điền).',
  'form-files.one-source': 'Chỉ ghi một trong hai: "--form" hoặc "--values".',
};
