import type { UPLOADS as VIETNAMESE } from '../../../../domain/messages/uploads';

export const UPLOADS: typeof VIETNAMESE = {};
