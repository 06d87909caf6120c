import type { Block, Inline, MailBody } from '../mail-body';

/** The text part, rendered from the same blocks as the HTML part. */
export function textPart(body: MailBody): string {
  const attention = body.attention === null ? '' : `\nNgười nhận việc: ${body.attention}`;
  return [
    `Kính gửi: ${body.salutation}${attention}`,
    ...body.blocks.map(block),
    body.closing,
    `-- \n${body.smallPrint.join(' ')}`,
  ]
    .join('\n\n')
    .concat('\n');
}

function block(part: Block): string {
  if (part.type === 'paragraph') return part.parts.map(inline).join('');
  if (part.type === 'heading') return part.text;
  if (part.type === 'list') return part.items.map((item) => `- ${item}`).join('\n');
  return [part.head.join(' | '), ...part.rows.map(row)].join('\n');
}

function row(cells: readonly Inline[]): string {
  const words = cells.filter((cell) => typeof cell === 'string' && cell !== '');
  const urls = cells.flatMap((cell) => (typeof cell === 'string' ? [] : [`\n  ${cell.url}`]));
  return `- ${words.join(' | ')}${urls.join('')}`;
}

/** Angle brackets keep a full stop after the address from becoming part of it. */
function inline(part: Inline): string {
  return typeof part === 'string' ? part : `<${part.url}>`;
}
