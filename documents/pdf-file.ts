import { dirname, join } from 'node:path';
import type { Paper } from '../domain/papers/paper';
import { pdfDefinition } from './pdf-paper';

/** What is used of pdfmake, which has no types of its own. */
interface PdfMake {
  setFonts(
    fonts: Readonly<Record<string, Readonly<Record<'normal' | 'bold' | 'italics' | 'bolditalics', string>>>>,
  ): void;
  setUrlAccessPolicy(isAllowed: (url: string) => boolean): void;
  setLocalAccessPolicy(isAllowed: (path: string) => boolean): void;
  setProgressCallback(report: (share: number) => void): void;
  createPdf(definition: object): { getBuffer(): Promise<Buffer> };
}

/**
 * Tinos: the widths of Times New Roman, all Vietnamese letters, OFL 1.1. Each file of the package is a whole font, as pdfmake needs it;
 * packages for the web are cut by ranges of letters.
 */
function tinos() {
  const folder = dirname(require.resolve('@expo-google-fonts/tinos/package.json'));
  const file = (weight: string) => join(folder, weight, `Tinos_${weight}.ttf`);
  return {
    normal: file('400Regular'),
    bold: file('700Bold'),
    italics: file('400Regular_Italic'),
    bolditalics: file('700Bold_Italic'),
  };
}

let ready: PdfMake | null = null;

/** Loaded by the first PDF: it takes megabytes that most runs of the program never need. */
function pdfmake(): PdfMake {
  if (ready !== null) return ready;
  const made = require('pdfmake') as PdfMake;
  const fonts = tinos();
  made.setFonts({ Times: fonts });
  // A paper holds nothing from elsewhere; a text of a unit can never make the program fetch or read something.
  made.setUrlAccessPolicy(() => false);
  made.setLocalAccessPolicy((path) => Object.values(fonts).includes(path));
  ready = made;
  return made;
}

/**
 * A paper as PDF, its letters embedded.
 * @param report called with the share of the pages that is drawn, from 0 to 1
 * @example (await pdfFile(paper)).subarray(0, 5).toString() // '%PDF-'
 */
export async function pdfFile(paper: Paper, report: (share: number) => void = () => undefined): Promise<Buffer> {
  const made = pdfmake();
  made.setProgressCallback(report);
  return made.createPdf(pdfDefinition(paper)).getBuffer();
}
