import { z } from 'zod';
import { readRegisterUpload, type UploadedRegister } from '../../client/registers/register-upload';
import type { Parsed } from '../../domain/source/issue';

/** A register as programs send it: text, or the bytes of a workbook. */
export const registerFile = z.strictObject({
  file: z.string().min(1).max(200).describe('Its name; the ending says how it is read: .yaml, .csv, .xlsx'),
  text: z.string().max(3_000_000).nullable().default(null).describe('YAML or CSV'),
  base64: z.base64().max(6_000_000).nullable().default(null).describe('The bytes of an XLSX file'),
  id: z.string().max(100).default('').describe("Id of a table's register; empty: the name of the file"),
  title: z.string().max(300).default('').describe("Title of a table's register"),
});

/** Reads the register, or all that is wrong with it. */
export async function readRegister({
  file,
  text,
  base64,
  id,
  title,
}: z.infer<typeof registerFile>): Promise<Parsed<UploadedRegister>> {
  const content = base64 === null ? Buffer.from(text ?? '') : Buffer.from(base64, 'base64');
  return readRegisterUpload(file, content, { id, title });
}
