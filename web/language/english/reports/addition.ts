import type { ADDITION as VIETNAMESE } from '../../vietnamese/reports/addition';

export const ADDITION: typeof VIETNAMESE = {
  title: 'Add figures or a scan',
  lead: (unit, receipt) => `${unit}, receipt ${receipt}`,
  hint:
    'What is added becomes the next version of the same document; whether it came in time does not change, and the earlier receipt stays. ' +
    'Where no figure is typed, the figures that are there stay.',
  scans: 'Scans',
  add: 'Add',
};
