import { registerIdOf as slugOf } from '../../domain/units/register-id';
import { type Html, html, type Piece } from '../html';

/**
 * The guides' own Markdown as HTML: headings with anchors, paragraphs, lists (an item may hold blocks), tables, code, bold, italic,
 * links. Everything is escaped; signs that are none of these stay as they were written. The guides are files of the program, never
 * anything that was sent.
 * @param link the address of a link in the guide, or null where the reader cannot follow it
 * @example guideHtml('## Mỗi ngày\n\nMở trang **Hôm nay**.', () => null) // '<h2 id="moi-ngay">Mỗi ngày</h2>\n<p>Mở trang <strong>…'
 */
export function guideHtml(text: string, link: (target: string) => string | null): Html {
  return blocksOf(text.split('\n'), link);
}

/** A heading of a guide, with the anchor that pages link to. */
export interface Heading {
  level: number;
  text: string;
  anchor: string;
}

/** @example guideHeading('### Ai nhận thư') // { level: 3, text: 'Ai nhận thư', anchor: 'ai-nhan-thu' } */
export function guideHeading(line: string): Heading | null {
  const marks = line.length - line.replace(/^#+/, '').length;
  if (marks === 0 || line[marks] !== ' ') return null;
  const text = line.slice(marks + 1).trim();
  return { level: marks, text, anchor: slugOf(text) };
}

type Link = (target: string) => string | null;

function blocksOf(lines: readonly string[], link: Link): Html {
  const blocks: Html[] = [];
  for (let at = 0; at < lines.length; ) {
    const { block, next } = blockAt(lines, at, link);
    if (block !== null) blocks.push(block);
    at = next;
  }
  return html`${blocks.map((block) => html`${block}\n`)}`;
}

interface Block {
  block: Html | null;
  /** The line after it. */
  next: number;
}

function blockAt(lines: readonly string[], at: number, link: Link): Block {
  const line = lines[at]!;
  if (line.trim() === '') return { block: null, next: at + 1 };
  if (line.startsWith('```')) return codeAt(lines, at);
  if (line.startsWith('|')) return tableAt(lines, at, link);
  if (itemOf(line) !== null) return listAt(lines, at, link);
  const heading = guideHeading(line);
  if (heading !== null) return { block: headingHtml(heading, link), next: at + 1 };
  const next = endOf(lines, at + 1, (other) => other.trim() === '' || beginsBlock(other));
  return { block: html`<p>${inline(lines.slice(at, next).join(' '), link)}</p>`, next };
}

function headingHtml({ level, text, anchor }: Heading, link: Link): Html {
  const said = inline(text, link);
  if (level === 1) return html`<h1>${said}</h1>`;
  return level === 2 ? html`<h2 id="${anchor}">${said}</h2>` : html`<h3 id="${anchor}">${said}</h3>`;
}

function codeAt(lines: readonly string[], at: number): Block {
  const end = endOf(lines, at + 1, (line) => line.startsWith('```'));
  return { block: html`<pre tabindex="0"><code>${lines.slice(at + 1, end).join('\n')}</code></pre>`, next: end + 1 };
}

function tableAt(lines: readonly string[], at: number, link: Link): Block {
  const next = endOf(lines, at, (line) => !line.startsWith('|'));
  const cells = (line: string) =>
    line
      .slice(1, line.lastIndexOf('|'))
      .split('|')
      .map((cell) => inline(cell.trim(), link));
  const [heads, , ...rows] = lines.slice(at, next).map(cells);
  const head = html`<tr>${heads!.map((cell) => html`<th scope="col">${cell}</th>`)}</tr>`;
  const body = rows.map((row) => html`<tr>${row.map((cell) => html`<td>${cell}</td>`)}</tr>\n`);
  return {
    block: html`<div class="scroll" tabindex="0"><table><thead>${head}</thead>\n<tbody>${body}</tbody></table></div>`,
    next,
  };
}

/** The mark of a list's item, and what follows it. */
function itemOf(line: string): { width: number; numbered: boolean } | null {
  const mark = /^(?:[-*]|\d{1,3}\.) /.exec(line)?.[0];
  return mark === undefined ? null : { width: mark.length, numbered: /\d/.test(mark) };
}

function listAt(lines: readonly string[], at: number, link: Link): Block {
  const { numbered } = itemOf(lines[at]!)!;
  const items: Html[] = [];
  let next = at;
  while (next < lines.length && itemOf(lines[next]!)?.numbered === numbered) {
    const { width } = itemOf(lines[next]!)!;
    const end = endOf(lines, next + 1, (_line, number) => !belongs(lines, number, width));
    items.push(html`<li>${itemHtml(lines.slice(next, end), width, link)}</li>\n`);
    next = end;
  }
  return { block: numbered ? html`<ol>${items}</ol>` : html`<ul>${items}</ul>`, next };
}

/** Whether a line goes on with an item: a line of its paragraph, or one that is moved in as far as its text. */
function belongs(lines: readonly string[], number: number, width: number): boolean {
  const line = lines[number]!;
  const isIndented = (other: string) => other.slice(0, width).trim() === '' && other.trim() !== '';
  if (line.trim() === '') return number + 1 < lines.length && isIndented(lines[number + 1]!);
  return isIndented(line) || (lines[number - 1]!.trim() !== '' && !beginsBlock(line));
}

function itemHtml(lines: readonly string[], width: number, link: Link): Piece {
  const own = lines.map((line, number) =>
    number === 0 || line.slice(0, width).trim() === '' ? line.slice(width) : line,
  );
  return own.some((line) => line.trim() === '') ? blocksOf(own, link) : inline(own.join(' '), link);
}

function beginsBlock(line: string): boolean {
  return line.startsWith('```') || line.startsWith('|') || itemOf(line) !== null || guideHeading(line) !== null;
}

function endOf(lines: readonly string[], from: number, ends: (line: string, number: number) => boolean): number {
  let at = from;
  while (at < lines.length && !ends(lines[at]!, at)) at += 1;
  return at;
}

const INLINE = /`([^`]+)`|\*\*([^*]+)\*\*|\*([^*]+)\*|\[([^[\]]+)\]\(([^()\s]+)\)|<(https?:[^<>\s]+)>/g;

/** A paragraph's text: code, bold, italic, links. */
function inline(text: string, link: Link): Html {
  const pieces: Piece[] = [];
  let end = 0;
  for (const found of text.matchAll(INLINE)) {
    pieces.push(text.slice(end, found.index), marked(found, link));
    end = found.index + found[0].length;
  }
  return html`${[...pieces, text.slice(end)]}`;
}

function marked([, code, strong, soft, name, target, address]: RegExpMatchArray, link: Link): Html {
  if (code !== undefined) return html`<code>${code}</code>`;
  if (strong !== undefined) return html`<strong>${inline(strong, link)}</strong>`;
  if (soft !== undefined) return html`<em>${inline(soft, link)}</em>`;
  if (address !== undefined) return html`<span class="code">${address}</span>`;
  const place = link(target!);
  return place === null ? html`${name!}` : html`<a href="${place}">${name!}</a>`;
}
