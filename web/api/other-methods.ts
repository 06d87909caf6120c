import type { FastifyInstance } from 'fastify';
import { DungHanError } from '../../domain/errors';
import { isApi } from '../http/problem';
import type { Operation } from './operation';

/**
 * Answers 405 to a method that the contract does not name for a path it has, and says by `Allow` which it names (RFC 9110,
 * 15.5.6). Before anything of the body is read: a body of a type that nobody takes would be refused as such.
 */
export function refuseOtherMethods(app: FastifyInstance, operations: readonly Operation[]): void {
  const paths = pathsOf(operations);
  app.addHook('onRequest', async (request, reply) => {
    if (!request.is404 || !isApi(request)) return;
    const [address = ''] = request.url.split('?');
    const found = paths.find(({ pattern }) => pattern.test(address));
    if (found === undefined) return;
    reply.header('allow', found.methods.join(', '));
    throw new DungHanError(
      'METHOD_NOT_ALLOWED',
      `Địa chỉ này không nhận ${request.method}; nhận ${found.methods.join(', ')}.`,
    );
  });
}

/** Every path of the contract with the methods it has; who may GET may HEAD. */
function pathsOf(operations: readonly Operation[]): { pattern: RegExp; methods: string[] }[] {
  const byPath = Map.groupBy(operations, ({ path }) => path);
  return [...byPath].map(([path, of]) => ({
    pattern: new RegExp(`^/api/v1${path.replace(/\{\w+\}/g, '[^/]+')}$`),
    methods: of.flatMap(({ method }) => (method === 'GET' ? ['GET', 'HEAD'] : [method])),
  }));
}
