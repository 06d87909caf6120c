import { parse } from 'node:querystring';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { DungHanError } from '../../domain/errors';
import { message } from '../../domain/messages/message';
import { BODY_BYTES, DEEPEST_JSON, MOST_FORM_FIELDS, STRANGER_BYTES } from '../../files/upload-limits';

/**
 * Reads the bodies of forms and of JSON, each gone through once before it is taken apart: a form of more fields and a JSON of more
 * levels than this program uses is refused while it is still text.
 */
export function bodyParsers(app: FastifyInstance): void {
  const form = { parseAs: 'string', bodyLimit: BODY_BYTES } as const;
  app.addContentTypeParser('application/x-www-form-urlencoded', form, (_request, body, done) => {
    const text = String(body);
    if (countOf(text, '&') >= MOST_FORM_FIELDS) return done(tooManyFields());
    done(null, parse(text, '&', '=', { maxKeys: 0 }));
  });
  const readJson = app.getDefaultJsonParser('error', 'error');
  app.addContentTypeParser('application/json', { parseAs: 'string' }, (request, body, done) => {
    if (depthOf(String(body)) > DEEPEST_JSON) return done(tooDeep());
    // It answers only by `done`.
    void readJson(request, String(body), done);
  });
}

/**
 * Without a session only small forms are sent: what signs in. A body that does not say how long it is comes from no browser.
 * @throws DungHanError UPLOAD_TOO_LARGE, before anything of the body is read
 */
export function refuseLargeBody({ headers }: FastifyRequest): void {
  const length = headers['transfer-encoding'] === undefined ? Number(headers['content-length'] ?? 0) : Infinity;
  if (length > STRANGER_BYTES) throw new DungHanError('UPLOAD_TOO_LARGE', message('requests.body-of-stranger'));
}

/** @throws DungHanError USAGE for an address with more fields than a form may have */
export function refuseManyFields(address: string): void {
  if (countOf(address, '&') >= MOST_FORM_FIELDS) throw tooManyFields();
}

function countOf(text: string, sign: string): number {
  let count = 0;
  for (let at = text.indexOf(sign); at >= 0; at = text.indexOf(sign, at + 1)) count += 1;
  return count;
}

/**
 * How many lists and objects are inside each other in a JSON text; brackets inside strings do not count.
 * @example depthOf('{"a":["[["]}') // 2
 */
export function depthOf(json: string): number {
  let depth = 0;
  let deepest = 0;
  let isText = false;
  for (let at = 0; at < json.length; at += 1) {
    const sign = json[at];
    if (isText) {
      if (sign === '\\') at += 1;
      else if (sign === '"') isText = false;
    } else if (sign === '"') isText = true;
    else if (sign === '[' || sign === '{') deepest = Math.max(deepest, ++depth);
    else if (sign === ']' || sign === '}') depth -= 1;
  }
  return deepest;
}

/**
 * Reads the JSON in a part of a form.
 * @throws DungHanError USAGE when it is none, or too deep
 */
export function readJsonPart(text: string): unknown {
  if (depthOf(text) > DEEPEST_JSON) throw tooDeep();
  try {
    return JSON.parse(text);
  } catch {
    throw new DungHanError('USAGE', message('requests.report-part'));
  }
}

function tooManyFields(): DungHanError {
  return new DungHanError('UPLOAD_TOO_LARGE', message('requests.too-many-fields', { most: MOST_FORM_FIELDS }));
}

function tooDeep(): DungHanError {
  return new DungHanError('USAGE', message('requests.too-deep', { most: DEEPEST_JSON }));
}
