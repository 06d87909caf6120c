import { createServer } from 'node:net';
import { join } from 'node:path';
import type { IdentityProviderConfig } from '../../../config/identity-provider';
import { type ChildProgram, startProgram } from '../../setup/child-program';
import { Browser } from './by-link';
import { type Answer, BASE, type RunningApp } from './running-app';

const PROGRAM = join(__dirname, '..', '..', 'setup', 'identity-provider-program.js');

/** Whom the providers of tests know: name and what the provider says of the address. */
export type Accounts = Readonly<Record<string, { email?: string; email_verified?: boolean }>>;

/** A real provider that runs in a process of its own. */
export interface RunningProvider {
  settings: IdentityProviderConfig;
  /** Makes answers wrong, as the program describes; `{}` makes them right again. */
  wrong(what: object): Promise<void>;
  /** Tells it where the office listens, for messages from server to server. */
  placeOffice(office: RunningApp): Promise<void>;
  /** Every token that it has given out. */
  said(): Promise<string[]>;
  stop(): Promise<void>;
}

export async function runningProvider(
  id: string,
  accounts: Accounts,
  settings: Partial<IdentityProviderConfig> = {},
): Promise<RunningProvider> {
  const port = await freePort();
  const [clientId, clientSecret] = ['dung-han', 'bi-mat-cua-bai-thu-0123456789'];
  const redirect = `${BASE}/dang-nhap/co-quan/${id}`;
  const given = { port, clientId, clientSecret, accounts, redirect };
  const program: ChildProgram = startProgram(PROGRAM, {
    ...given,
    signedOut: `${BASE}/dang-nhap`,
    logout: `${redirect}/dang-xuat`,
  });
  await program.says('ready');
  const issuer = `http://127.0.0.1:${port}`;
  const tell = async (path: string, what: object): Promise<string[]> => {
    const answer = await fetch(issuer + path, { method: 'POST', body: JSON.stringify(what) });
    return (await answer.json()) as string[];
  };
  return {
    settings: {
      ...{ id, name: `Tài khoản ${id}`, issuer, clientId, clientSecret },
      ...{ acr: [], amr: [], domains: null, ownAddresses: false },
      ...settings,
    },
    wrong: async (what) => void (await tell('/test/wrong', what)),
    placeOffice: async ({ address }) => void (await tell('/test/place', { from: BASE, to: address })),
    said: () => tell('/test/wrong', {}),
    async stop() {
      program.kill('SIGKILL');
      await program.ended;
    },
  };
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as { port: number };
  await new Promise((resolve) => server.close(resolve));
  return port;
}

/** Presses the button of a provider. @returns the address at the provider that the browser is sent to */
export async function pressProvider(browser: Browser, id: string, next?: string): Promise<URL> {
  const answer = await browser.post(`/dang-nhap/co-quan/${id}`, next === undefined ? {} : { tiep: next });
  const [, address] = /^0; url=(.+)$/.exec(answer.headers.get('refresh') ?? '') ?? [];
  if (address === undefined) throw new Error(`${answer.status}: ${answer.body.slice(0, 2_000)}`);
  return new URL(address);
}

/** A browser's way through the provider's own pages. */
export class ProviderBrowser {
  private readonly cookies = new Map<string, string>();

  /** Signs in there. @returns the path by which it comes back to us, with code and state */
  async signIn(address: URL, login: string, acr = ''): Promise<string> {
    let answer = await this.ask(address);
    for (let hop = 0; hop < 8; hop += 1) {
      const location = answer.headers.get('location');
      if (location === null) throw new Error(`${answer.status} at the provider: ${await answer.text()}`);
      const onward = new URL(location, address);
      if (onward.href.startsWith(`${BASE}/`)) return onward.pathname + onward.search;
      answer = await this.ask(onward);
      if (answer.status === 200) answer = await this.ask(onward, new URLSearchParams({ login, acr }));
    }
    throw new Error('the provider goes in a circle');
  }

  /** Signs out there, by the provider's own page. */
  async signOut(issuer: string): Promise<void> {
    const page = await (await this.ask(new URL(`${issuer}/session/end`))).text();
    const [, xsrf] = /name="xsrf" value="([^"]+)"/.exec(page)!;
    await this.ask(new URL(`${issuer}/session/end/confirm`), new URLSearchParams({ xsrf: xsrf!, logout: 'yes' }));
  }

  private async ask(url: URL, form?: URLSearchParams): Promise<Response> {
    const cookie = [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const answer = await fetch(url, {
      redirect: 'manual',
      headers: { cookie },
      ...(form === undefined ? {} : { method: 'POST', body: form }),
    });
    for (const line of answer.headers.getSetCookie()) {
      const [, name, value] = /^([^=]+)=([^;]*)/.exec(line)!;
      if (value === '') this.cookies.delete(name!);
      else this.cookies.set(name!, value!);
    }
    return answer;
  }
}

/** Signs in by a provider from the button to our answer. */
export async function signInByProvider(
  office: RunningApp,
  id: string,
  login: string,
  given: { acr?: string; next?: string; there?: ProviderBrowser } = {},
): Promise<{ browser: Browser; answer: Answer; came: string }> {
  const browser = new Browser(office);
  const address = await pressProvider(browser, id, given.next);
  const came = await (given.there ?? new ProviderBrowser()).signIn(address, login, given.acr);
  return { browser, came, answer: await browser.get(came) };
}
