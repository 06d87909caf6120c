import { html } from '../../html';

/** Texts of the parts that pages share: marks, faults above a form, buttons. */
export const PARTS = {
  oldDate: 'Hạn cũ:',
  reportNumber: (number: number) => `Báo cáo thứ ${number}`,
  atLine: (line: number) => `Dòng ${line}: `,
  atFileLine: (file: string, line: number) => `${file}, dòng ${line}: `,
  atFileLineColumn: (file: string, line: number, column: string) => `${file}, dòng ${line}, cột “${column}”: `,
  rightAddress: (name: string) => html`Địa chỉ đúng<span class="hidden"> của ${name}</span>`,
  correctAddress: (name: string) => html`Sửa địa chỉ<span class="hidden"> của ${name}</span>`,
};
