import type { CalendarChange } from '../../domain/calendar/calendar';
import type { FormFileReading } from '../../domain/form-files/read-form-grid';
import type { Plan } from '../../domain/plan/plan';
import type { RecordDefaults, RecordSheet } from '../../domain/records/parse-record-sheet';
import type { FormDefinition } from '../../domain/rollup/form';
import type { Parsed } from '../../domain/source/issue';
import type { DateOrder } from '../../domain/source/table-dates';
import type { SuccessorTable } from '../../domain/successions/successor-table';
import type { Instant } from '../../domain/time/time';
import type { RegisterTitle } from '../../domain/units/parse-register-csv';
import type { Register } from '../../domain/units/unit';
import type { Inspection } from '../inspection';
import type { ReadBounce } from '../read-bounce';
import type { UploadedContacts } from '../read-contacts';
import type { UploadedRegister } from '../read-register';

/**
 * Reads what came from outside and may be large. The web process has it done by a confined process (`ConfinedPool`); the command
 * line, where the texts are the user's own, does it itself (`OWN_PARSERS`).
 */
export interface Parsers {
  /** @see inspectFile */
  inspect(name: string, content: Buffer): Promise<Inspection>;
  /** @see readRegisterUpload */
  register(name: string, content: Buffer, head: RegisterTitle, dates?: DateOrder): Promise<Parsed<UploadedRegister>>;
  /** @see readRegisterText */
  keptRegister(file: string, kept: string, dates?: DateOrder): Promise<Parsed<UploadedRegister>>;
  /** @see readContactsUpload */
  contacts(name: string, content: Buffer): Promise<Parsed<UploadedContacts> | null>;
  /** @see readKeptContacts */
  keptContacts(file: string, kept: string): Promise<Parsed<UploadedContacts> | null>;
  /** @see readSuccessorsUpload */
  successors(name: string, content: Buffer): Promise<Parsed<SuccessorTable>>;
  /** @see registerPathOf */
  registerPath(source: string, file: string): Promise<Parsed<string>>;
  /** A plan file against its register and the working calendar with these edits. @see parsePlan */
  plan(source: string, file: string, register: Register, edits: readonly CalendarChange[]): Promise<Parsed<Plan>>;
  /** @see parseRecordSheet */
  recordSheet(text: string, file: string, at: Instant, defaults: RecordDefaults): Promise<RecordSheet>;
  /** @see readBounce */
  bounce(source: Buffer): Promise<ReadBounce>;
  /** A report's form that was filled in as a file. @see readFormFile */
  formFile(name: string, content: Buffer, form: FormDefinition): Promise<Parsed<FormFileReading>>;
  /** The plain data of a YAML text; null when it cannot be read. */
  yamlData(source: string): Promise<unknown>;
}
