import type { LetterPaper } from '../letters/letter-paper';
import type { LetterText } from '../letters/letter-text';
import { dayOf, type Instant } from '../time/time';
import { formalDate } from '../time/vietnamese';
import { type IssuingBody, issuerHeads, nationHeads } from './issuing-body';
import { type Paper, rowOf, tableOf } from './paper';
import { paperFormat } from './paper-format';
import { DRAFT_MARK, numberLine, type SignedPaper, signedParts } from './signed-paper';

/** A drafted công văn with everything its paper needs. */
export interface LetterSheet {
  text: LetterText;
  paper: LetterPaper;
  issuer: IssuingBody;
  draftedAt: Instant;
  /** Null while it is a draft. */
  signed: SignedPaper | null;
}

/**
 * The paper of an urging letter (công văn đôn đốc) with its list: the words of `letterText`, laid out by the issuing body and the date.
 * Number, date and signature stay empty and it is marked a draft until it was noted as signed.
 * @example letterSheet(sheet).heads?.subject // 'V/v đôn đốc gửi báo cáo công tác dân vận chính quyền 6 tháng đầu năm 2020'
 */
export function letterSheet({ text, paper, issuer, draftedAt, signed }: LetterSheet): Paper {
  const format = paperFormat(issuer.tree, signed?.signedOn ?? dayOf(draftedAt));
  const { draft, ...end } = signedParts(signed);
  const place = text.dateLine.split(', ngày')[0]!;
  const { columns, listed, printed } = paper;
  return {
    title: text.subject,
    format,
    draft: draft === null ? null : DRAFT_MARK,
    heads: {
      left: issuerHeads(issuer, format),
      right: nationHeads(issuer.tree, format),
      number: numberLine(text.number, signed),
      subject: text.subject,
      dateLine: signed === null ? text.dateLine : `${place}, ${formalDate(signed.signedOn)}`,
    },
    name: null,
    to: { label: printed.to, lines: text.to },
    body: [...text.paragraphs, ...text.points, ...text.closing].map((line) => ({ kind: 'paragraph', text: line })),
    end: { ...end, receiversLabel: printed.distribution, receivers: text.distribution, signer: text.signer },
    appendices: [
      {
        name: printed.list,
        title: printed.listOf,
        note: '',
        landscape: false,
        blocks: [
          tableOf(
            [
              [columns.place.head, 'center', 2],
              [columns.name.head, 'left', 11],
              [columns.due.head, 'center', 5],
              [columns.late.head, 'center', 4],
              [columns.reminded.head, 'left', 5],
              [columns.note.head, 'left', 5],
            ],
            listed.map(({ name, due, late, reminded, note }, index) =>
              rowOf(String(index + 1), name, due, late, reminded, note),
            ),
          ),
        ],
      },
    ],
  };
}
