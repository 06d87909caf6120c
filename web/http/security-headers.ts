import helmet from '@fastify/helmet';
import type { FastifyInstance } from 'fastify';
import { isSecure } from './cookie';

const NONE = ["'none'"];
const SELF = ["'self'"];

/** Mails inside their frame on our own pages. */
const FRAMED = ['/thu/:id/noi-dung', '/nhac-thu/*'];

/** Nothing from elsewhere, nothing inline, no frames round us. Pages that show one report are never kept by a browser. */
export async function securityHeaders(app: FastifyInstance, baseUrl: string): Promise<void> {
  await app.register(helmet, {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: NONE,
        styleSrc: SELF,
        scriptSrc: SELF,
        connectSrc: SELF,
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
    if (FRAMED.includes(request.routeOptions.url ?? '')) reply.removeHeader('x-frame-options');
  });
}

/** The frame of one mail: its own inline style, nothing fetched, no script, shown only inside our page. */
export const MAIL_POLICY =
  "default-src 'none'; style-src 'unsafe-inline'; img-src data:; frame-ancestors 'self'; base-uri 'none'; form-action 'none'; sandbox allow-popups";

/** The same for the one answer that no hook reaches. */
export const BARE_HEADERS: Readonly<Record<string, string>> = {
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'same-origin',
  'permissions-policy': 'camera=(), microphone=(), geolocation=(), interest-cohort=()',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'cache-control': 'no-store',
};
