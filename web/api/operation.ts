import type { FastifyRequest } from 'fastify';
import type { z } from 'zod';
import type { Caller, UploadedFile } from '../../client/contract';
import type { Access } from '../authorise';
import type { WebDependencies } from '../dependencies';
import type { Reach } from '../reach';
import type { Session } from '../session';

/** What an operation works with. */
export interface ApiCall<Q, B> {
  deps: WebDependencies;
  request: FastifyRequest;
  session: Session;
  /** Who acts, when, on what: for the calls of `client/`. */
  caller: Caller;
  /** How far a narrowed role reaches; asking is part of every list. */
  reach: Reach | null;
  query: Q;
  body: B;
  /** Files of a multipart request, checked by content. */
  files: readonly UploadedFile[];
}

/** One action of the JSON API: its route, its written rule, its contract and what it does. */
export interface Operation {
  method: 'GET' | 'POST';
  /** Below `/api/v1`; parameters as `{code}`. */
  path: string;
  /** Name of the written rule that pages use too. */
  access: Access;
  /** Name in OpenAPI: what a generated client calls it. */
  id: string;
  summary: string;
  /** Parameters of path and query together. */
  query: z.ZodType;
  body: z.ZodType | null;
  /** The body may come as multipart/form-data: field `report` with the same JSON, and files. */
  files: boolean;
  answer: z.ZodType;
  status: 200 | 201;
  run(call: ApiCall<never, never>): Promise<unknown>;
}

/** Ties the contract of an operation to the types of what it does. */
export function operation<Q extends z.ZodType, B extends z.ZodType>(
  given: Pick<Operation, 'method' | 'path' | 'access' | 'id' | 'summary'> & {
    query: Q;
    body?: B;
    files?: boolean;
    answer: z.ZodType;
    status?: 200 | 201;
    run(call: ApiCall<z.infer<Q>, z.infer<B>>): Promise<unknown>;
  },
): Operation {
  return { body: null, files: false, status: 200, ...given } as unknown as Operation;
}
