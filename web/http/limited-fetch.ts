/** Limits of asking another service. */
export interface FetchLimits {
  /** From the request to the last byte of the answer. */
  ms: number;
  bytes: number;
}

/** An answer that is larger than anything the service may have to say. */
export class AnswerTooLarge extends Error {}

/**
 * `fetch` that gives up after a time, follows no redirect, and reads no more than a number of bytes; a service that never ends its answer
 * holds no page and fills no memory.
 * @throws AnswerTooLarge; what `fetch` throws, `TimeoutError` too
 */
export async function limitedFetch(
  { ms, bytes }: FetchLimits,
  url: string,
  request: RequestInit = {},
): Promise<Response> {
  const timeout = AbortSignal.timeout(ms);
  const signal = request.signal ? AbortSignal.any([request.signal, timeout]) : timeout;
  const answer = await fetch(url, { ...request, redirect: 'manual', signal });
  const { status, statusText, headers } = answer;
  const body = await readAtMost(answer, bytes);
  // A status without a body must have none.
  return new Response([101, 204, 205, 304].includes(status) ? null : body, { status, statusText, headers });
}

async function readAtMost(answer: Response, most: number): Promise<Uint8Array<ArrayBuffer>> {
  const parts: Uint8Array[] = [];
  let length = 0;
  // Leaving the loop by the error ends the connection.
  for await (const part of answer.body ?? []) {
    length += part.length;
    if (length > most) throw new AnswerTooLarge(`more than ${most} bytes`);
    parts.push(part);
  }
  return new Uint8Array(Buffer.concat(parts));
}
