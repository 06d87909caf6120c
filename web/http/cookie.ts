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
export function setSessionCookie(reply: FastifyReply, baseUrl: string, token: string): void {
  reply.setCookie(cookieName(baseUrl), token, cookieAttributes(baseUrl));
}

export function clearSessionCookie(reply: FastifyReply, baseUrl: string): void {
  reply.setCookie(cookieName(baseUrl), '', { ...cookieAttributes(baseUrl), maxAge: 0 });
}

/** What every cookie of ours has: read by no script, sent by no other site's form. */
export function cookieAttributes(baseUrl: string): CookieSerializeOptions {
  return { path: '/', httpOnly: true, sameSite: 'lax', secure: isSecure(baseUrl) };
}

/** The session's token, or null. */
export function sessionCookieOf(request: FastifyRequest, baseUrl: string): string | null {
  return request.cookies[cookieName(baseUrl)] ?? null;
}

const LINK_SECONDS = 600;

/** Marks the browser that asked for a link, for as long as the link lives. Lax: the link is opened from a mail program. */
export function setLinkCookie(reply: FastifyReply, baseUrl: string, secret: string): void {
  reply.setCookie(linkCookieName(baseUrl), secret, { ...cookieAttributes(baseUrl), maxAge: LINK_SECONDS });
}

export function clearLinkCookie(reply: FastifyReply, baseUrl: string): void {
  reply.setCookie(linkCookieName(baseUrl), '', { ...cookieAttributes(baseUrl), maxAge: 0 });
}

/** The secret of the asking browser, or null. */
export function linkCookieOf(request: FastifyRequest, baseUrl: string): string | null {
  const secret = request.cookies[linkCookieName(baseUrl)] ?? '';
  return /^[\w-]{43}$/.test(secret) ? secret : null;
}

function linkCookieName(baseUrl: string): string {
  return `${cookieName(baseUrl)}-hoi`;
}

/** As long as browsers keep a cookie at all. */
const KNOWN_SECONDS = 400 * 86_400;

/** Marks a browser in which somebody has signed in: its requests for links have limits of their own. It opens nothing. */
export function setKnownCookie(reply: FastifyReply, baseUrl: string, secret: string): void {
  reply.setCookie(knownCookieName(baseUrl), secret, { ...cookieAttributes(baseUrl), maxAge: KNOWN_SECONDS });
}

/** The secret of a browser in which somebody has signed in, or null. */
export function knownCookieOf(request: FastifyRequest, baseUrl: string): string | null {
  const secret = request.cookies[knownCookieName(baseUrl)] ?? '';
  return /^[\w-]{43}$/.test(secret) ? secret : null;
}

function knownCookieName(baseUrl: string): string {
  return `${cookieName(baseUrl)}-quen`;
}

/** Ties a sign-in at a provider to the browser that asked. Lax: the provider sends the browser back from its own site. */
export function setProviderCookie(reply: FastifyReply, baseUrl: string, secret: string): void {
  reply.setCookie(providerCookieName(baseUrl), secret, { ...cookieAttributes(baseUrl), maxAge: LINK_SECONDS });
}

/** The secret of a browser that was sent to a provider, or null. */
export function providerCookieOf(request: FastifyRequest, baseUrl: string): string | null {
  const secret = request.cookies[providerCookieName(baseUrl)] ?? '';
  return /^[\w-]{43}$/.test(secret) ? secret : null;
}

function providerCookieName(baseUrl: string): string {
  return `${cookieName(baseUrl)}-co-quan`;
}
