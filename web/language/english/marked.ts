import { raw } from 'hono/html';
import { type Message, sentence } from '../../../domain/messages/message';
import type { Part, Say } from '../../../domain/messages/part';
import { type Html, html } from '../../html';
import { MESSAGES } from './messages';

const VIETNAMESE = /[à-ỹđ]/i;
/** Private-use characters around a Vietnamese value; they are removed from all input. */
const [OPEN, CLOSE] = ['\ue000', '\ue001'];
const MARKS = /[\ue000\ue001]/g;

/**
 * A message in English as HTML: the names and words in it that are Vietnamese are marked, so that they are read out as such.
 * @example marked(message('explanation.quote', { text: 'trước ngày 30/5' })) // '“<span lang="vi">trước ngày 30/5</span>”'
 */
export function marked(said: Message): Html {
  const escaped = html`${english(said)}`.toString();
  return raw(escaped.replaceAll(OPEN, '<span lang="vi">').replaceAll(CLOSE, '</span>'));
}

function english(said: Part | string): string {
  if (typeof said === 'string') return said;
  return sentence(MESSAGES, { code: said.code, values: around(said.values) as object }, english as Say);
}

/** The values of a message with every Vietnamese text between the marks; messages among them get theirs when they are said. */
function around(value: unknown): unknown {
  if (typeof value === 'string') {
    const text = value.replace(MARKS, '');
    return VIETNAMESE.test(text) ? `${OPEN}${text}${CLOSE}` : text;
  }
  if (Array.isArray(value)) return value.map(around);
  if (typeof value !== 'object' || value === null || ('code' in value && 'values' in value)) return value;
  return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, around(part)]));
}
