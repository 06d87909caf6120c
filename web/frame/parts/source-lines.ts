import { type Html, html } from '../../html';
import type { SourceLine } from '../../http/file-issues';
import type { Words } from '../../language/words';
import { told } from './told';

/** Lines of a file with their faults; a gap marks lines left out. */
export function sourceLines(lines: readonly SourceLine[], label: string, w: Words): Html {
  return html`<ol class="source" tabindex="0" aria-label="${label}">
${lines.map((line) => sourceLine(line, w))}</ol>`;
}

function sourceLine({ number, text, issues, skipped }: SourceLine, w: Words): Html {
  const kind = `${issues.length > 0 ? 'wrong' : ''}${skipped > 0 ? ' after-gap' : ''}`;
  const faults = issues.map((issue) => html`<span class="fault small">${told(issue, w)}</span>`);
  return html`<li id="dong-${number}" class="${kind}"><span class="no">${number}</span><code lang="vi">${text}</code>${
    faults
  }</li>\n`;
}
