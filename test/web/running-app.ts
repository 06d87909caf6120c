import type { FastifyInstance, InjectOptions, LightMyRequestResponse } from 'fastify';
import type { Instant } from '../../domain/time/time';
import { connect, type Database } from '../../storage/database';
import { buildApp } from '../../web/app';
import { type TestDatabase, testDatabase } from '../setup/database';
import { fillSampleOffice, TODAY } from './sample-office';

const BASE = 'http://dung-han.test';

/** The real app over a database of its own, with a clock the test sets. */
export interface RunningApp {
  app: FastifyInstance;
  database: Database;
  setClock(at: Instant): void;
  /** Signs in by the page "Dùng thử"; `unit` for a unit's member. */
  signIn(role: 'chuyen-vien' | 'don-vi' | 'lanh-dao', unit?: string): Promise<Visitor>;
  close(): Promise<void>;
}

/** A browser of one person: keeps the cookie, sends the token of the last page. */
export interface Visitor {
  get(url: string): Promise<LightMyRequestResponse>;
  /** Posts a form with the token of this session, as a browser on our own page does. */
  post(url: string, fields: Record<string, string>, change?: Partial<InjectOptions>): Promise<LightMyRequestResponse>;
  /** Posts a form with files. */
  upload(url: string, fields: Record<string, string>, files?: { name: string; content: Buffer }[]): Promise<LightMyRequestResponse>;
  cookie: string;
  formToken: string;
}

export async function runningApp(options: { embedded?: boolean; dataDir?: string; sample?: boolean } = {}): Promise<RunningApp> {
  const clone: TestDatabase = await testDatabase();
  const database = connect(clone.url, { max: 4 });
  if (options.sample !== false) await fillSampleOffice(database);
  let at = TODAY;
  const app = await buildApp({
    database,
    clock: () => at,
    baseUrl: BASE,
    embedded: options.embedded ?? true,
    dataDir: options.dataDir ?? null,
  });
  await app.ready();
  return {
    app,
    database,
    setClock: (instant) => {
      at = instant;
    },
    signIn: (role, unit) => signIn(app, role, unit),
    async close() {
      await app.close();
      await database.close();
      await clone.drop();
    },
  };
}

async function signIn(app: FastifyInstance, role: string, unit = ''): Promise<Visitor> {
  const answer = await app.inject({
    method: 'POST',
    url: '/dung-thu',
    headers: { origin: BASE, 'content-type': 'application/x-www-form-urlencoded' },
    payload: new URLSearchParams({ vai: role, don_vi: unit }).toString(),
  });
  const cookie = String(answer.headers['set-cookie']).split(';')[0]!;
  const home = await app.inject({ url: String(answer.headers.location), headers: { cookie } });
  const formToken = /name="dau" value="([^"]+)"/.exec(home.body)![1]!;
  const headers = { origin: BASE, cookie };
  return {
    cookie,
    formToken,
    get: (url) => app.inject({ url, headers: { cookie } }),
    post: (url, fields, change = {}) =>
      app.inject({
        method: 'POST',
        url,
        headers: { ...headers, 'content-type': 'application/x-www-form-urlencoded' },
        payload: new URLSearchParams({ dau: formToken, ...fields }).toString(),
        ...change,
      }),
    upload(url, fields, files = []) {
      const { payload, type } = multipart({ dau: formToken, ...fields }, files);
      return app.inject({ method: 'POST', url, headers: { ...headers, 'content-type': type }, payload });
    },
  };
}

function multipart(fields: Record<string, string>, files: { name: string; content: Buffer }[]): { payload: Buffer; type: string } {
  const mark = 'x-dung-han-x';
  const parts = Object.entries(fields).map(([name, value]) =>
    Buffer.from(`--${mark}\r\ncontent-disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`),
  );
  for (const { name, content } of files) {
    const head = `--${mark}\r\ncontent-disposition: form-data; name="tep"; filename="${name}"\r\ncontent-type: application/octet-stream\r\n\r\n`;
    parts.push(Buffer.concat([Buffer.from(head), content, Buffer.from('\r\n')]));
  }
  return { payload: Buffer.concat([...parts, Buffer.from(`--${mark}--\r\n`)]), type: `multipart/form-data; boundary=${mark}` };
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
