import { z } from 'zod';
import { inVietnamese } from '../../domain/messages/message';
import type { Share } from '../../domain/states/share';
import type { ShownState } from '../../domain/states/shown-state';
import { collection, day, instant, iso, unit } from '../api/shapes';
import type { CollectionHead } from './collection-head';

/** A round of reports as a heading. */
export const heading = z.object({
  collection,
  plan: z.string(),
  requirement: z.string(),
  title: z.string(),
  document: z.string(),
  clause: z.string(),
  dueText: z.string().nullable(),
  lastDay: day,
  lateFrom: instant,
  compiler: unit,
  compilerName: z.string(),
  receiverName: z.string(),
  history: z.boolean(),
  sample: z.boolean(),
  closed: z.boolean(),
  latestVersion: z.number().int(),
});

export function headingOf({ id, lateFrom, ...head }: CollectionHead): z.infer<typeof heading> {
  return { collection: id, ...head, lateFrom: iso(lateFrom) };
}

/** A state in the words of the office, as pages show it. */
export const shown = z.object({ text: z.string(), note: z.string().nullable(), tag: z.string().nullable() });

export function shownOf({ text, note, tag }: ShownState): z.infer<typeof shown> {
  return { text: inVietnamese(text), note: note && inVietnamese(note), tag: tag && inVietnamese(tag) };
}

/** n of m, as leaders ask for it. */
export const share = z.object({
  n: z.number().int(),
  m: z.number().int(),
  percent: z.string().nullable(),
  text: z.string().describe('"13/17 (76,5%)"'),
});

export function shareOf({ n, m, percent, text }: Share): z.infer<typeof share> {
  return { n, m, percent: percent && inVietnamese(percent), text: inVietnamese(text) };
}
