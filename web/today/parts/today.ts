import type { readToday } from '../today';

/** All of the list of today, as far as the person reaches. */
export type Today = Awaited<ReturnType<typeof readToday>>;
