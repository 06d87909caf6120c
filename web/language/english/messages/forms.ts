import type { FORMS as VIETNAMESE } from '../../../../domain/messages/forms';

export const FORMS: typeof VIETNAMESE = {
  'forms.missing': ({ label, expected }, say) => `${label}: not filled in; needed: ${say(expected)}.`,
  'forms.a-figure': () => 'a figure, 0 included',
};
