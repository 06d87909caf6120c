import type { FastifyInstance } from 'fastify';

/** Style sheet and sign of the application; the address changes with the content, so they may be kept. */
export function styleRoutes(app: FastifyInstance): void {
  app.get<{ Params: { file: string } }>('/tinh/:file', { config: { access: 'everyone' } }, async (request, reply) => {
    reply.header('cache-control', 'public, max-age=31536000, immutable');
    return reply.sendFile(request.params.file, { cacheControl: false });
  });
}
