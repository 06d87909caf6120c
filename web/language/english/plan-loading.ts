import { html } from '../../html';
import type { PLAN_LOADING as VIETNAMESE } from '../vietnamese/plan-loading';
import { plural } from './plural';

export const PLAN_LOADING: typeof VIETNAMESE = {
  title: 'Load a document that asks for reports',
  refused: (faults) => `Nothing was loaded. ${faults} ${plural(faults, 'place', 'places')} to correct:`,
  afterFaults: 'The text is kept below; correct it and check again. A register that was uploaded must be chosen again.',
  lead:
    'The file is read and checked against the register of units. As long as one fault is left, nothing is loaded; ' +
    'without faults it becomes a draft, which shows every date and mail beforehand. Nobody is reminded until you put ' +
    'it in force.',
  noFile: () => html`No file yet? <a href="/van-ban/lap">Write the document with a form</a>.`,
  linesHeading: 'Places to correct in the document',
  linesOf: (file) => `Places to correct in ${file}`,
  chooseFile: 'File of the document (YAML)',
  fileHint: 'A chosen file is used in place of the text in the box below.',
  paste: 'Or paste its text here',
  register: 'Register of units',
  useRegister: 'Register to use',
  registerOfFile: 'The one named in the file',
  newRegister: 'Or upload a new register with the document',
  registerFile: 'File of the register (CSV, XLSX, YAML)',
  registerHint:
    'For a CSV or XLSX table the id of the register comes from the name of the file, without accents, blanks as hyphens.',
  registerTitle: () => html`Title of the register <span class="soft">– for a table</span>`,
  check: 'Check and preview',
};
