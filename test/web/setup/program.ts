import { OPERATIONS } from '../../../web/operations';
import { makeToken } from '../../../web/people/tokens';
import { addPeople, sessionOf } from './people-of-all-kinds';
import { type RunningApp, textOf, type Visitor } from './running-app';
import { TODAY } from './sample-office';
import type { PersonName } from './written-rules';

/** The answer a program gets. */
export interface Reply {
  status: number;
  type: string;
  /** The answer, or the refusal; null for a file. */
  json: never;
  bytes: Buffer;
  headers: Headers;
}

type Given = Readonly<Record<string, unknown>>;

/** A program with a person's token: no cookie, no Origin. */
export interface Program {
  token: string;
  /**
   * Calls an operation by its name, as a generated client does. A successful answer must match the operation's own
   * contract exactly.
   * @param query parameters of path and query together
   */
  call(id: string, query?: Given, body?: unknown): Promise<Reply>;
  /** The same for an operation that must succeed. @returns the answer */
  get<T>(id: string, query?: Given, body?: unknown): Promise<T>;
}

/** A program with a token that this person created on the page. */
export async function programOf(office: Pick<RunningApp, 'ask'>, visitor: Visitor): Promise<Program> {
  const made = await visitor.post('/ma-truy-cap', { 'muc-dich': 'Phần mềm văn bản', ngay: '30', viec: 'tao' });
  return programWith(office, /dh_[\w-]{43}/.exec(textOf(made.body))![0]);
}

/** Programs of every kind of person, by the name of the kind; the plan `gialai-614-2020` must be loaded. */
export async function programsOfAllKinds(office: RunningApp): Promise<(person: PersonName) => Promise<Program>> {
  await addPeople(office.database);
  const known = new Map<PersonName, Program>();
  return async (person) => {
    if (!known.has(person)) {
      const session = (await sessionOf(office.database, person))!;
      const token = await makeToken(office.database, session, { purpose: 'thử', days: 1, at: TODAY });
      known.set(person, programWith(office, token));
    }
    return known.get(person)!;
  };
}

export function programWith(office: Pick<RunningApp, 'ask'>, token: string): Program {
  const call = async (id: string, query: Given = {}, body?: unknown): Promise<Reply> => {
    const { method, path, status } = operationOf(id);
    const { address, rest } = addressOf(path, query);
    const answer = await office.ask(`/api/v1${address}${rest.size === 0 ? '' : `?${rest}`}`, {
      method,
      headers: {
        authorization: `Bearer ${token}`,
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const type = answer.headers.get('content-type')!;
    const json = (type.includes('json') ? JSON.parse(answer.body) : null) as never;
    const reply = { status: answer.status, type, json, bytes: answer.bytes, headers: answer.headers };
    if (reply.status === status && json !== null) fits(id, reply);
    return reply;
  };
  return {
    token,
    call,
    async get<T>(id: string, query: Given = {}, body?: unknown): Promise<T> {
      const reply = await call(id, query, body);
      expect([id, reply.status, (reply.json as { code?: string } | null)?.code]).toEqual([
        id,
        operationOf(id).status,
        undefined,
      ]);
      return reply.json;
    },
  };
}

/** Checks that an answer matches the operation's own contract completely. */
export function fits(id: string, { status, json }: Pick<Reply, 'status' | 'json'>): void {
  const operation = operationOf(id);
  expect([id, status]).toEqual([id, operation.status]);
  expect(operation.answer.parse(json)).toEqual(json);
}

export function operationOf(id: string) {
  const found = OPERATIONS.find((candidate) => candidate.id === id);
  if (found === undefined) throw new Error(`no operation ${id}`);
  return found;
}

function addressOf(path: string, query: Given): { address: string; rest: URLSearchParams } {
  const inPath = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name!);
  const address = path.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(String(query[name])));
  const rest = Object.entries(query).filter(([name]) => !inPath.includes(name));
  return { address, rest: new URLSearchParams(rest.map(([name, value]): [string, string] => [name, String(value)])) };
}
