import type { EXPORTS as VIETNAMESE } from '../vietnamese/exports';
import { formatNumber, momentInWords } from './dates';

export const EXPORTS: typeof VIETNAMESE = {
  title: 'A long list as a file',
  paperTitle: 'A paper of many units as a file',
  steps: { waiting: 'Waiting for its turn', reading: 'Reading the data', writing: 'Writing the file' },
  written: (percent) => `Writing the file, ${percent}% done`,
  wait: (lines) =>
    `The list has about ${formatNumber(lines, 0)} lines, so it is made apart. This page looks again every few seconds; you can go elsewhere and come back to this address.`,
  paperWait: (units) =>
    `The paper is of ${formatNumber(units, 0)} units, so it is made apart. This page looks again every few seconds; you can go elsewhere and come back to this address.`,
  look: 'Look again',
  cancel: 'Do not make this file',
  cancelled: 'Stopped; no file was made. If it is needed, go back and ask again.',
  ready: (lines) => `Done, about ${formatNumber(lines, 0)} lines.`,
  paperReady: (units) => `Done, ${formatNumber(units, 0)} units.`,
  keptUntil: (at) =>
    `The file is kept for a day, until ${momentInWords(at)}; only the person who asked for it can open it.`,
  save: 'Save the file',
  failed:
    'The file was not made. Go back and ask again; if it fails again, narrow the filter or tell the administrator.',
};
