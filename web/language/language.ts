/** Languages of the pages. Papers, mails and data of the offices are Vietnamese in both. */
export const LANGUAGES = ['vi', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];
