import type { FastifyInstance } from 'fastify';
import type { IdentityProviderConfig } from '../../../config/identity-provider';
import type { Logger } from '../../../config/logger';
import type { Instant } from '../../../domain/time/time';
import type { ConfinedLimits } from '../../../files/confined/confined-pool';
import type { VirusScanner } from '../../../files/virus-scan';
import { connect, type Database } from '../../../storage/database';
import { secretBox } from '../../../storage/secret-box';
import { buildApp } from '../../../web/app';
import type { Timeouts } from '../../../web/dependencies';
import { type TestDatabase, testDatabase } from '../../setup/database';
import { SAMPLE_OFFICE, TODAY } from './sample-office';

/** The address that the pages are configured with; browsers send it as their Origin. */
export const BASE = 'http://dung-han.test';
const FORM = 'application/x-www-form-urlencoded';

/** A complete answer; redirects are not followed. */
export interface Answer {
  status: number;
  headers: Headers;
  body: string;
  bytes: Buffer;
}

export type Ask = (url: string, request?: RequestInit & { body?: string | Buffer }) => Promise<Answer>;

/** The real app over a database of its own, with a clock the test sets. */
export interface RunningApp {
  app: FastifyInstance;
  /** Where it listens, for a browser. */
  address: string;
  /** Requests over real HTTP without a session. */
  ask: Ask;
  database: Database;
  databaseUrl: string;
  setClock(at: Instant): void;
  /** Signs in by the page "Dùng thử"; `unit` for a unit's member. */
  signIn(role: 'chuyen-vien' | 'don-vi' | 'lanh-dao' | 'quan-tri', unit?: string): Promise<Visitor>;
  close(): Promise<void>;
}

/** A browser of one person: keeps the cookie, sends the token of the last page. */
export interface Visitor {
  get(url: string): Promise<Answer>;
  /** Posts a form with the token of this session, as a browser on our own page does. */
  post(url: string, fields: Record<string, string | readonly string[]>): Promise<Answer>;
  /** Posts a form with files. */
  upload(url: string, fields: Record<string, string>, files?: { name: string; content: Buffer }[]): Promise<Answer>;
  cookie: string;
  formToken: string;
}

/** Seals the secrets of second factors in tests. */
export const TEST_BOX = secretBox([Buffer.alloc(32, 7)]);

export async function runningApp(
  options: {
    embedded?: boolean;
    dataDir?: string;
    sample?: boolean;
    baseUrl?: string;
    filesBaseUrl?: string;
    timeouts?: Timeouts;
    virusScanner?: VirusScanner;
    confined?: Partial<ConfinedLimits>;
    tokenRequests?: number;
    trustedProxies?: readonly string[];
    identityProviders?: readonly IdentityProviderConfig[];
    logger?: Logger;
  } = {},
): Promise<RunningApp> {
  const clone: TestDatabase = await testDatabase(options.sample === false ? undefined : SAMPLE_OFFICE);
  const database = connect(clone.url, { max: 4 });
  let at = TODAY;
  const app = await buildApp({
    database,
    clock: () => at,
    baseUrl: options.baseUrl ?? BASE,
    filesBaseUrl: options.filesBaseUrl ?? null,
    timeouts: options.timeouts,
    virusScanner: options.virusScanner ?? null,
    confined: options.confined,
    tokenRequests: options.tokenRequests,
    trustedProxies: options.trustedProxies,
    identityProviders: options.identityProviders,
    logger: options.logger,
    embedded: options.embedded ?? true,
    dataDir: options.dataDir ?? null,
    secretBox: TEST_BOX,
    // Reads of reports come to the journal when a test asks for it (`app.reportReads.flush()`): others compare facts before and after a page.
    readsWaitMs: 600_000,
  });
  const address = await app.listen({ port: 0, host: '127.0.0.1' });
  const ask = askerOf(address);
  return {
    app,
    address,
    ask,
    database,
    databaseUrl: clone.url,
    setClock: (instant) => {
      at = instant;
    },
    signIn: (role, unit) => signInTo(ask, role, unit),
    async close() {
      // An open browser may still have a request on its way.
      app.server.closeAllConnections();
      await app.close();
      await database.close();
      await clone.drop();
    },
  };
}

/** Sends requests to an app that listens at this address. */
export function askerOf(address: string): Ask {
  return async (url, request = {}) => {
    const answer = await fetch(address + url, { redirect: 'manual', ...request } as RequestInit);
    const bytes = Buffer.from(await answer.arrayBuffer());
    return { status: answer.status, headers: answer.headers, body: bytes.toString('utf8'), bytes };
  };
}

/** Takes a role on the page "Dùng thử" of an app that listens. */
export async function signInTo(ask: Ask, role: string, unit = ''): Promise<Visitor> {
  const answer = await ask('/dung-thu', {
    method: 'POST',
    headers: { origin: BASE, 'content-type': FORM },
    body: new URLSearchParams({ vai: role, don_vi: unit }).toString(),
  });
  const cookie = answer.headers.get('set-cookie')!.split(';')[0]!;
  const home = await ask(answer.headers.get('location')!, { headers: { cookie } });
  return visitorWith(ask, cookie, /name="dau" value="([^"]+)"/.exec(home.body)![1]!);
}

/** The browser with this cookie. */
export function visitorWith(ask: Ask, cookie: string, formToken: string): Visitor {
  const send = (url: string, type: string, body: string | Buffer) =>
    ask(url, { method: 'POST', headers: { origin: BASE, cookie, 'content-type': type }, body });
  return {
    cookie,
    formToken,
    get: (url) => ask(url, { headers: { cookie } }),
    post: (url, fields) => send(url, FORM, new URLSearchParams(pairs({ dau: formToken, ...fields })).toString()),
    upload(url, fields, files = []) {
      const { payload, type } = multipart({ dau: formToken, ...fields }, files);
      return send(url, type, payload);
    },
  };
}

/** A form with files as a browser writes it. */
export function multipart(
  fields: Record<string, string>,
  files: { name: string; content: Buffer }[],
): { payload: Buffer; type: string } {
  const mark = 'x-dung-han-x';
  const parts = Object.entries(fields).map(([name, value]) =>
    Buffer.from(`--${mark}\r\ncontent-disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`),
  );
  for (const { name, content } of files) {
    const head = `--${mark}\r\ncontent-disposition: form-data; name="tep"; filename="${name}"\r\ncontent-type: application/octet-stream\r\n\r\n`;
    parts.push(Buffer.concat([Buffer.from(head), content, Buffer.from('\r\n')]));
  }
  return {
    payload: Buffer.concat([...parts, Buffer.from(`--${mark}--\r\n`)]),
    type: `multipart/form-data; boundary=${mark}`,
  };
}

/** What a reader sees of a page: text without tags, blanks joined. */
export function textOf(html: string): string {
  return html
    .replace(/<(style|script)[\s\S]*?<\/\1>/g, '')
    .replace(/<[^>]+>/g, ' ')
    .replace(/&#39;/g, "'")
    .replace(/&quot;/g, '"')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&amp;/g, '&')
    .replace(/\s+/g, ' ');
}

/** The fields of a form as a browser sends them: a box that is marked several times comes several times. */
function pairs(fields: Record<string, string | readonly string[]>): [string, string][] {
  return Object.entries(fields).flatMap(([name, given]) =>
    (typeof given === 'string' ? [given] : given).map((value): [string, string] => [name, value]),
  );
}
