import { z } from 'zod';
import type { Parsed } from '../../domain/source/issue';
import type { Parsers } from '../../files/confined/parsers';
import type { UploadedRegister } from '../../files/read-register';
import { TEXT_LENGTHS } from '../../files/upload-limits';
import { words } from '../api/scalars';

/** A name whose ending says how the file is read. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: PostgreSQL has no text with a NUL
const NAME = /^[^\u0000]+\.(?:[yY][aA]?[mM][lL]|[cC][sS][vV]|[xX][lL][sS][xX])$/;

/** A province with two units below it. */
const TABLE = `code;name;type;parent_government
ubnd-tinh;UBND tỉnh Mẫu;province-committee;-
so-noi-vu;Sở Nội vụ;department;ubnd-tinh
xa-an-phu;UBND xã An Phú;commune;ubnd-tinh
`;

/** A register as programs send it: text, or the bytes of a workbook. */
export const registerFile = z
  .strictObject({
    file: z
      .string()
      .max(200)
      .regex(NAME)
      .meta({
        description: 'Its name; the ending says how it is read: .yaml, .csv, .xlsx',
        examples: ['tinh-mau.csv'],
      }),
    text: words(TEXT_LENGTHS.table, TABLE).nullable().default(null).describe('YAML or CSV'),
    base64: z
      .base64()
      .max(TEXT_LENGTHS.workbook)
      .nullable()
      .default(null)
      .meta({ description: 'The bytes of an XLSX file', examples: [null] }),
    id: words(100, 'tinh-mau').default('').describe("Id of a table's register; empty: the name of the file"),
    title: words(300, 'Danh mục đơn vị tỉnh Mẫu').default('').describe("Title of a table's register"),
  })
  .meta({ id: 'RegisterFile', description: 'A register of units as a file' });

/** Reads the register, or all that is wrong with it. */
export async function readRegister(
  parsers: Parsers,
  { file, text, base64, id, title }: z.infer<typeof registerFile>,
): Promise<Parsed<UploadedRegister>> {
  const content = base64 === null ? Buffer.from(text ?? '') : Buffer.from(base64, 'base64');
  return parsers.register(file, content, { id, title });
}
