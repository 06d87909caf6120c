import { html } from '../../../html';
import type { SUBMISSION as VIETNAMESE } from '../../vietnamese/reports/submission';
import { momentInWords, sendingNumber } from '../dates';

export const SUBMISSION: typeof VIETNAMESE = {
  receipt: (receipt) => html`Receipt <span class="code">${receipt}</span>`,
  lead: (unit, version, receivedAt) => `${unit}, ${sendingNumber(version)}, received at ${momentInWords(receivedAt)}`,
  accept: 'Mark as checked',
  askAgain: 'Return for additions',
  accepted: 'Checked.',
  warnings: 'Figures that need attention:',
  explanation: (words) => `The unit explains: ${words}`,
  nil: 'The unit declares: nothing to report for this period.',
  noFigures: 'This submission has no form figures.',
  noFiguresRecorded:
    'This submission has no form figures: the report was recorded from another channel; figures may follow.',
  content: 'Content',
  files: 'Attached files',
};
