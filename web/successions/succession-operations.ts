import { z } from 'zod';
import { answerPassing } from '../../client/registers/answer-passing';
import { changeUnits, requirePreview, type UnitChangeRequest } from '../../client/registers/change-units';
import { unitChangeJson } from '../../client/registers/unit-change-words';
import { UNIT_CHANGE_KINDS } from '../../domain/successions/unit-change';
import { REGISTER_JSON_BYTES, TEXT_LENGTHS } from '../../files/upload-limits';
import { readOpenPassings, readUnitChanges } from '../../storage/unit-changes';
import { notFound } from '../access/request';
import { BASIS_EXAMPLE, basis, keptBasis } from '../api/basis';
import { EXAMPLE } from '../api/example-office';
import { type ApiCall, operation, subject } from '../api/operation';
import { taken } from '../api/plan-file';
import { collection, count, obligation, serial, text, unit, words, wordsNeeded } from '../api/scalars';
import { nothing } from '../api/shapes';
import { day, givenDay, instant, iso, isoOrNull } from '../api/times';
import { parsersOf } from '../http/parsers';
import { registerFile } from '../registers/register-file';

/** One commune goes into another one. */
const TABLE = 'code;kind;successor\nxa-an-phu;merge;xa-an-hoa\n';
const SUCCESSOR = 'tinh-mau:xa-an-hoa';
const successor = unit.nullable().meta({ examples: [SUCCESSOR] });
const parents = z
  .partialRecord(z.enum(['government', 'party', 'front']), unit.nullable())
  .meta({ examples: [{ government: 'tinh-mau:ubnd-tinh' }] });

const change = registerFile
  .pick({ file: true, base64: true })
  .extend({
    text: words(TEXT_LENGTHS.table, TABLE).nullable().default(null).describe('CSV'),
    register: words(100, EXAMPLE.register).describe('Id of the register'),
    basis,
    effective: givenDay.meta({ examples: [BASIS_EXAMPLE.date] }).describe('The first day of the new state'),
    reason: words(200, 'Sắp xếp đơn vị hành chính cấp xã').nullable().default(null),
  })
  .meta({
    id: 'ChangeOfUnits',
    description: 'A table of successors (CSV, XLSX): code, kind, successor, and of new units name, type, superior',
    examples: [
      {
        ...{ file: 'ke-thua.csv', text: TABLE, base64: null, register: EXAMPLE.register, basis: BASIS_EXAMPLE },
        ...{ effective: BASIS_EXAMPLE.date, reason: null },
      },
    ],
  });

const effect = z
  .object({
    register: text(EXAMPLE.register),
    effective: day,
    ended: z.array(
      z.object({
        unit,
        kind: z.enum(UNIT_CHANGE_KINDS).meta({ examples: ['merge'] }),
        into: z.array(unit),
        successor: successor.describe('Takes over what it owes; null: nobody is named'),
      }),
    ),
    added: z.array(z.object({ unit, name: text(EXAMPLE.unitName), officialCode: text('w21583').nullable() })),
    altered: z.array(z.object({ unit, name: text(EXAMPLE.unitName), parents })),
    passings: z
      .array(
        z.object({
          ...{ collection, unit, successor },
          kind: z
            .enum(['passed', 'covered', 'open'])
            .meta({ examples: ['covered'] })
            .describe("covered: by the successor's own report; open: somebody has to say"),
          because: z
            .enum(['no-successor', 'sent-before', 'successor-released'])
            .nullable()
            .meta({ examples: [null] }),
        }),
      )
      .describe('What becomes of the reports that are owed now'),
    orphaned: z
      .array(z.object({ collection, compiler: unit }))
      .describe('Rounds whose compiler ends without a successor'),
  })
  .meta({ id: 'UnitChangeEffect' });

