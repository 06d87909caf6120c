import '@fastify/cookie';
import type { FastifyReply, FastifyRequest } from 'fastify';

/** `__Host-` ties the cookie to this host and to https; plain http on one's own machine cannot have it. */
export function cookieName(baseUrl: string): string {
  return isSecure(baseUrl) ? '__Host-dung-han' : 'dung-han';
}

export function isSecure(baseUrl: string): boolean {
  return baseUrl.startsWith('https:');
}

export function giveCookie(reply: FastifyReply, baseUrl: string, token: string): void {
  reply.setCookie(cookieName(baseUrl), token, {
    path: '/',
    httpOnly: true,
    sameSite: 'lax',
    secure: isSecure(baseUrl),
  });
}

export function takeCookie(reply: FastifyReply, baseUrl: string): void {
  reply.clearCookie(cookieName(baseUrl), { path: '/', httpOnly: true, sameSite: 'lax', secure: isSecure(baseUrl) });
}

export function cookieOf(request: FastifyRequest, baseUrl: string): string | null {
  return request.cookies[cookieName(baseUrl)] ?? null;
}
