import { createHash } from 'node:crypto';
import { addRole } from '../../../client/people/users';
import { unlimitedCaller } from '../../../client/unlimited-caller';
import type { Duty } from '../../../domain/people/duty';
import { eventually } from '../../setup/eventually';
import { type Answer, BASE, type RunningApp, type Visitor, visitorWith } from './running-app';
import { OPEN_ROUND, TODAY, UNIT } from './sample-office';

const FORM = 'application/x-www-form-urlencoded';

/** A browser that keeps its cookies, for the pages before sign-in. */
export class Browser {
  private readonly cookies = new Map<string, string>();

  constructor(private readonly office: RunningApp) {}

  async get(url: string, method = 'GET'): Promise<Answer> {
    return this.keep(await this.office.ask(url, { method, headers: { cookie: this.cookie } }));
  }

  async post(url: string, fields: Record<string, string>): Promise<Answer> {
    const headers = { origin: BASE, cookie: this.cookie, 'content-type': FORM };
    return this.keep(
      await this.office.ask(url, { method: 'POST', headers, body: new URLSearchParams(fields).toString() }),
    );
  }

  get cookie(): string {
    return [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
  }

  /** The session's own cookie, or null. */
  get session(): string | null {
    return this.cookies.get('dung-han') || null;
  }

  /** Once signed in: the browser as other tests use it. */
  visitor(): Visitor {
    return visitorWith(this.office.ask, this.cookie, formTokenOf(this.session!));
  }

  private keep(answer: Answer): Answer {
    for (const cookie of answer.headers.getSetCookie()) {
      const [, name, value] = /^([^=]+)=([^;]*)/.exec(cookie)!;
      this.cookies.set(name!, value!);
    }
    return answer;
  }
}

/** The hidden field that goes with a session's cookie. */
export function formTokenOf(token: string): string {
  return createHash('sha256').update(`form ${token}`).digest('base64url');
}

/** Waits for the sender and returns the newest link to this address; null when no mail came. */
export async function linkFor(office: RunningApp, email: string): Promise<string | null> {
  await eventually('no link waits to be sent', async () => {
    const waiting = await office.database.rows(`select id from sign_in_links where state in ('asked', 'sending')`);
    return waiting.length === 0;
  });
  const mails = await office.database.rows<{ text: string }>(
    `select text from mailbox where mail_to ilike '%' || $1 || '%' and subject = 'Liên kết đăng nhập Đúng Hạn' order by id desc limit 1`,
    [email],
  );
  return /http:\/\/dung-han\.test(\/dang-nhap\/lien-ket#[\w-]+)/.exec(mails[0]?.text ?? '')?.[1] ?? null;
}

export function tokenIn(link: string): string {
  return link.slice(link.indexOf('#') + 1);
}

/** The short code of the newest link mail to this address. */
export async function codeFor(office: RunningApp, email: string): Promise<string> {
  await linkFor(office, email);
  const [mail] = await office.database.rows<{ text: string }>(
    `select text from mailbox where mail_to ilike '%' || $1 || '%' and subject = 'Liên kết đăng nhập Đúng Hạn' order by id desc limit 1`,
    [email],
  );
  return /nhập (\d{4} \d{4}) trên/.exec(mail!.text)![1]!;
}

/** Requests a link and uses it. */
export async function signInByLink(office: RunningApp, email: string): Promise<Browser> {
  const browser = new Browser(office);
  await browser.post('/dang-nhap', { thu: email });
  const link = await linkFor(office, email);
  if (link === null) throw new Error(`no link for ${email}`);
  await browser.post('/dang-nhap/lien-ket', { token: tokenIn(link) });
  return browser;
}

/** The contact of the unit's own office. */
export async function unitMail(office: RunningApp): Promise<string> {
  const [row] = await office.database.rows<{ email: string }>(
    `select email from contacts where unit = $1 and post = 'office'`,
    [UNIT],
  );
  return row!.email;
}

/** The administrator at the command line. */
export const administrator = (office: RunningApp) => unlimitedCaller(office.database, { at: TODAY, who: 'Quản trị' });

const UNIT_OF: Readonly<Partial<Record<Duty, string>>> = {
  unit: UNIT,
  'compiler-officer': OPEN_ROUND.split('/')[3]!,
  'compiler-head': OPEN_ROUND.split('/')[3]!,
};

/** Gives a role; a unit member's unit is phường Pleiku, the compiler is that of the sample. */
export const give = (office: RunningApp, email: string, duty: Duty, until: string | null = null) =>
  addRole(administrator(office), { email, name: email, duty, unit: UNIT_OF[duty] ?? null, plans: null, until });

/** The whole test shares the buckets; a new test begins with full ones. */
export async function refill(office: RunningApp): Promise<void> {
  await office.database.rows('delete from rate_limits');
}
