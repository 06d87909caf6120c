/** Texts of the parts that pages share: marks, faults above a form, buttons. */
export const PARTS = {
  oldDate: 'Hạn cũ:',
  reportNumber: (number: number) => `Báo cáo thứ ${number}`,
  atLine: (line: number) => `Dòng ${line}: `,
  atFileLine: (file: string, line: number) => `${file}, dòng ${line}: `,
  atFileLineColumn: (file: string, line: number, column: string) => `${file}, dòng ${line}, cột “${column}”: `,
};
