import { OWN_PARSERS } from './own-parsers';
import { serve } from './serve';

/** One empty page: looking into it loads both parsers of PDFs, as a mail loads that of mails, which is no longer possible once the process is locked. */
const EMPTY_PAGE = Buffer.from(
  [
    '%PDF-1.4',
    '1 0 obj << /Type /Catalog /Pages 2 0 R >> endobj',
    '2 0 obj << /Type /Pages /Kids [3 0 R] /Count 1 >> endobj',
    '3 0 obj << /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] >> endobj',
    'trailer << /Root 1 0 R >>',
  ].join('\n'),
);

/**
 * The process that reads what came from outside: started by `ConfinedProcess` with no right to write, to start programs or to read
 * anything but the program's own files.
 */
async function main(): Promise<void> {
  await OWN_PARSERS.inspect('trang.pdf', EMPTY_PAGE);
  await OWN_PARSERS.bounce(Buffer.from('Subject: nothing'));
  serve({ ...OWN_PARSERS });
}

void main();
