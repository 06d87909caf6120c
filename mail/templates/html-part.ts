import type { Block, Inline, MailBody } from '../mail-body';
import { type MailHtml, mailHtml } from './html';

const CELL = 'padding:6px 8px;border:1px solid #c9d1da;vertical-align:top;text-align:left';

/** The HTML part: one column, inline styles, no external resources. */
export function htmlPart(body: MailBody): string {
  return `<!DOCTYPE html>\n${
    mailHtml`<html lang="vi"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${body.subject}</title></head>
<body style="margin:0;padding:0;background:#f3f5f8">
<table role="presentation" width="100%" cellpadding="0" cellspacing="0" style="background:#f3f5f8"><tr><td align="center" style="padding:16px 8px">
<table role="presentation" width="100%" cellpadding="0" cellspacing="0" style="max-width:640px;background:#ffffff;border:1px solid #dfe4ea;border-top:4px solid #1d4e89"><tr><td style="padding:24px;font-family:Arial,Helvetica,sans-serif;font-size:15px;line-height:1.55;color:#1a2530">
<p style="margin:0 0 4px"><strong>Kính gửi: ${body.salutation}</strong></p>
${attention(body.attention)}
${body.blocks.map(block)}
<p style="margin:20px 0 0">${body.closing}</p>
${addresses(body.blocks)}
<p style="margin:16px 0 0;padding-top:12px;border-top:1px solid #dfe4ea;font-size:12px;color:#56636f">${body.smallPrint.join(' ')}</p>
</td></tr></table>
</td></tr></table>
</body></html>`.text
  }\n`;
}

function attention(name: string | null): MailHtml {
  return name === null ? mailHtml`` : mailHtml`<p style="margin:0 0 4px">Người nhận việc: ${name}</p>`;
}

function block(part: Block): MailHtml {
  if (part.type === 'paragraph') return mailHtml`<p style="margin:12px 0 0">${part.parts.map(inline)}</p>\n`;
  if (part.type === 'heading') {
    return mailHtml`<h2 style="margin:20px 0 0;font-size:16px;line-height:1.4;color:#1d4e89">${part.text}</h2>\n`;
  }
  if (part.type === 'list') {
    const items = part.items.map((item) => mailHtml`<li style="margin:2px 0">${item}</li>`);
    return mailHtml`<ul style="margin:8px 0 0;padding-left:22px">${items}</ul>\n`;
  }
  const head = part.head.map((text) => mailHtml`<th style="${CELL};background:#eef2f7">${text}</th>`);
  const rows = part.rows.map(
    (row) => mailHtml`<tr>${row.map((cell) => mailHtml`<td style="${CELL}">${inline(cell)}</td>`)}</tr>\n`,
  );
  return mailHtml`<table cellpadding="0" cellspacing="0" style="margin:10px 0 0;width:100%;border-collapse:collapse;font-size:14px"><tr>${head}</tr>
${rows}</table>\n`;
}

function inline(part: Inline): MailHtml {
  if (typeof part === 'string') return mailHtml`${part}`;
  return mailHtml`<a href="${part.url}" style="color:#1d4e89">${part.label}</a>`;
}

/** The address of a single linked page, also as text, so that it can be copied to another machine. */
function addresses(blocks: readonly Block[]): MailHtml {
  const urls = new Set(
    blocks
      .flatMap((part) => (part.type === 'paragraph' ? part.parts : []))
      .flatMap((part) => (typeof part === 'string' ? [] : [part.url])),
  );
  if (urls.size !== 1) return mailHtml``;
  return mailHtml`<p style="margin:12px 0 0;font-size:12px;color:#56636f;word-break:break-all">Địa chỉ trang: ${[...urls][0]!}</p>`;
}
