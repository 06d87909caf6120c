import type { FastifyInstance } from 'fastify';
import { DungHanError } from '../../domain/errors';
import { isApi } from '../http/problem';
import type { Operation } from './operation';

/**
 * Answers 405 to a method that the contract does not name for a path it has, and says by `Allow` which it names (RFC 9110,
 * 15.5.6). Before anything of the body is read: a body of a type that nobody takes would be refused as such.
 */
export function refuseOtherMethods(app: FastifyInstance, operations: readonly Operation[]): void {
  const methodsOf = methodsByAddress(operations);
  app.addHook('onRequest', async (request, reply) => {
    if (!isApi(request)) return;
    const methods = methodsOf(request.url.split('?')[0]!, request.is404);
    if (methods === null || methods.includes(request.method)) return;
    const named = methods.join(', ');
    reply.header('allow', named);
    throw new DungHanError('METHOD_NOT_ALLOWED', `Địa chỉ này không nhận ${request.method}; nhận ${named}.`);
  });
}

/** Gives the methods of an address; null where the contract has no such path, or its route was found anyway. */
function methodsByAddress(
  operations: readonly Operation[],
): (address: string, unknown: boolean) => readonly string[] | null {
  // A path with GET answers HEAD as well.
  const byPath = [...Map.groupBy(operations, ({ path }) => path)].map(([path, of]) => ({
    address: `/api/v1${path}`,
    methods: of.flatMap(({ method }) => (method === 'GET' ? ['GET', 'HEAD'] : [method])),
  }));
  // `/plans/preview` is a path of its own, though a GET of it would be read as the plan of that name.
  const fixed = new Map(byPath.map(({ address, methods }) => [address, methods]));
  const patterns = byPath.map(({ address, methods }) => ({
    pattern: new RegExp(`^${address.replace(/\{\w+\}/g, '[^/]+')}$`),
    methods,
  }));
  return (address, unknown) => {
    const found = unknown ? patterns.find(({ pattern }) => pattern.test(address)) : undefined;
    return fixed.get(address) ?? found?.methods ?? null;
  };
}
