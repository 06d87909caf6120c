import helmet from '@fastify/helmet';
import type { FastifyInstance } from 'fastify';
import { isSecure } from './cookie';

const NONE = ["'none'"];
const SELF = ["'self'"];

/** Nothing from elsewhere, nothing inline, no frames round us. Pages that show one report are never kept by a browser. */
export async function securityHeaders(app: FastifyInstance, baseUrl: string): Promise<void> {
  await app.register(helmet, {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: NONE,
        styleSrc: SELF,
        imgSrc: SELF,
        frameSrc: SELF,
        formAction: SELF,
        baseUri: NONE,
        objectSrc: NONE,
        frameAncestors: NONE,
      },
    },
    frameguard: { action: 'deny' },
    // `no-referrer` would make browsers send `Origin: null` with our own forms.
    referrerPolicy: { policy: 'same-origin' },
    strictTransportSecurity: isSecure(baseUrl) ? { maxAge: 31_536_000 } : false,
  });
  app.addHook('onSend', async (request, reply) => {
    reply.header('permissions-policy', 'camera=(), microphone=(), geolocation=(), interest-cohort=()');
    if (!reply.hasHeader('cache-control')) reply.header('cache-control', 'no-store');
    if (request.routeOptions.url === '/thu/:id/noi-dung') reply.removeHeader('x-frame-options');
  });
}

/** The frame of one mail: its own inline style, nothing fetched, no script, shown only inside our page. */
export const MAIL_POLICY =
  "default-src 'none'; style-src 'unsafe-inline'; img-src data:; frame-ancestors 'self'; base-uri 'none'; form-action 'none'; sandbox allow-popups";
