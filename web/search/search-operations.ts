import { z } from 'zod';
import { type Found, readSearch, SEARCHED } from '../../client/search/search';
import { EXAMPLE } from '../api/example-office';
import { operation, subject } from '../api/operation';
import { collection, contactId, inAddress, obligation, plan, text, unit, wordsNeeded } from '../api/scalars';
import { day, instant, iso } from '../api/times';
import { searchScopeOf } from './search-scope';

function ofKind<T extends z.ZodType>(item: T) {
  return z.object({
    items: z.array(item),
    more: z
      .boolean()
      .meta({ examples: [false] })
      .describe('There are more than asked for'),
  });
}

const answer = z
  .object({
    units: ofKind(
      z.object({
        ...{ unit, name: text(EXAMPLE.unitName), register: text('Danh mục đơn vị tỉnh Gia Lai năm 2025') },
        formerName: text('Phường Pleiku cũ').nullable().describe('The former name it was found by'),
        endedOn: day.nullable(),
      }),
    ),
    documents: ofKind(
      z.object({
        ...{ plan, title: text('Báo cáo công tác dân vận chính quyền') },
        document: text('Kế hoạch số 614/KH-UBND ngày 24/3/2020 của UBND tỉnh Gia Lai'),
        withdrawn: z.boolean().meta({ examples: [false] }),
      }),
    ),
    rounds: ofKind(
      z.object({
        ...{ collection, title: text('Báo cáo công tác dân vận chính quyền 6 tháng đầu năm 2026'), lateFrom: instant },
        compilerName: text('Sở Nội vụ'),
        obligation: obligation.nullable().describe("Of a member: its unit's report in the round"),
      }),
    ),
    receipts: ofKind(
      z.object({
        ...{ receipt: text(EXAMPLE.receipt), documentNumber: text('112/BC-UBND').nullable() },
        ...{
          title: text('Báo cáo công tác dân vận chính quyền 6 tháng đầu năm 2026'),
          unitName: text(EXAMPLE.unitName),
        },
        receivedAt: instant,
      }),
    ),
    people: ofKind(
      z.object({
        ...{ contact: contactId, name: text('Nguyễn Thị Lan'), title: text('Chuyên viên'), unit },
        unitName: text(EXAMPLE.unitName),
      }),
    ),
  })
  .meta({ id: 'SearchResults', description: 'What was found, by kind' });

/** One search over everything a person may read. */
export const SEARCH_OPERATIONS = subject('Following', [
  operation({
    method: 'GET',
    path: '/search',
    access: 'signed-in',
    id: 'search',
    summary:
      'Units, documents, rounds, receipts and people by their words, with or without diacritics, as far as they reach',
    query: z.strictObject({
      words: wordsNeeded(100, 'dak doa').describe(
        "At least two letters or digits, in any order; a receipt by its code or by its paper's number or the beginning of that",
      ),
      kind: z.enum(SEARCHED).optional().describe('Only this kind'),
      most: inAddress(1, 200, 10).default(10).describe('Most of each kind'),
    }),
    answer,
    async run({ request, session, query: { words, kind, most } }) {
      const asked = { words: words.normalize('NFC').trim(), scope: searchScopeOf(session), most, only: kind ?? null };
      return answerOf(await readSearch(request, asked));
    },
  }),
]);

function answerOf({ units, documents, rounds, receipts, people }: Found): z.infer<typeof answer> {
  return {
    units: { ...units, items: units.items.map(({ id, ...found }) => ({ unit: id, ...found })) },
    documents: { ...documents, items: documents.items.map(({ id, ...found }) => ({ plan: id, ...found })) },
    rounds: {
      ...rounds,
      items: rounds.items.map(({ id, lateFrom, ...found }) => ({ collection: id, lateFrom: iso(lateFrom), ...found })),
    },
    receipts: {
      ...receipts,
      items: receipts.items.map(({ receivedAt, ...found }) => ({ ...found, receivedAt: iso(receivedAt) })),
    },
    people: { ...people, items: people.items.map(({ id, ...found }) => ({ contact: id, ...found })) },
  };
}
