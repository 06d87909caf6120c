import { z } from 'zod';
import {
  checkRollup,
  explainRollup,
  giveBackRollup,
  type ShownChain,
  showChain,
} from '../../client/rounds/rollup-chain';
import { askForRound } from '../access/request';
import { operation, subject } from '../api/operation';
import {
  collection,
  count,
  numbered,
  obligation,
  receiptCode,
  text,
  unit,
  versionInAddress,
  wordsNeeded,
} from '../api/scalars';
import { nothing } from '../api/shapes';
import { instant, iso } from '../api/times';

const version = numbered(2);
const who = text('Nguyễn Thị Lan (Sở Nội vụ)');
const units = z.array(unit);
const figure = z
  .number()
  .nullable()
  .meta({ examples: [35] });
const act = z
  .object({
    kind: z.enum(['check', 'give-back']),
    version: version.describe('An earlier one whose content was the same, where it was not this one'),
    words: text('Số mô hình của xã Ia Nan tăng gấp mười.').nullable(),
    by: who,
    at: instant,
  })
  .meta({ id: 'RollupAct', description: 'A draft was checked, or given back to be checked again' });
const above = z
  .object({
    obligation,
    receipt: receiptCode,
    receiverName: text('UBND tỉnh Gia Lai'),
    sentAt: instant,
    counts: z.boolean().describe('It is the version that counts there'),
    returned: z.object({ words: text('Thiếu biểu số 02.'), lateFrom: instant, by: who, at: instant }).nullable(),
  })
  .meta({ id: 'ReportAbove', description: "The compiler's own report one level up that came of the version" });
const said = text('Phong trào được duy trì tốt.');
const row = z.record(z.string(), z.string()).meta({ examples: [{ name: 'Tổ tự quản' }] });
const differences = z
  .object({
    units: z.object({
      ...{ added: units, removed: units, changed: units },
      late: z.array(z.object({ unit, late: z.boolean() })),
    }),
    figures: z.array(z.object({ field: text('dialogues'), before: figure, after: figure })),
    texts: z.array(z.object({ field: text('assessment'), unit, before: said.nullable(), after: said.nullable() })),
    lists: z.array(z.object({ field: text('models'), unit, added: z.array(row), removed: z.array(row) })),
  })
  .meta({ id: 'RollupDifferences', description: 'What a supplement changes of the version confirmed before it' });
const chain = z
  .object({
    collection,
    version,
    state: z.enum(['draft', 'checked', 'given-back', 'confirmed', 'sent-up', 'accepted', 'returned', 'replaced']),
    compiledAt: instant,
    acts: z.array(act),
    confirmed: z.object({ by: who, at: instant }).nullable(),
    above: above.nullable(),
    base: version.nullable().describe('The confirmed version that it changes'),
    supplement: count(1).describe('Bổ sung lần …; 0 where it is no supplement'),
    differences: differences.nullable(),
  })
  .meta({ id: 'RollupChain', description: 'Who compiled, checked and confirmed a version, and what became of it' });

/** The compiler's chain: checked by its officer, confirmed by its head, sent up, accepted or returned. */
export const ROLLUP_CHAIN_OPERATIONS = subject('Compiled reports', [
  operation({
    method: 'GET',
    path: '/rollup-chain',
    access: 'readers',
    id: 'showRollupChain',
    summary: 'The steps of a compiled version and what it changes of the confirmed one; the newest unless one is named',
    query: z.strictObject({ collection, version: versionInAddress.optional() }),
    answer: chain,
    async run({ request, caller, query }) {
      await askForRound(request, query.collection);
      return chainAnswer(await showChain(caller, query.collection, query.version ?? null));
    },
  }),
  operation({
    method: 'POST',
    path: '/rollup-checks',
    access: 'staff',
    id: 'checkRollup',
    summary: "Marks a draft of a compiled report as checked; the compiler's head is told to confirm it",
    query: nothing,
    body: z.strictObject({ collection, version: version.nullable().default(null) }),
    answer: chain,
    status: 201,
    async run({ caller, request, body }) {
      await askForRound(request, body.collection);
      return chainAnswer(await checkRollup(caller, body.collection, body.version));
    },
  }),
  operation({
    method: 'POST',
    path: '/rollup-second-checks',
    access: 'confirm',
    id: 'giveBackRollup',
    summary: 'Gives a draft back to the officer, with what to check again',
    query: nothing,
    body: z.strictObject({
      collection,
      version: version.nullable().default(null),
      words: wordsNeeded(2_000, 'Số mô hình của xã Ia Nan tăng gấp mười.'),
    }),
    answer: chain,
    status: 201,
    async run({ caller, request, body }) {
      await askForRound(request, body.collection);
      return chainAnswer(await giveBackRollup(caller, body.collection, body));
    },
  }),
  operation({
    method: 'POST',
    path: '/rollup-explanations',
    access: 'confirm',
    id: 'explainRollup',
    summary: 'Sends the confirmed version up once more with an explanation, after the level above has returned it',
    query: nothing,
    body: z.strictObject({ collection, words: wordsNeeded(2_000, 'Số liệu đúng: tăng do sáp nhập 02 thôn.') }),
    answer: chain,
    status: 201,
    async run({ caller, request, body }) {
      await askForRound(request, body.collection);
      return chainAnswer((await explainRollup(caller, body.collection, body)).chain);
    },
  }),
]);

function chainAnswer({
  acts,
  compiledAt,
  confirmed,
  above: up,
  differences: found,
  ...rest
}: ShownChain): z.infer<typeof chain> {
  return {
    ...rest,
    compiledAt: iso(compiledAt),
    acts: acts.map(({ kind, version: of, words, by, at }) => ({ kind, version: of, words, by, at: iso(at) })),
    confirmed: confirmed && { by: confirmed.by, at: iso(confirmed.at) },
    above: up && aboveAnswer(up),
    differences: found && {
      units: {
        added: [...found.units.added],
        removed: [...found.units.removed],
        changed: [...found.units.changed],
        late: [...found.units.late],
      },
      figures: [...found.figures],
      texts: [...found.texts],
      lists: found.lists.map(({ added, removed, ...list }) => ({ ...list, added: [...added], removed: [...removed] })),
    },
  };
}

function aboveAnswer({
  obligation: id,
  receipt,
  receiverName,
  sentAt,
  counts,
  returned,
}: NonNullable<ShownChain['above']>) {
  const asked = returned && {
    words: returned.words,
    lateFrom: iso(returned.lateFrom),
    by: returned.by,
    at: iso(returned.at),
  };
  return { obligation: id, receipt, receiverName, sentAt: iso(sentAt), counts, returned: asked };
}
