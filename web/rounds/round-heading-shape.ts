import { z } from 'zod';
import { inVietnamese } from '../../domain/messages/message';
import type { Share } from '../../domain/states/share';
import type { ShownState } from '../../domain/states/shown-state';
import { EXAMPLE } from '../api/example-office';
import { collection, count, plan, text, unit } from '../api/scalars';
import { day, instant, iso } from '../api/times';
import type { CollectionHead } from './collection-head';

/** A round of reports as a heading. */
export const heading = z
  .object({
    collection,
    plan,
    requirement: text(EXAMPLE.requirement),
    title: text(EXAMPLE.report),
    document: text(EXAMPLE.document),
    clause: text(EXAMPLE.clause),
    dueText: text('chậm nhất ngày 25/9/2026', 'The words of the document').nullable(),
    lastDay: day,
    lateFrom: instant,
    compiler: unit.meta({ examples: [EXAMPLE.compiler] }),
    compilerName: text(EXAMPLE.compilerName),
    receiverName: text('UBND tỉnh'),
    alsoTo: z
      .array(text('Bộ Tài chính'))
      .describe('Further bodies that the reports are for; they owe and compile nothing'),
    covers: z
      .object({ from: day, to: day })
      .nullable()
      .describe('The days whose data the reports hold; null: those of the period'),
    history: z.boolean().meta({ description: 'Past before its document was put in force', examples: [false] }),
    sample: z.boolean(),
    closed: z.boolean().meta({ examples: [false] }),
    latestVersion: count(2).describe('Of the compiled report; 0: none yet'),
  })
  .meta({ id: 'Round', description: 'A round of reports (đợt báo cáo): one duty, one period, one compiler' });

export function headingOf({ id, lateFrom, alsoTo, ...head }: CollectionHead): z.infer<typeof heading> {
  return { collection: id, ...head, alsoTo: alsoTo.map(inVietnamese), lateFrom: iso(lateFrom) };
}

/** A state in the words of the office, as pages show it. */
export const shown = z
  .object({
    text: text('Cần bổ sung'),
    note: text('gửi lần đầu đúng hạn').nullable(),
    tag: text('Gia hạn đến hết ngày 02/10/2026').nullable(),
  })
  .meta({ id: 'ShownState', description: 'How a report stands, in the words of the pages' });

export function shownOf({ text, note, tag }: ShownState): z.infer<typeof shown> {
  return { text: inVietnamese(text), note: note && inVietnamese(note), tag: tag && inVietnamese(tag) };
}

/** n of m, as leaders ask for it. */
export const share = z
  .object({
    n: count(13),
    m: count(17),
    percent: text('76,5%').nullable(),
    text: text('13/17 (76,5%)'),
  })
  .meta({ id: 'Share', description: 'n of m, as leaders ask for it' });

export function shareOf({ n, m, percent, text: words }: Share): z.infer<typeof share> {
  return { n, m, percent: percent && inVietnamese(percent), text: inVietnamese(words) };
}
