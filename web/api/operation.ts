import type { FastifyRequest } from 'fastify';
import type { z } from 'zod';
import type { Caller } from '../../client/contract';
import type { FileLimits } from '../../files/upload-limits';
import type { UploadedFile } from '../../files/uploaded-file';
import type { Database } from '../../storage/database';
import type { Access } from '../access/authorise';
import type { Reach } from '../access/reach';
import type { Session } from '../access/session';
import type { WebDependencies } from '../dependencies';

/** What an operation works with. */
export interface ApiCall<Q, B> {
  deps: WebDependencies;
  /** Reads everything: only for what is the person's own and no unit's, sessions and tokens. */
  wholeDatabase: Database;
  request: FastifyRequest;
  session: Session;
  /** Who acts, when, on what: for the calls of `client/`. */
  caller: Caller;
  /** How far a narrowed role reaches; asking is part of every list. */
  reach: Reach | null;
  query: Q;
  body: B;
  /**
   * Files of a multipart request, checked by content; asked for once it is known whose the report is.
   * @throws DungHanError UPLOAD_TYPE for those that are not taken
   */
  takeFiles(): readonly UploadedFile[];
}

/** One action of the JSON API: its route, its written rule, its contract and what it does. */
export interface Operation {
  method: 'GET' | 'POST' | 'DELETE';
  /** Below `/api/v1`; parameters as `{code}`. */
  path: string;
  /** Name of the written rule that pages use too. */
  access: Access;
  /** Name in OpenAPI: what a generated client calls it. */
  id: string;
  /** What it is about: its heading in OpenAPI. */
  subject: string | null;
  summary: string;
  /** Parameters of path and query together. */
  query: z.ZodType;
  body: z.ZodType | null;
  /** The body may come as multipart/form-data: field `report` with the same JSON, and files within these limits; null: none. */
  files: FileLimits | null;
  /** Takes the header `Idempotency-Key`: sent again with the same key, it answers the same. */
  idempotent: boolean;
  /** Most bytes of a JSON body, where it needs more than `JSON_BYTES`. */
  mostBytes: number | null;
  /** `download` where it answers with a file. */
  answer: z.ZodType;
  status: 200 | 201;
  /** A large file is made outside the request: the answer is 202 with the place where it will be. */
  queues: boolean;
  run(call: ApiCall<never, never>): Promise<unknown>;
}

/** The same, in objects and lists that need not be writable: an answer is only read. */
type ReadonlyDeep<T> = T extends object ? { readonly [K in keyof T]: ReadonlyDeep<T[K]> } : T;

/** Ties the contract of an operation to the types of what it does. */
export function operation<Q extends z.ZodType, B extends z.ZodType, A extends z.ZodType>(
  given: Pick<Operation, 'method' | 'path' | 'access' | 'id' | 'summary'> & {
    query: Q;
    body?: B;
    files?: FileLimits;
    idempotent?: boolean;
    mostBytes?: number;
    answer: A;
    status?: 200 | 201;
    queues?: boolean;
    run(call: ApiCall<z.infer<Q>, z.infer<B>>): Promise<ReadonlyDeep<z.input<A>>>;
  },
): Operation {
  const usual = {
    body: null,
    files: null,
    idempotent: false,
    mostBytes: null,
    subject: null,
    status: 200,
    queues: false,
  };
  return { ...usual, ...given } as unknown as Operation;
}

/**
 * Puts operations under one heading of the contract.
 * @example subject('Rounds of reports', [operation({ … })])
 */
export function subject(heading: string, operations: readonly Operation[]): readonly Operation[] {
  return operations.map((one) => ({ ...one, subject: heading }));
}
