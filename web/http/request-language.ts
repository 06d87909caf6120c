import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Language } from '../language/language';
import { cookieAttributes } from './cookie';

const COOKIE = 'dung-han-ngon-ngu';
const YEAR_SECONDS = 31_536_000;

/** The language chosen in this browser; Vietnamese by default. */
export function languageOf(request: FastifyRequest): Language {
  return request.cookies[COOKIE] === 'en' ? 'en' : 'vi';
}

/** Keeps the choice in the browser for a year. */
export function setLanguageCookie(reply: FastifyReply, baseUrl: string, language: Language): void {
  reply.setCookie(COOKIE, language, { ...cookieAttributes(baseUrl), maxAge: YEAR_SECONDS });
}
