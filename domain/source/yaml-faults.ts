import type { YAMLError } from 'yaml';
import { type Message, message } from '../messages/message';
import { codePointOf } from './odd-signs';

/** A fault of a YAML text, in words for the person who wrote it. */
export interface YamlFault {
  line: number;
  message: Message;
}

/** What a parser said, with its line. */
export interface ParserError {
  code: YAMLError['code'];
  line: number;
}

/** One line of the file, with its number from 1. */
interface Line {
  number: number;
  text: string;
}

/** Blanks that YAML does not accept as blanks: the non-breaking one, and those of other widths. */
const ODD_BLANK = /[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]/;
const ODD_BLANK_AFTER_SIGN = /^ *(?:- *)?(?:[\w-]+:|-)[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]/;
/** The colon of another script after the name of an entry. */
const ODD_COLON = /^ *(?:- +)?[\w-]+ ?([\uff1a\ufe55\ua789\u2236])/;
/** A value that begins with a quotation mark: the mark, and what follows it. */
const QUOTED = /^ *(?:- +)*(?:[\w-]+ *: +)?(["'])(.*)$/;
/** An entry with a plain value, which ends at the next colon and blank. */
const PLAIN = /^ *(?:- +)*[\w-]+ *: +(?![\s"'[{|>&*!#])(.*)$/;

/**
 * The faults of a text the parser refused, each cause once. A parser reports every line that a tab or an open quotation
 * mark makes faulty after it; only the first cause is reported, and what the parser found independently before it.
 * @param errors in the order of the file, at least one
 */
export function yamlFaults(text: string, errors: readonly ParserError[]): YamlFault[] {
  const own = errors.filter(({ code }) => code in OWN);
  const first = errors.find(({ code }) => !(code in OWN));
  if (first === undefined) return own.map(({ code, line }) => ({ line, message: message(OWN[code]!) }));
  const lines = text.split('\n').map((line, index): Line => ({ number: index + 1, text: line }));
  const cause = causeOf(lines, first);
  const before = own.filter(({ line }) => line < cause.line);
  return [...before.map(({ code, line }) => ({ line, message: message(OWN[code]!) })), cause];
}

/** Faults that make no other line faulty. */
const OWN: Partial<Record<YAMLError['code'], 'files.yaml-key-twice' | 'files.yaml-documents' | 'files.yaml-tag'>> = {
  DUPLICATE_KEY: 'files.yaml-key-twice',
  MULTIPLE_DOCS: 'files.yaml-documents',
  TAG_RESOLVE_FAILED: 'files.yaml-tag',
};

function causeOf(lines: readonly Line[], error: ParserError): YamlFault {
  const upTo = lines.slice(0, error.line);
  const inOrder = [tabs(lines), oddBlank(upTo), oddColon(upTo), quotation(upTo), odderIndent(upTo, error)];
  const causes = inOrder.filter((cause) => cause !== null && cause.line <= error.line) as YamlFault[];
  const [earliest] = causes.sort((a, b) => a.line - b.line);
  return earliest ?? { line: error.line, message: said(lines[error.line - 1]?.text ?? '', error) };
}

function said(text: string, { code }: ParserError): Message {
  if (code === 'BAD_ALIAS' || /^ *(?:- +)*(?:[\w-]+ *: +)?[&*@`%]/.test(text)) return message('files.yaml-sign');
  const plain = PLAIN.exec(text)?.[1];
  if (plain !== undefined && /:(?: |$)/.test(plain)) return message('files.yaml-colon');
  if (!/^ *#/.test(text) && !/:(?: |$)/.test(text) && !/^ *-/.test(text)) return message('files.yaml-no-entry');
  if (/[[\]{}]/.test(text)) return message('files.yaml-brackets');
  return message('files.yaml-syntax');
}

/** Tabs before the first sign of a line. */
function tabs(lines: readonly Line[]): YamlFault | null {
  const found = lines.filter(({ text }) => /^ *\t[\t ]*[^\s#]/.test(text));
  const [first] = found;
  if (first === undefined) return null;
  return { line: first.number, message: message('files.yaml-tab', { more: found.length - 1 }) };
}

function oddBlank(lines: readonly Line[]): YamlFault | null {
  for (const { number, text } of lines) {
    const indent = /^\s*/.exec(text)![0];
    const place = ODD_BLANK.test(indent) ? indent : ODD_BLANK_AFTER_SIGN.exec(text)?.[0];
    const sign = place === undefined ? null : ODD_BLANK.exec(place);
    if (sign)
      return {
        line: number,
        message: message('files.yaml-odd-blank', { at: sign.index + 1, code: codePointOf(sign[0]) }),
      };
  }
  return null;
}

function oddColon(lines: readonly Line[]): YamlFault | null {
  for (const { number, text } of lines) {
    const colon = ODD_COLON.exec(text)?.[1];
    if (colon) return { line: number, message: message('files.yaml-odd-colon', { colon, code: codePointOf(colon) }) };
  }
  return null;
}

/** A quoted value that does not end with its line, or goes on after its end. */
function quotation(lines: readonly Line[]): YamlFault | null {
  for (const { number, text } of lines) {
    const [, mark, rest] = QUOTED.exec(text) ?? [];
    if (mark === undefined || rest === undefined) continue;
    const end = endOfQuoted(rest, mark);
    if (end < 0) return { line: number, message: message('files.yaml-quote-open', { mark }) };
    const after = rest.slice(end + 1).trim();
    if (after === '' || /^[,\]}#:]/.test(after)) continue;
    const doubled = mark === '"' && after.startsWith('"');
    return {
      line: number,
      message: message(doubled ? 'files.yaml-quote-doubled' : 'files.yaml-quote-after', { mark }),
    };
  }
  return null;
}

/** Where a quoted text ends; the sign itself is written `\"` or `''` inside. */
function endOfQuoted(text: string, mark: string): number {
  for (let at = 0; at < text.length; at++) {
    if (mark === '"' && text[at] === '\\') at++;
    else if (text[at] === mark) {
      if (mark === '"' || text[at + 1] !== mark) return at;
      at++;
    }
  }
  return -1;
}

/** The line the parser stopped at begins where no group above it does. */
function odderIndent(lines: readonly Line[], error: ParserError): YamlFault | null {
  const open: number[] = [];
  for (const { number, text } of lines) {
    const [lead, dashes] = /^( *)((?:- +)*)/.exec(text)!.slice(1) as [string, string];
    if (text.trim() === '' || text[lead.length] === '#') continue;
    const at = lead.length;
    const deeper = open.at(-1) === undefined || at > open.at(-1)!;
    while (open.length > 0 && open.at(-1)! > at) open.pop();
    if (number === error.line && !deeper && !open.includes(at))
      return { line: number, message: message('files.yaml-indent', { found: at, expected: nearest(lines, number) }) };
    if (!open.includes(at)) open.push(at);
    if (dashes !== '') open.push(at + dashes.length);
  }
  return null;
}

/** The indentation of the line above, without its dash. */
function nearest(lines: readonly Line[], number: number): number {
  const above = lines.slice(0, number - 1).findLast(({ text }) => text.trim() !== '' && !/^ *#/.test(text));
  return /^ *(?:- +)*/.exec(above?.text ?? '')![0].length;
}