/** Units that merge, divide, end, or get another name or superior at a day. */
export const SUCCESSION_OPERATIONS = subject('Registers and contacts', [
  operation({
    method: 'POST',
    path: '/unit-changes/preview',
    access: 'admin',
    id: 'previewUnitChange',
    summary: 'What a table of successors would change for whom; nothing is written',
    query: nothing,
    mostBytes: REGISTER_JSON_BYTES,
    body: change,
    answer: effect,
    run: async (call) => effectOf(await requirePreview(call.caller, await requestOf(call))),
  }),
  operation({
    method: 'POST',
    path: '/unit-changes',
    access: 'admin',
    id: 'changeUnits',
    summary: 'Records a change of units: from its day what ended units owe passes to their successors, who are told',
    query: nothing,
    mostBytes: REGISTER_JSON_BYTES,
    body: change,
    answer: effect,
    status: 201,
    run: async (call) => effectOf(await changeUnits(call.caller, await requestOf(call))),
  }),
  operation({
    method: 'GET',
    path: '/registers/{register}/unit-changes',
    access: 'admin',
    id: 'listUnitChanges',
    summary: 'Changes of units of a register, newest first',
    query: z.strictObject({ register: words(100, EXAMPLE.register) }),
    answer: z.array(
      z
        .object({
          ...{ change: serial(3), basis: keptBasis, effective: day, by: text(EXAMPLE.person), at: instant },
          reason: text('Sắp xếp đơn vị hành chính cấp xã').nullable(),
          doneAt: instant.nullable().describe('When its day had come; null: it is ahead'),
          ...{ ended: count(2), added: count(1), altered: count(0) },
        })
        .meta({ id: 'UnitChange' }),
    ),
    async run({ request, query }) {
      const [known] = await request.reader.rows('select from registers where id = $1', [query.register]);
      if (known === undefined) throw notFound();
      const changes = await readUnitChanges(request.reader, query.register);
      return changes.map(({ id, basis: paper, effective, recordedBy, at, reason, doneAt, succession }) => ({
        ...{ change: id, basis: paper, effective, by: recordedBy, at: iso(at), reason, doneAt: isoOrNull(doneAt) },
        ...{ ended: succession.ended.length, added: succession.added.length, altered: succession.altered.length },
      }));
    },
  }),
  operation({
    method: 'GET',
    path: '/unit-points',
    access: 'admin',
    id: 'listUnitPoints',
    summary: 'Reports of ended units for which somebody has to say who sends them; not overdue until then',
    query: nothing,
    answer: z.array(
      z
        .object({
          ...{ obligation, collection, change: serial(3), unit, unitName: text(EXAMPLE.unitName), successor },
          because: z.enum(['no-successor', 'sent-before', 'successor-released']).meta({ examples: ['no-successor'] }),
          lastDay: day,
        })
        .meta({ id: 'UnitPoint' }),
    ),
    run: ({ request }) => readOpenPassings(request.reader),
  }),
  operation({
    method: 'POST',
    path: '/unit-points/answers',
    access: 'admin',
    id: 'answerUnitPoints',
    summary: 'Says for all open reports of an ended unit who sends them, or that nobody has to',
    query: nothing,
    body: z
      .strictObject({
        unit,
        answer: z.enum(['successor', 'covered', 'nobody']).meta({ examples: ['successor'] }),
        successor: successor.default(null),
        reason: wordsNeeded(200, 'Theo biên bản bàn giao'),
      })
      .meta({ id: 'UnitPointAnswer' }),
    answer: z.object({ unit, answered: z.array(obligation) }).meta({ id: 'AnsweredUnitPoints' }),
    status: 201,
    run: async ({ caller, body }) => ({ unit: body.unit, answered: await answerPassing(caller, body) }),
  }),
]);

async function requestOf({ request, body }: ApiCall<unknown, z.infer<typeof change>>): Promise<UnitChangeRequest> {
  const { file, text: written, base64, ...given } = body;
  const content = base64 === null ? Buffer.from(written ?? '') : Buffer.from(base64, 'base64');
  const { rows } = taken(await parsersOf(request).successors(file, content), file);
  return { ...given, file, rows };
}

function effectOf(found: Parameters<typeof unitChangeJson>[0]): z.infer<typeof effect> {
  return unitChangeJson(found) as z.infer<typeof effect>;
}
