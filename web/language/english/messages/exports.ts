import type { EXPORTS as VIETNAMESE } from '../../../../domain/messages/exports';
import { counted } from '../plural';

export const EXPORTS: typeof VIETNAMESE = {
  'exports.wait': ({ most }) =>
    `${counted(most, 'file of yours is', 'files of yours are')} still being made. Wait for one of them, then ask again.`,
  'exports.not-ready':
    'The file is not ready, or its making was stopped. Look at its state; once it is `ready`, the file can be fetched.',
};
