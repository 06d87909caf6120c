import type { CookieSerializeOptions } from '@fastify/cookie';
import type { FastifyReply, FastifyRequest } from 'fastify';

/** `__Host-` binds the cookie to this host and to https; plain http cannot use it. */
export function cookieName(baseUrl: string): string {
  return isSecure(baseUrl) ? '__Host-dung-han' : 'dung-han';
}

export function isSecure(baseUrl: string): boolean {
  return baseUrl.startsWith('https:');
}

/** Hands the session to the browser until it is closed; scripts and other sites' requests never see it. */
export function giveCookie(reply: FastifyReply, baseUrl: string, token: string): void {
  reply.setCookie(cookieName(baseUrl), token, attributes(baseUrl));
}

export function takeCookie(reply: FastifyReply, baseUrl: string): void {
  reply.setCookie(cookieName(baseUrl), '', { ...attributes(baseUrl), maxAge: 0 });
}

/** What every cookie of ours has: read by no script, sent by no other site's form. */
export function attributes(baseUrl: string): CookieSerializeOptions {
  return { path: '/', httpOnly: true, sameSite: 'lax', secure: isSecure(baseUrl) };
}

/** The session's token, or null. */
export function cookieOf(request: FastifyRequest, baseUrl: string): string | null {
  return request.cookies[cookieName(baseUrl)] ?? null;
}

const ASKING_SECONDS = 600;

/** Marks the browser that asked for a link, for as long as the link lives. Lax: the link is opened from a mail program. */
export function giveAskingCookie(reply: FastifyReply, baseUrl: string, secret: string): void {
  reply.setCookie(askingName(baseUrl), secret, { ...attributes(baseUrl), maxAge: ASKING_SECONDS });
}

export function takeAskingCookie(reply: FastifyReply, baseUrl: string): void {
  reply.setCookie(askingName(baseUrl), '', { ...attributes(baseUrl), maxAge: 0 });
}

/** The secret of the asking browser, or null. */
export function askingCookieOf(request: FastifyRequest, baseUrl: string): string | null {
  const secret = request.cookies[askingName(baseUrl)] ?? '';
  return /^[\w-]{43}$/.test(secret) ? secret : null;
}

function askingName(baseUrl: string): string {
  return `${cookieName(baseUrl)}-hoi`;
}
