import { vietnamCalendar } from '../../domain/calendar/calendar';
import { parsePlan, registerPathOf } from '../../domain/plan/parse-plan';
import { parseRecordSheet } from '../../domain/records/parse-record-sheet';
import { readYaml } from '../../domain/source/yaml-source';
import { readFormFile } from '../forms/read-form-file';
import { inspectFile } from '../inspect-file';
import { readBounce } from '../read-bounce';
import { readContactsUpload, readKeptContacts } from '../read-contacts';
import { readRegisterText, readRegisterUpload } from '../read-register';
import { readSuccessorsUpload } from '../read-successors';
import type { Parsers } from './parsers';

/** The parsers in this very process, without a limit of time: for the command line, and inside the confined process. */
export const OWN_PARSERS: Parsers = {
  inspect: inspectFile,
  register: readRegisterUpload,
  keptRegister: async (file, kept, dates) => readRegisterText(file, kept, dates),
  contacts: readContactsUpload,
  keptContacts: async (file, kept) => readKeptContacts(file, kept),
  successors: readSuccessorsUpload,
  registerPath: async (source, file) => registerPathOf(source, file),
  plan: async (source, file, register, edits) => parsePlan(source, file, register, vietnamCalendar(edits)),
  recordSheet: async (text, file, at, defaults) => parseRecordSheet(text, file, at, defaults),
  bounce: readBounce,
  formFile: readFormFile,
  async yamlData(source) {
    const read = readYaml(source, '');
    return read.ok ? read.value.value : null;
  },
};
