import { z } from 'zod';
import { exampleOf } from '../../../web/api/example-of';
import type { Operation } from '../../../web/api/operation';
import { download } from '../../../web/api/shapes';
import { OPERATIONS } from '../../../web/operations';
import { operationOf, type Program, programOf, type Reply } from '../setup/program';
import { type RunningApp, runningApp } from '../setup/running-app';
import { UNIT } from '../setup/sample-office';

type Given = Record<string, unknown>;

/** What stands in an address: text, whatever it means. */
const asText = (given: Given) =>
  Object.fromEntries(Object.entries(given).map(([name, value]) => [name, String(value)]));

/** Operations whose example names a register that must be there first, or a report that is in no office, or is the beginning of a mail only; or days that this calendar has already. */
const OF_FILES = [
  'keepRegisterDraft',
  'keepContactsDraft',
  'keepPlanDraft',
  'previewPlan',
  'activatePlan',
  'recordSheet',
  'enterBounce',
  'previewAnnouncedDays',
  'announceDays',
];

describe('the examples of the contract', () => {
  it.each(OPERATIONS.map((operation) => [operation.id, operation] as const))(
    'fit their own shapes: %s',
    (_id, { query, body, answer }) => {
      expect(query.safeParse(asText(exampleOf(query) as Given)).error).toBeUndefined();
      if (body !== null) expect(body.safeParse(exampleOf(body)).error).toBeUndefined();
      if (answer !== download) expect(answer.parse(exampleOf(answer))).toEqual(exampleOf(answer));
    },
  );

  it('are needed: a text that has none is named with its place', () => {
    const shape = z.object({ rounds: z.array(z.object({ title: z.string() })) });
    expect(() => exampleOf(shape)).toThrow('no example of .rounds[].title (string)');
  });

  describe('sent as they stand', () => {
    let office: RunningApp;
    let programs: Record<'staff' | 'unit' | 'administrator', Program>;
    beforeAll(async () => {
      office = await runningApp();
      programs = {
        staff: await programOf(office, await office.signIn('chuyen-vien')),
        unit: await programOf(office, await office.signIn('don-vi', UNIT)),
        administrator: await programOf(office, await office.signIn('quan-tri')),
      };
    });
    afterAll(() => office.close());

    function personFor({ access }: Operation): Program {
      if (access === 'accounts' || access === 'second-person') return programs.administrator;
      return access === 'unit' || access === 'owner-write' ? programs.unit : programs.staff;
    }

    async function send(operation: Operation): Promise<Reply> {
      const { id, query, body } = operation;
      return personFor(operation).call(id, exampleOf(query) as Given, body === null ? undefined : exampleOf(body));
    }

    it('are read as they are meant: done, or nothing of that name is there', async () => {
      const left = OPERATIONS.filter(({ id }) => !OF_FILES.includes(id));
      const done: string[] = [];
      for (const operation of left) {
        const { status } = await send(operation);
        expect([operation.id, [operation.status, 404].includes(status)]).toEqual([operation.id, true]);
        if (status === operation.status) done.push(operation.id);
      }
      // All that needs nothing of what the example names.
      expect(done).toEqual(
        expect.arrayContaining([
          'listMyReports',
          'readMatrix',
          'readToday',
          'readCalendar',
          'searchAudit',
          'readStatus',
        ]),
      );
      expect(done.length).toBeGreaterThanOrEqual(20);
    });

    it('take the example’s register and document in, one after the other', async () => {
      const { json } = await send(operationOf('keepRegisterDraft'));
      await programs.staff.get('takeRegisterIn', { draft: (json as { draft: number }).draft });
      expect((await send(operationOf('keepContactsDraft'))).json).toMatchObject({
        register: 'tinh-mau',
        changes: [{ unit: 'tinh-mau:xa-an-phu', before: null, after: { email: 'vanthu@anphu.tinh-mau.example' } }],
      });
      expect((await send(operationOf('keepPlanDraft'))).status).toBe(201);
      const preview = await send(operationOf('previewPlan'));
      expect((preview.json as { collections: { lastDay: string }[] }).collections).toMatchObject([
        { lastDay: '2026-09-25', lateFrom: '2026-09-26T00:00:00+07:00', period: '2026-Q3' },
      ]);
      expect((await send(operationOf('activatePlan'))).status).toBe(201);
      const { json: owed } = await programs.staff.call(
        'readObligation',
        exampleOf(operationOf('readObligation').query) as Given,
      );
      expect(owed).toMatchObject({ lastDay: '2026-09-25', state: 'open' });
    });
  });
});
