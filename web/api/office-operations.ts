import { z } from 'zod';
import { activatePlan } from '../../client/activate';
import { checkPlan } from '../../client/plan-drafts';
import { previewPlan } from '../../client/preview';
import { rollupOutput } from '../../client/rollup-output';
import { confirmRollup, showRollup } from '../../client/rollups';
import { settleDate } from '../../client/settle';
import { readUnitTrees } from '../../client/unit-trees';
import { DungHanError } from '../../domain/errors';
import type { Parsed } from '../../domain/plan/plan';
import { formatInstant } from '../../domain/time/time';
import { loadCalendar } from '../../storage/calendar';
import { readPlanLines } from '../queries/plans';
import { readCollectionLines } from '../queries/rollup';
import { ownerOfCollection } from '../reach';
import { askForOwner } from '../request';
import { type Operation, operation } from './operation';
import { collection, day, instant, nothing, rollup, unit } from './shapes';

const planFile = z.strictObject({
  source: z.string().min(1).max(1_000_000).describe('The plan file, YAML'),
  file: z.string().max(200).default('plan.yaml'),
  register: z
    .string()
    .max(100)
    .nullable()
    .default(null)
    .describe('Id of a stored register; null: the one the file names'),
});
const version = z.number().int().positive();
const activation = z.object({ plan: z.string(), collections: z.array(collection) });
const openPoint = z.looseObject({ code: z.string(), message: z.string() });

