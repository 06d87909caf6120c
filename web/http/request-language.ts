import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Language } from '../language/language';
import { cookieValue, isSecure } from './cookie';

const COOKIE = 'dung-han-ngon-ngu';
const YEAR_SECONDS = 31_536_000;

/** The language this browser has chosen; Vietnamese until it has. */
export function languageOf(request: FastifyRequest): Language {
  return cookieValue(request, COOKIE) === 'en' ? 'en' : 'vi';
}

/** Keeps the choice in the browser for a year. */
export function giveLanguage(reply: FastifyReply, baseUrl: string, language: Language): void {
  const secure = isSecure(baseUrl) ? '; Secure' : '';
  reply.header('set-cookie', `${COOKIE}=${language}; Path=/; Max-Age=${YEAR_SECONDS}; HttpOnly; SameSite=Lax${secure}`);
}
