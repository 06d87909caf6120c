import type { Signing } from '../papers/issuing-body';
import { sentWords, unsentWords } from '../states/count-words';
import { dateInWords, momentInWords, twoDigits } from '../time/vietnamese';
import type { LetterFacts, LetterUnit } from './letter-facts';
import { type LetterStyle, letterStyle } from './letter-style';

/** A công văn đôn đốc as printed: number, date, signature and seal stay empty. */
export interface LetterText extends Pick<LetterStyle, 'left' | 'right' | 'number' | 'signer' | 'distribution'> {
  subject: string;
  dateLine: string;
  to: string[];
  paragraphs: string[];
  points: string[];
  closing: string[];
  appendix: readonly LetterUnit[];
}

/** Above this number, addressees are named in the attached list. */
const MOST_ADDRESSEES = 10;

/**
 * The text of a letter urging units that have not reported, for a person to number, date and sign. The day it names is
 * not an extension, and the letter says so; days late are in the list, never in the letter. Source: layout of NĐ
 * 30/2020/NĐ-CP for state offices, of the Party's and the Front's own rules; a body that is not the units' superior
 * asks ("đề nghị"), only their superior demands ("yêu cầu").
 * @example letterText(facts).subject // 'V/v đôn đốc gửi báo cáo công tác dân vận chính quyền 6 tháng đầu năm 2020'
 */
export function letterText(facts: LetterFacts, signing: Signing = 'head'): LetterText {
  const { issuer, units, report, place, year } = facts;
  const style = letterStyle(facts, signing);
  const { left, right, number, signer, distribution } = style;
  return {
    left,
    right,
    number,
    signer,
    distribution,
    subject: `V/v đôn đốc gửi ${report}`,
    dateLine: `${place}, ngày      tháng      năm ${year}`,
    to:
      units.length > MOST_ADDRESSEES
        ? [`${capital(style.all)} (theo danh sách kèm theo)`]
        : units.map(({ name }) => style.addressed(name)),
    paragraphs: [stateOfRound(facts, style), `${purpose(facts)} ${issuer.name} ${style.verb}:`],
    points: points(facts, style),
    closing: closing(facts, style),
    appendix: units,
  };
}

function stateOfRound({ letter, document, report, due, compiler, units }: LetterFacts, { all }: LetterStyle): string {
  const { expected, received, returned = 0, extended = 0, ownUnsent = 0, asOf } = letter;
  const sent = sentWords({ expected, sent: received, returned });
  const unsent = unsentWords({ unsent: expected - received, extended, ownUnsent }, compiler);
  const asked = `Thực hiện ${document}, ${all} gửi ${report} ${due}.`;
  const stands = `Qua theo dõi của ${compiler}, đến ${momentInWords(asOf)} ${sent}; ${unsent}.`;
  return `${asked} ${stands} Danh sách ${twoDigits(units.length)} đơn vị cần đôn đốc kèm theo.`;
}

function purpose({ letter, receiver, compiler }: LetterFacts): string {
  const upwards = letter.issuer === 'compiler' && receiver !== compiler;
  return upwards ? `Để kịp tổng hợp, báo cáo ${receiver},` : 'Để kịp tổng hợp,';
}

function points({ letter, compiler }: LetterFacts, { all }: LetterStyle): string[] {
  return [
    `1. ${capital(all)} có tên trong danh sách khẩn trương gửi báo cáo, chậm nhất ${dateInWords(letter.askedFor)}. Thời hạn này để kịp tổng hợp, không phải gia hạn so với quy định.`,
    `2. Trường hợp đã gửi, đề nghị thông báo số, ngày văn bản về ${compiler} để rà soát, cập nhật.`,
  ];
}

function closing({ letter, receiver, compiler, contact }: LetterFacts, { all, verb }: LetterStyle): string[] {
  const upwards = letter.issuer === 'compiler' && receiver !== compiler;
  const after = upwards
    ? `Sau thời hạn trên, ${compiler} tổng hợp danh sách, báo cáo ${receiver} xem xét, chỉ đạo.`
    : null;
  const ask = contact === null ? null : `Đầu mối: ${contact}.`;
  const last =
    verb === 'yêu cầu' ? `${capital(verb)} ${all} nghiêm túc thực hiện./.` : `Rất mong ${all} quan tâm, phối hợp./.`;
  return [[after, ask].filter((part) => part !== null).join(' '), last].filter((line) => line !== '');
}

function capital(text: string): string {
  return text.charAt(0).toLocaleUpperCase('vi') + text.slice(1);
}