/** What is done to documents, rounds, compiled reports and the calendar. */
export const OFFICE_OPERATIONS: readonly Operation[] = [
  operation({
    method: 'GET',
    path: '/me',
    access: 'signed-in',
    id: 'readMe',
    summary: 'Who this token acts as',
    query: nothing,
    answer: z.object({ name: z.string(), role: z.string(), unit: unit.nullable() }),
    run: async ({ session: { name, role, unit: own } }) => ({ name, role, unit: own }),
  }),
  operation({
    method: 'GET',
    path: '/plans',
    access: 'signed-in',
    id: 'listPlans',
    summary: 'Documents that ask for reports',
    query: nothing,
    answer: z.array(
      z.object({
        id: z.string(),
        title: z.string(),
        document: z.string(),
        sample: z.boolean(),
        withdrawn: z.boolean(),
        collections: z.number().int(),
        openPoints: z.number().int(),
        undated: z.number().int(),
      }),
    ),
    run: ({ deps }) => readPlanLines(deps.database),
  }),
  operation({
    method: 'POST',
    path: '/plans/preview',
    access: 'admin',
    id: 'previewPlan',
    summary: 'Everything a plan file would do, before it is activated; nothing is written',
    query: nothing,
    body: planFile.extend({ year: z.number().int().min(1900).max(2199).nullable().default(null) }),
    answer: z.looseObject({
      plan: z.string(),
      collections: z.array(z.looseObject({ id: collection, lastDay: day, lateFrom: instant })),
      undated: z.array(z.any()),
      milestones: z.array(z.object({ date: day, title: z.string() })),
      openPoints: z.array(openPoint),
    }),
    async run({ deps, request, body }) {
      const read = taken(await checkPlan(deps.database, { ...body, uploaded: null }), body.file);
      const calendar = await loadCalendar(deps.database);
      return previewPlan(read.plan, read.register, calendar, { year: body.year, at: request.at });
    },
  }),
  operation({
    method: 'POST',
    path: '/plans',
    access: 'admin',
    id: 'activatePlan',
    summary: 'Puts a plan file in force; its register must be stored already',
    query: nothing,
    body: planFile.extend({ notifyPast: z.boolean().default(false) }),
    answer: activation,
    status: 201,
    async run({ deps, caller, body }) {
      const { plan, register } = taken(await checkPlan(deps.database, { ...body, uploaded: null }), body.file);
      const loaded = { plan, register, source: body.source, file: body.file };
      return activatePlan(caller, loaded, { notifyPast: body.notifyPast, embedded: deps.embedded });
    },
  }),
  operation({
    method: 'POST',
    path: '/settlements',
    access: 'admin',
    id: 'settleDate',
    summary: 'Confirms a date the document leaves open, in the name of who asks',
    query: nothing,
    body: z.strictObject({
      plan: z.string(),
      requirement: z.string(),
      date: day,
      reason: z.string().min(1).max(2_000),
    }),
    answer: activation,
    status: 201,
    run: ({ caller, body }) => settleDate(caller, { ...body, by: caller.who }),
  }),
  operation({
    method: 'GET',
    path: '/rollups',
    access: 'readers',
    id: 'listRollups',
    summary: 'Rounds of reports with their counts and the newest compiled version',
    query: nothing,
    answer: z.array(
      z.object({
        collection,
        title: z.string(),
        document: z.string(),
        lastDay: day,
        lateFrom: instant,
        expected: z.number().int(),
        received: z.number().int(),
        late: z.number().int(),
        missing: z.number().int(),
        onTime: z.string().describe('"13/17 (76,5%)"'),
        version: version.nullable(),
        state: z.enum(['draft', 'confirmed']).nullable(),
      }),
    ),
    async run({ deps, request, reach }) {
      const lines = await readCollectionLines(deps.database, request.at, reach);
      return lines.map(({ head, share, overdue: _, ...counts }) => ({
        ...{ collection: head.id, title: head.title, document: head.document, lastDay: head.lastDay },
        lateFrom: formatInstant(head.lateFrom),
        onTime: share.text,
        ...counts,
      }));
    },
  }),
  operation({
    method: 'GET',
    path: '/rollup',
    access: 'readers',
    id: 'showRollup',
    summary: 'A compiled report, the newest version unless one is named',
    query: z.strictObject({ collection, version: z.coerce.number().int().positive().optional() }),
    answer: rollup,
    async run({ deps, request, query }) {
      askForOwner(request, ownerOfCollection(query.collection));
      return rollupOutput((await showRollup(deps, query.collection, query.version ?? null)).rollup);
    },
  }),
  operation({
    method: 'POST',
    path: '/rollup-confirmations',
    access: 'confirm',
    id: 'confirmRollup',
    summary: 'Confirms a compiled version; leaders are told and it goes one level up',
    query: nothing,
    body: z.strictObject({ collection, version: version.nullable().default(null) }),
    answer: rollup,
    status: 201,
    async run({ caller, request, body }) {
      askForOwner(request, ownerOfCollection(body.collection));
      return rollupOutput((await confirmRollup(caller, body.collection, body.version)).rollup);
    },
  }),
  operation({
    method: 'GET',
    path: '/units',
    access: 'readers',
    id: 'listUnits',
    summary: 'Registers of units, by superior in each tree',
    query: nothing,
    answer: z.array(
      z.object({ register: z.string(), title: z.string(), trees: z.record(z.string(), z.array(z.any())) }),
    ),
    async run({ deps }) {
      return readUnitTrees(deps.database);
    },
  }),
  operation({
    method: 'GET',
    path: '/calendar/{year}',
    access: 'signed-in',
    id: 'readCalendar',
    summary: 'Days off and days worked instead of a year, with what staff have entered',
    query: z.strictObject({ year: z.coerce.number().int().min(1900).max(2199) }),
    answer: z.object({
      year: z.number().int(),
      status: z.enum(['official', 'provisional']),
      daysOff: z.array(z.object({ date: day, name: z.string(), status: z.string(), source: z.string() })),
      workedInstead: z.array(z.object({ date: day, insteadOf: day.nullable(), source: z.string() })),
    }),
    async run({ deps, query }) {
      const { year, status, daysOff, workedInstead } = (await loadCalendar(deps.database)).year(query.year);
      return { year, status, daysOff: [...daysOff], workedInstead: [...workedInstead] };
    },
  }),
];

/** @throws DungHanError PLAN_REFUSED with all issues */
function taken<T>(read: Parsed<T>, file: string): T {
  if (read.ok) return read.value;
  const message = `Tệp ${file} chưa dùng được: ${read.issues.length} chỗ cần sửa.`;
  throw new DungHanError('PLAN_REFUSED', message, { issues: read.issues });
}
