import type { FILES as VIETNAMESE } from '../../../../domain/messages/files';

export const FILES: typeof VIETNAMESE = {};
