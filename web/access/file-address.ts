import { createHmac, timingSafeEqual } from 'node:crypto';
import type { FastifyRequest } from 'fastify';
import { dayOf } from '../../domain/time/time';
import type { Queryable } from '../../storage/database';
import type { DatabaseDependencies } from '../dependencies';
import { sessionOf } from './request';
import { readSessionById, type Session } from './session';

/** Lifetime of a file address in seconds of PostgreSQL's clock: enough for a click on a slow connection. */
const SECONDS = 300;

/** A signed file address: which file, which session, until when. The session's secret signs it. */
interface Claim {
  receipt: string;
  ord: string;
  session: string;
  /** Seconds since 1970. */
  until: string;
}

/**
 * The address of a file on the files host: valid for five minutes and this file, while the session lives and its role
 * may read the report. It needs no cookie, so the files host never gets one.
 * @param request the page's own, whose owner was already checked
 * @example 'https://tep.baocao.example/tep/DH20261123-371E8FB96F/0?phien=…&het=1795399200&sig=…'
 */
export async function fileAddress(
  { database, filesBaseUrl }: Pick<DatabaseDependencies, 'database' | 'filesBaseUrl'>,
  request: FastifyRequest,
  receipt: string,
): Promise<string> {
  const { id } = sessionOf(request);
  const { ord } = request.params as { ord: string };
  const [row] = await database.rows<{ until: string; secret: string }>(
    'select (floor(extract(epoch from now())) + $2::int)::text as until, token_hash as secret from sessions where id = $1',
    [id, SECONDS],
  );
  const { until, secret } = row!;
  const signature = signed({ receipt, ord, session: id, until }, secret).toString('base64url');
  return `${filesBaseUrl}/tep/${encodeURIComponent(receipt)}/${ord}?phien=${id}&het=${until}&sig=${signature}`;
}

/** The session of a file address; null when the address was altered or has expired, or the session has ended. */
export async function sessionOfAddress(database: Queryable, request: FastifyRequest): Promise<Session | null> {
  const { code: receipt, ord } = request.params as { code: string; ord: string };
  const { phien, het, sig } = request.query as Record<string, unknown>;
  if (!isText(receipt, /^[\w-]{1,100}$/) || !isText(ord, /^\d{1,3}$/)) return null;
  if (!isText(phien, /^[0-9a-f-]{36}$/) || !isText(het, /^\d{10}$/) || !isText(sig, /^[\w-]{43}$/)) return null;
  const found = await readSessionById(database, phien, dayOf(request.at));
  if (found === null) return null;
  const expected = signed({ receipt, ord, session: phien, until: het }, found.secret);
  if (!timingSafeEqual(expected, Buffer.from(sig, 'base64url'))) return null;
  const [now] = await database.rows<{ good: boolean }>('select now() < to_timestamp($1::bigint) as good', [het]);
  return now!.good ? found.session : null;
}

function isText(value: unknown, form: RegExp): value is string {
  return typeof value === 'string' && form.test(value);
}

function signed({ receipt, ord, session, until }: Claim, secret: string): Buffer {
  return createHmac('sha256', secret).update(`file\n${receipt}\n${ord}\n${session}\n${until}`).digest();
}
