import { z } from 'zod';
import { EXAMPLE } from './example-office';
import { collection, count, numbered, obligation, text, unit, words } from './scalars';
import { day, givenDay, instant, lateMinutes } from './times';

/** A request without parameters. */
export const nothing = z.strictObject({});

/** A file to be saved. */
export interface Download {
  name: string;
  content: Buffer | string;
}

/** A file that is made outside the request, by its id in the exports. */
export interface Queued {
  queued: string;
}

/** Marks an operation that answers with a file instead of JSON. */
export const download = z.custom<Download | Queued>().describe('The file, byte for byte');

const DOCUMENT = { number: '112/BC-UBND', date: '2026-09-23', signer: 'Chủ tịch UBND xã' };

/** The signed document of a report, as a request names it. */
export const signedDocument = z
  .strictObject({
    number: words(200, DOCUMENT.number).nullable().default(null).describe('Số, ký hiệu'),
    date: givenDay.nullable().default(null),
    signer: words(200, DOCUMENT.signer).nullable().default(null),
  })
  .meta({
    id: 'SignedDocument',
    description: 'The signed document a report came with: số, ký hiệu; ngày ban hành; người ký',
    examples: [DOCUMENT],
  });

/** The same as it was kept. */
export const keptDocument = z
  .object({ number: text(DOCUMENT.number).nullable(), date: day.nullable(), signer: text(DOCUMENT.signer).nullable() })
  .meta({ id: 'KeptDocument', description: 'The signed document a report came with', examples: [DOCUMENT] });

const file = z
  .object({ name: text('bao-cao-quy-III.pdf'), bytes: count(182_340), sha256: text(EXAMPLE.sha256) })
  .meta({ id: 'ReceivedFile' });

const latenessChange = z
  .enum(['waiting', 'counted'])
  .meta({ examples: ['counted'] })
  .describe(
    'An act turned the late report into one on time: it counts, or waits for a second person; left out where none did',
  );

export const receipt = z
  .object({
    receipt: text(EXAMPLE.receipt),
    obligation,
    version: numbered(1),
    receivedAt: instant,
    late: z.boolean().meta({ examples: [false] }),
    daysLate: count(0),
    minutesLate: lateMinutes,
    sha256: text(EXAMPLE.sha256, 'What was sent, as one hash (docs/technical.md)'),
    files: z.array(file),
    latenessChange: latenessChange.optional(),
    warnings: z.array(z.string()).meta({ description: 'Rules that only warn, in Vietnamese', examples: [[]] }),
  })
  .meta({ id: 'Receipt', description: 'Phiếu tiếp nhận báo cáo' });

export const state = z.enum(['open', 'submitted', 'returned', 'accepted', 'nil', 'exempt', 'ended']).meta({
  id: 'ReportState',
  description: 'How a report stands',
  examples: ['submitted'],
});
export const changedState = z.object({ obligation, state }).meta({ id: 'ChangedState' });

export const statusLine = z
  .object({
    obligation,
    collection,
    unit,
    state,
    lastDay: day,
    lateFrom: instant.describe('The first instant that is late'),
    receivedAt: instant.nullable(),
    late: z.boolean().meta({ examples: [false] }),
    daysLate: count(0),
    minutesLate: lateMinutes,
    latenessChange: latenessChange.optional(),
    nextStep: z
      .object({ kind: text('remind'), at: instant })
      .nullable()
      .describe('The next step of its round'),
  })
  .meta({ id: 'StatusLine' });

const units = z.array(unit);

export const rollup = z
  .object({
    collection,
    version: numbered(2),
    figures: z.array(
      z.object({
        field: text('dialogues'),
        value: z.number().meta({ examples: [35] }),
        from: z.array(text(`${EXAMPLE.obligation}#1`)).describe('Reports the figure is made of'),
      }),
    ),
    lists: z
      .record(z.string(), z.array(z.object({ unit, submission: z.string(), row: z.record(z.string(), z.string()) })))
      .meta({
        description: 'Rows of lists, by field',
        examples: [
          { models: [{ unit: EXAMPLE.unit, submission: `${EXAMPLE.obligation}#1`, row: { name: 'Tổ tự quản' } }] },
        ],
      }),
    units: z.object({
      expected: units,
      received: units,
      late: units,
      nil: units,
      exempt: units,
      missing: units,
    }),
  })
  .meta({ id: 'CompiledReport', description: 'One version of a compiled report' });

/** A mail as its reader gets it. */
export const mailWords = z
  .object({
    subject: text(`[Đúng Hạn] Nhắc gửi ${EXAMPLE.report}`),
    html: text('<p>Kính gửi: UBND xã An Phú</p>'),
    text: text('Kính gửi: UBND xã An Phú'),
  })
  .meta({ id: 'Mail' });
