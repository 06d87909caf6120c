import type { FastifyReply, FastifyRequest } from 'fastify';

/** `__Host-` ties the cookie to this host and to https; plain http on one's own machine cannot have it. */
export function cookieName(baseUrl: string): string {
  return isSecure(baseUrl) ? '__Host-dung-han' : 'dung-han';
}

export function isSecure(baseUrl: string): boolean {
  return baseUrl.startsWith('https:');
}

/** Hands the session to the browser until it is closed; scripts and other sites' requests never see it. */
export function giveCookie(reply: FastifyReply, baseUrl: string, token: string): void {
  reply.header('set-cookie', `${cookieName(baseUrl)}=${token}; ${attributes(baseUrl)}`);
}

export function takeCookie(reply: FastifyReply, baseUrl: string): void {
  reply.header('set-cookie', `${cookieName(baseUrl)}=; Max-Age=0; ${attributes(baseUrl)}`);
}

function attributes(baseUrl: string): string {
  return `Path=/; HttpOnly; SameSite=Lax${isSecure(baseUrl) ? '; Secure' : ''}`;
}

/** The session's token, or null; ours are base64url, so nothing needs to be decoded. */
export function cookieOf(request: FastifyRequest, baseUrl: string): string | null {
  return cookieValue(request, cookieName(baseUrl));
}

const ASKING_SECONDS = 600;

/** Marks the browser that asked for a link, for as long as the link lives. Lax: the link is opened from a mail program. */
export function giveAskingCookie(reply: FastifyReply, baseUrl: string, secret: string): void {
  reply.header('set-cookie', `${cookieName(baseUrl)}-hoi=${secret}; Max-Age=${ASKING_SECONDS}; ${attributes(baseUrl)}`);
}

export function takeAskingCookie(reply: FastifyReply, baseUrl: string): void {
  reply.header('set-cookie', `${cookieName(baseUrl)}-hoi=; Max-Age=0; ${attributes(baseUrl)}`);
}

/** The secret of the asking browser, or null. */
export function askingCookieOf(request: FastifyRequest, baseUrl: string): string | null {
  const secret = cookieValue(request, `${cookieName(baseUrl)}-hoi`);
  return secret !== null && /^[\w-]{43}$/.test(secret) ? secret : null;
}

/** The value of one cookie as it was sent, or null. */
export function cookieValue(request: FastifyRequest, name: string): string | null {
  const wanted = `${name}=`;
  const pairs = (request.headers.cookie ?? '').split(';').map((pair) => pair.trim());
  return pairs.find((pair) => pair.startsWith(wanted))?.slice(wanted.length) ?? null;
}
