import { packZip, type ZipOverrides, type ZipPart } from './zip';

const types = (main: string) =>
  `<Types><Override PartName="/main" ContentType="application/vnd.openxmlformats-officedocument.${main}+xml"/></Types>`;

/** The parts every DOCX file has. */
export const DOCX_PARTS: readonly ZipPart[] = [
  { name: '[Content_Types].xml', content: types('wordprocessingml.document.main') },
  {
    name: 'word/document.xml',
    content: '<w:document><w:body><w:p><w:r><w:t>Báo cáo</w:t></w:r></w:p></w:body></w:document>',
  },
];

/** The parts every XLSX file has. */
export const XLSX_PARTS: readonly ZipPart[] = [
  { name: '[Content_Types].xml', content: types('spreadsheetml.sheet.main') },
  { name: 'xl/workbook.xml', content: '<workbook><sheets/></workbook>' },
];

/** A DOCX file with more parts. */
export const docxWith = (more: readonly ZipPart[] = [], lies: ZipOverrides = {}): Buffer =>
  packZip([...DOCX_PARTS, ...more], lies);

/** An XLSX file with more parts. */
export const xlsxWith = (more: readonly ZipPart[] = [], lies: ZipOverrides = {}): Buffer =>
  packZip([...XLSX_PARTS, ...more], lies);
