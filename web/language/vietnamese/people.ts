import { ACCOUNTS } from './people/accounts';
import { ERASURE } from './people/erasure';
import { HOME } from './people/home';
import { MAIL_CHOICE } from './people/mail-choice';
import { PROVIDER } from './people/provider';
import { SECOND_FACTOR } from './people/second-factor';
import { SESSIONS } from './people/sessions';
import { SIGN_IN } from './people/sign-in';
import { TOKENS } from './people/tokens';
import { WEEKLY_MAIL } from './people/weekly-mail';

/** Signing in, sessions, accounts, roles, tokens, the weekly mail. */
export const PEOPLE = {
  home: HOME,
  signIn: SIGN_IN,
  provider: PROVIDER,
  erasure: ERASURE,
  secondFactor: SECOND_FACTOR,
  sessions: SESSIONS,
  accounts: ACCOUNTS,
  tokens: TOKENS,
  weeklyMail: WEEKLY_MAIL,
  mailChoice: MAIL_CHOICE,
};
