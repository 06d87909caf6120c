import type { EXPORTS as VIETNAMESE } from '../vietnamese/exports';
import { formatNumber } from './dates';

export const EXPORTS: typeof VIETNAMESE = {
  title: 'A long list as a file',
  steps: { waiting: 'Waiting for its turn', reading: 'Reading the data', writing: 'Writing the file' },
  wait: (lines) =>
    `The list has about ${formatNumber(lines, 0)} lines, so it is made apart. This page looks again every few seconds; you can go elsewhere and come back to this address.`,
  look: 'Look again',
  ready: (lines) =>
    `Done, about ${formatNumber(lines, 0)} lines. The file is kept for a day; only the person who asked for it can open it.`,
  save: 'Save the file',
  failed:
    'The file was not made. Go back and ask again; if it fails again, narrow the filter or tell the administrator.',
};
