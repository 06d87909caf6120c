import type { EXPORTS as VIETNAMESE } from '../../../../domain/messages/exports';
import { counted } from '../plural';

export const EXPORTS: typeof VIETNAMESE = {
  'exports.wait': ({ most }) =>
    `${counted(most, 'file of yours is', 'files of yours are')} still being made. Wait for one of them, then ask again.`,
};
