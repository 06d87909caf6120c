import { type Paper, type PaperBlock, rowOf, tableOf } from '../../domain/papers/paper';
import { paperFormat } from '../../domain/papers/paper-format';
import { type Delay, delayIn } from '../../domain/states/lateness';
import { markOfChange } from '../../domain/states/shown-state';
import { dayOf } from '../../domain/time/time';
import type { QrCode } from '../frame/qr-code';
import { wordsOf } from '../language/words';
import type { CollectionHead } from '../rounds/collection-head';
import type { Lateness } from './parts/submission-facts';
import type { SubmissionPage } from './receipt';

/** What the paper of a receipt is made of: what its page shows. */
export interface ReceiptPaperContent extends Lateness {
  submission: SubmissionPage;
  head: CollectionHead;
  lookUp: string;
  qr: QrCode;
}

/**
 * The receipt of a report as a paper (phiếu tiếp nhận báo cáo), in Vietnamese: the facts of its page, its files with their hashes, and
 * the code by which anyone looks it up.
 * @example receiptPaper(content).name // { type: 'PHIẾU TIẾP NHẬN BÁO CÁO', extract: 'DH20261123-371E8FB96F' }
 */
export function receiptPaper(content: ReceiptPaperContent): Paper {
  const { receipt } = wordsOf('vi').reports;
  const { submission, head, qr } = content;
  const received = { compiler: head.compilerName, report: head.title, unit: submission.unitName, nil: submission.nil };
  const paragraph = (text: string): PaperBlock => ({ kind: 'paragraph', text });
  const { withdrawn } = submission;
  const { files, warnings } = submission;
  const w = wordsOf('vi');
  return {
    title: receipt.title(submission.receipt),
    format: paperFormat('government', dayOf(submission.receivedAt)),
    draft: null,
    heads: null,
    name: { type: receipt.heading.toLocaleUpperCase('vi'), extract: submission.receipt },
    to: null,
    body: [
      ...(withdrawn === null
        ? []
        : [paragraph(`${plainText(receipt.withdrawn(withdrawn.by, withdrawn.at))} ${withdrawn.reason}`)]),
      paragraph(plainText(receipt.received(received))),
      { kind: 'facts', rows: factsOf(content) },
      files.length === 0
        ? paragraph(receipt.noFiles)
        : tableOf(
            [
              [receipt.fileName, 'left', 5],
              [receipt.size, 'right', 3],
              ['SHA-256', 'left', 8],
            ],
            files.map(({ name, bytes, sha256 }) => rowOf(name, receipt.bytes(bytes), sha256)),
          ),
      ...(warnings.length === 0
        ? []
        : [paragraph(receipt.warnings), ...warnings.map((text): PaperBlock => ({ kind: 'item', text }))]),
      paragraph(receipt.certifies),
      { kind: 'code', size: qr.size, path: qr.path, text: plainText(receipt.lookUpLater(content.lookUp)) },
    ],
    end: null,
    appendices: [],
  };

  function factsOf({ submission: s, late, ...by }: ReceiptPaperContent): [string, string][] {
    const delay: Delay | null = late ? delayIn(by) : null;
    const mark = markOfChange(s.latenessMark);
    const replaced = s.version < s.latestVersion ? ` ${receipt.replacedBy(s.latestVersion)}` : '';
    const result = plainText(receipt.resultOf({ late: delay, lateFrom: s.lateFrom, version: s.version }));
    const document = [
      s.documentNumber && `số ${s.documentNumber}`,
      s.documentDate && w.dateInWords(s.documentDate),
      s.signer && receipt.signer(s.signer),
    ].filter(Boolean);
    const receivers = [head.receiverName, ...head.alsoTo.map(w.say)].join(', ');
    const to = head.compilerName === head.receiverName ? receivers : `${receivers} (qua ${head.compilerName})`;
    return [
      [receipt.code, s.receipt],
      [receipt.receivedAt, plainText(receipt.vietnamTime(s.receivedAt))],
      [receipt.version, `${w.twoDigits(s.version)}${replaced}`],
      [receipt.result, mark === null ? result : `${result}; ${w.say(mark)}`],
      [w.reports.under, `${head.document}, ${head.clause}`],
      [w.reports.sendTo, to],
      ...(document.length === 0 ? [] : [[receipt.signedDocument, document.join(', ')] as [string, string]]),
      [receipt.channel, `${w.CHANNEL_NAMES[s.channel]!}${s.sentOn ? `, ${receipt.sentOn(s.sentOn)}` : ''}`],
      [receipt.submittedBy, w.say(s.submittedBy)],
      ...(s.reason === null ? [] : [[receipt.note, s.reason] as [string, string]]),
      [receipt.sha256, s.sha256],
    ];
  }
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#39;': "'",
};

/** The words of a sentence of the pages, without its tags. @example plainText(html`<b>A</b> & B`) // 'A & B' */
export function plainText(sentence: { toString(): string }): string {
  return sentence
    .toString()
    .replace(/<[^<>]*>/g, '')
    .replace(/&(?:amp|lt|gt|quot|#39);/g, (entity) => ENTITIES[entity]!)
    .replace(/\s+/g, ' ')
    .trim();
}
