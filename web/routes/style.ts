import type { FastifyInstance } from 'fastify';
import { STYLE_SHEET } from '../asset';
import { FORM_SCRIPT_FILE } from '../script';

const KEPT = 'public, max-age=31536000, immutable';

/** Style sheet, script and sign of the application; the address changes with the content, so they may be kept. */
export function styleRoutes(app: FastifyInstance): void {
  app.get('/tinh/dung-han.css', { config: { access: 'everyone' } }, async (_request, reply) => {
    return reply.header('cache-control', KEPT).type('text/css; charset=utf-8').send(STYLE_SHEET);
  });
  app.get('/tinh/bieu-tuong.svg', { config: { access: 'everyone' } }, async (_request, reply) => {
    return reply.header('cache-control', KEPT).sendFile('bieu-tuong.svg', { cacheControl: false });
  });
  app.get(`/tinh/${FORM_SCRIPT_FILE}`, { config: { access: 'everyone' } }, async (_request, reply) => {
    return reply.header('cache-control', KEPT).sendFile(FORM_SCRIPT_FILE, { cacheControl: false });
  });
}
