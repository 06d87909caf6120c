import type { FORM_FILES as VIETNAMESE } from '../../../../domain/messages/form-files';
import type { Say } from '../../../../domain/messages/part';
import { counted } from '../plural';

export const FORM_FILES: typeof VIETNAMESE = {
  'form-files.cell': ({ cell }) => `cell ${cell}`,
  'form-files.word-cell': ({ table, row, cell }) => `table ${table}, row ${row}, cell ${cell}`,
  'form-files.paragraph': ({ paragraph }) => `paragraph ${paragraph} outside the tables`,
  'form-files.at': ({ place, fault }, say: Say) => {
    const where = say(place);
    return `${where.charAt(0).toUpperCase()}${where.slice(1)}: ${say(fault)}`;
  },
  'form-files.stray': ({ found }, say: Say) =>
    `found ${say(found)} outside the places to fill in; move it to the cell where it belongs, or delete it.`,
  'form-files.label-changed': ({ found, expected }, say: Say) =>
    `found ${say(found)}; “${expected}” is needed. This column is not filled in: put it back as the form has it, and write the answer in the cell to its right.`,
  'form-files.code-unknown': ({ code }, say: Say) =>
    `the form of this report has no code ${say(code)}; download the form again and fill that in.`,
  'form-files.code-twice': ({ code }, say: Say) =>
    `the code ${say(code)} is in a row above; each code has one row. Make the two rows one.`,
  'form-files.other-report': ({ found, expected }) =>
    found === ''
      ? `The file names no report; the form of the report “${expected}” is needed. Download it again from the page of this report.`
      : `The file is the form of the report “${found}”; that of the report “${expected}” is needed. Download it from the page of this report, or open the report of the file.`,
  'form-files.kind': ({ file }) =>
    `The file “${file}” is no form in XLSX or DOCX that can be read. Download the form from the page of the report, fill that in and save it as the same kind of file.`,
  'form-files.too-large': ({ file }) =>
    `The file “${file}” has too many rows, or is too large for a form. Download the form again and fill that in.`,
  'form-files.choose': 'No form was chosen: choose the XLSX or DOCX file that was filled in.',
  'form-files.no-form': ({ report }) =>
    `The report “${report}” has no form for figures; only its document or a file is sent.`,
  'form-files.not-sent': ({ file, faults }) =>
    `Not sent: the file “${file}” has ${counted(faults, 'place', 'places')} to correct.`,
  'form-files.out-or-read':
    'One of the two is needed: “--out” (write the form) or “--read” (show a form that was filled in).',
  'form-files.one-source': 'Give only one of the two: “--form” or “--values”.',
};
