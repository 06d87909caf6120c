import { packZip, type ZipOverrides, type ZipPart } from './zip';

/** The list of types of an office file with its main part and these others. */
export const typesOf = (part: string, main: string, more = '') =>
  `<Types><Override PartName="/${part}" ContentType="application/vnd.openxmlformats-officedocument.${main}+xml"/>${more}</Types>`;

/** The parts every DOCX file has. */
export const DOCX_PARTS: readonly ZipPart[] = [
  { name: '[Content_Types].xml', content: typesOf('word/document.xml', 'wordprocessingml.document.main') },
  {
    name: 'word/document.xml',
    content: '<w:document><w:body><w:p><w:r><w:t>Báo cáo</w:t></w:r></w:p></w:body></w:document>',
  },
];

/** The parts every XLSX file has. */
export const XLSX_PARTS: readonly ZipPart[] = [
  { name: '[Content_Types].xml', content: typesOf('xl/workbook.xml', 'spreadsheetml.sheet.main') },
  { name: 'xl/workbook.xml', content: '<workbook><sheets/></workbook>' },
];

/** A DOCX file with more parts. */
export const docxWith = (more: readonly ZipPart[] = [], lies: ZipOverrides = {}): Buffer =>
  packZip([...DOCX_PARTS, ...more], lies);

/** An XLSX file with more parts. */
export const xlsxWith = (more: readonly ZipPart[] = [], lies: ZipOverrides = {}): Buffer =>
  packZip([...XLSX_PARTS, ...more], lies);

/** A DOCX file whose list of types says more. */
export const docxTyped = (more: string, parts: readonly ZipPart[] = []): Buffer =>
  packZip([
    { name: '[Content_Types].xml', content: typesOf('word/document.xml', 'wordprocessingml.document.main', more) },
    DOCX_PARTS[1]!,
    ...parts,
  ]);
