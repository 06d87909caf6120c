import { type IParagraphStyleOptions, type IStylesOptions, LineRuleType } from 'docx';
import type { PaperFormat } from '../domain/papers/paper-format';

/** Twentieths of a point. */
export const TWIPS = 20;
/** Twips of a millimetre. */
export const MM_TWIPS = 56.7;
const INDENT = 720;
const FONT = 'Times New Roman';

/**
 * The styles of a paper, by the names that Word's list shows, so that staff go on writing in them. Sizes are those of the format; Word
 * counts half points.
 */
export function docxStyles({ sizes, receiversLabel }: PaperFormat): IStylesOptions {
  const run = (points: number, more: object = {}) => ({ font: FONT, size: points * 2, color: '000000', ...more });
  const style = (
    id: string,
    name: string,
    points: number,
    paragraph: object,
    more: object = {},
  ): IParagraphStyleOptions => ({
    id,
    name,
    basedOn: 'Normal',
    next: id,
    quickFormat: true,
    run: run(points, more),
    paragraph,
  });
  const centred = { alignment: 'center' as const };
  const heading = (level: number, more: object = {}) => ({
    run: run(sizes.body, { bold: true, ...more }),
    paragraph: {
      spacing: { before: 120, after: 60 },
      indent: { firstLine: INDENT },
      keepNext: true,
      outlineLevel: level,
    },
  });
  const label = receiversLabel === 'underlined' ? { underline: {} } : { bold: true, italics: true };
  return {
    default: {
      document: {
        run: { ...run(sizes.body), language: { value: 'vi-VN' } },
        paragraph: { spacing: { line: 264, lineRule: LineRuleType.AUTO } },
      },
      heading1: heading(0),
      heading2: heading(1),
      heading3: heading(2, { italics: true }),
    },
    paragraphStyles: [
      style('NoiDung', 'Nội dung', sizes.body, {
        alignment: 'both',
        spacing: { before: 120 },
        indent: { firstLine: INDENT },
      }),
      style('CoQuan', 'Tên cơ quan', sizes.superior, centred),
      style('QuocHieu', 'Quốc hiệu', sizes.nation, centred, { bold: true }),
      style('SoKyHieu', 'Số, ký hiệu', sizes.number, { ...centred, spacing: { before: 120 } }),
      style('DiaDanh', 'Địa danh, ngày', sizes.date, { ...centred, spacing: { before: 120 } }, { italics: true }),
      style('VeViec', 'Về việc', sizes.subject, { ...centred, spacing: { before: 80 } }),
      style('TenLoai', 'Tên loại', sizes.type, { ...centred, spacing: { before: 240 } }, { bold: true }),
      style('TrichYeu', 'Trích yếu', sizes.extract, centred, { bold: true }),
      style('KinhGui', 'Kính gửi', sizes.body, { ...centred, spacing: { before: 160, after: 160 } }),
      style('NoiNhan', 'Nơi nhận', sizes.receivers, {}),
      style('NoiNhanNhan', 'Nơi nhận (nhãn)', sizes.receiversLabel, {}, label),
      style('ChuKy', 'Chữ ký', sizes.signature, centred, { bold: true }),
      style('PhuLuc', 'Phụ lục', sizes.body, centred, { bold: true }),
      style('BangChu', 'Chữ trong bảng', sizes.table, { spacing: { before: 30, after: 30 } }),
      style('DauDuThao', 'Dấu dự thảo', 11, { alignment: 'right' }, { bold: true }),
      style('SoTrang', 'Số trang', sizes.page, centred),
    ],
  };
}
