import { html } from '../../html';
import type { PARTS as VIETNAMESE } from '../vietnamese/parts';

export const PARTS: typeof VIETNAMESE = {
  oldDate: 'Old deadline:',
  reportNumber: (number) => `Report ${number}`,
  atLine: (line) => `Line ${line}: `,
  atFileLine: (file, line) => `${file}, line ${line}: `,
  atFileLineColumn: (file, line, column) => `${file}, line ${line}, column “${column}”: `,
  rightAddress: (name) => html`New address<span class="hidden"> of ${name}</span>`,
  correctAddress: (name) => html`Correct the address<span class="hidden"> of ${name}</span>`,
};
