import { html } from '../../../html';
import type { TOKENS as VIETNAMESE } from '../../vietnamese/people/tokens';
import { plural } from '../plural';

export const TOKENS: typeof VIETNAMESE = {
  title: 'Access tokens for programs',
  lead: (base) =>
    html`Programs of the office (document system, spreadsheets) can work with Đúng Hạn in a person’s place by an access
token. It may do what its maker may, and ends when that role is revoked. How:
<a href="/api">description of the interface (OpenAPI)</a>, address <code>${base}/api/v1</code>.`,
  made: () => html`<strong>The new token</strong> (shown once, copy it now):`,
  sendIt: 'Send it with every request:',
  inUse: 'Tokens in use',
  usedFor: 'Used for',
  madeAt: 'Made at',
  expires: 'Expires',
  action: 'Action',
  revoke: (purpose) => html`Revoke<span class="hidden"> the token used for ${purpose}</span>`,
  make: 'Make a token',
  program: 'Which program it is for',
  programHint: 'For example: the department’s document system',
  days: 'Valid for (days)',
  daysHint: (longest) => `${longest} ${plural(longest, 'day', 'days')} at most`,
};
