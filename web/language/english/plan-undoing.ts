import { html } from '../../html';
import type { PLAN_UNDOING as VIETNAMESE } from '../vietnamese/plan-undoing';
import { weekdayDate } from './dates';
import { counted } from './plural';

export const PLAN_UNDOING: typeof VIETNAMESE = {
  link: 'Take back',
  title: 'Take back what was confirmed by mistake?',
  lead:
    'Only where it was a mistake. The rounds below end; units that have sent nothing get a mail that nothing is due any more, and ' +
    'reports received stay readable. The question is open again; once it is confirmed rightly, a round of the same period goes on with ' +
    'the right deadline.',
  noRounds: 'No round has been made by it yet.',
  ends: (title, lastDay, unsent, sent) =>
    html`<span lang="vi">${title}</span>, due by the end of ${weekdayDate(lastDay)}: ${counted(unsent, 'unit has', 'units have')} sent
nothing, ${counted(sent, 'report', 'reports')} received`,
  act: 'Take back',
};
