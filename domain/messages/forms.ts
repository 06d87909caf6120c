import type { Part, Say } from './part';

/** What is wrong in a filled-in report form (biểu mẫu). */
export const FORMS = {
  'forms.missing': ({ label, expected }: { label: string; expected: Part }, say: Say) =>
    `${label}: chưa điền; cần ${say(expected)}.`,
  'forms.a-figure': () => 'một số, kể cả số 0',
};
