import { message } from '../../messages/message';

/** Laws on which days off rest, as they are cited to users. */
export const CODE_2012 = message('calendar.code-2012');
export const CODE_2012_COMPENSATORY = message('calendar.code-2012-in-lieu');
export const CODE_2019 = message('calendar.code-2019');
export const CODE_2019_COMPENSATORY = message('calendar.code-2019-in-lieu');

/** Policy only: the formal act for 24/11/2026 was not found, so the day stays provisional until someone confirms it. */
export const RESOLUTION_80 = message('calendar.resolution-80');
