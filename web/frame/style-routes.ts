import type { FastifyInstance } from 'fastify';
import { STYLE_SHEET } from './asset';
import { SCRIPT_FILES } from './script';

const CACHED = 'public, max-age=31536000, immutable';

/** Style sheet, scripts and icon; the address changes with the content, so browsers may keep them. */
export function styleRoutes(app: FastifyInstance): void {
  app.get('/tinh/dung-han.css', { config: { access: 'everyone' } }, async (_request, reply) => {
    return reply.header('cache-control', CACHED).type('text/css; charset=utf-8').send(STYLE_SHEET);
  });
  app.get('/tinh/bieu-tuong.svg', { config: { access: 'everyone' } }, async (_request, reply) => {
    return reply.header('cache-control', CACHED).sendFile('bieu-tuong.svg', { cacheControl: false });
  });
  for (const file of SCRIPT_FILES) {
    app.get(`/tinh/${file}`, { config: { access: 'everyone' } }, async (_request, reply) => {
      return reply.header('cache-control', CACHED).sendFile(file, { cacheControl: false });
    });
  }
}
