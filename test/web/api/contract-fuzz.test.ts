import fc from 'fast-check';
import { problem } from '../../../web/api/problem-shape';
import { download } from '../../../web/api/shapes';
import { OPERATIONS } from '../../../web/operations';
import {
  type DescribedOperation,
  FromContract,
  foreignValue,
  type KnownIds,
  type Schema,
} from '../setup/from-contract';
import { fits, operationOf, type Program, programOf, type Reply } from '../setup/program';
import { type RunningApp, runningApp } from '../setup/running-app';
import { OVERDUE_ROUND, UNIT } from '../setup/sample-office';

const SEED = 20261201;
const RUNS = 5;

/** What may be answered to a request that is as the contract says: what it names may not be there, or not be as it needs. */
const OF_ALLOWED = [403, 404, 409];

/** They end access, the program's own included; they have their tests. */
const LEFT_OUT = new Set(['revokeToken', 'endSession']);

const PEOPLE = ['staff', 'unit', 'leader'] as const;
type Person = (typeof PEOPLE)[number];

interface Contract {
  paths: Record<string, Record<string, DescribedOperation>>;
  components: { schemas: Record<string, Schema> };
}

describe('requests made from the contract, with ids that are there and ids that are not', () => {
  let office: RunningApp;
  let programs: Record<Person, Program>;
  let described: DescribedOperation[];
  let from: FromContract;
  let schemas: Record<string, Schema>;
  beforeAll(async () => {
    office = await runningApp({ tokenRequests: 1_000_000 });
    programs = {
      staff: await programOf(office, await office.signIn('chuyen-vien')),
      unit: await programOf(office, await office.signIn('don-vi', UNIT)),
      leader: await programOf(office, await office.signIn('lanh-dao')),
    };
    const contract = JSON.parse((await office.ask('/openapi.json')).body) as Contract;
    described = Object.values(contract.paths)
      .flatMap((methods) => Object.values(methods))
      .filter(({ operationId }) => !LEFT_OUT.has(operationId));
    ({ schemas } = contract.components);
    from = new FromContract(schemas, await knownIds());
  });
  afterAll(() => office.close());

  async function knownIds(): Promise<KnownIds> {
    const ids = async (sql: string) => (await office.database.rows<{ id: string }>(sql)).map(({ id }) => id);
    return {
      PlanId: await ids('select id from plans'),
      UnitId: [UNIT, ...(await ids('select id from units order by id limit 5'))],
      RoundId: await ids('select id from collections'),
      ReportId: [
        ...(await ids(`select id from obligations where unit = '${UNIT}'`)),
        ...(await ids(`select id from obligations where collection = '${OVERDUE_ROUND}'`)),
      ],
      ContactId: await ids('select id from contacts order by id limit 5'),
      ReceiptCode: await ids('select receipt as id from submissions order by receipt limit 5'),
    };
  }

  const bodyOf = ({ requestBody }: DescribedOperation) => requestBody?.content['application/json']?.schema;

  function queries({ parameters }: DescribedOperation): fc.Arbitrary<Record<string, unknown>> {
    const given = parameters.filter((one) => one.in !== 'header');
    const fields = Object.fromEntries(given.map(({ name, schema }) => [name, from.allowed(schema)]));
    const requiredKeys = given.filter(({ required }) => required).map(({ name }) => name);
    return fc.record(fields, { requiredKeys }) as fc.Arbitrary<Record<string, unknown>>;
  }

  /** The answer is what the contract says of it: of its shape, or a refusal with its code. */
  function answered(id: string, { status, type, json }: Reply): void {
    if (status >= 400) {
      expect([id, type]).toEqual([id, 'application/problem+json; charset=utf-8']);
      expect(problem.strict().parse(json)).toMatchObject({ status });
      return;
    }
    if (operationOf(id).answer !== download) fits(id, { status, json });
  }

  it.each(PEOPLE)(
    '%s: what it allows is done, or refused for what is there',
    async (person) => {
      for (const operation of described) {
        const { operationId: id } = operation;
        const body = bodyOf(operation);
        const bodies = body === undefined ? fc.constant(undefined) : from.allowed(body);
        await fc.assert(
          fc.asyncProperty(queries(operation), bodies, async (query, sent) => {
            const reply = await programs[person].call(id, query, sent);
            const { code, issues } = (reply.json ?? {}) as { code?: string; issues?: unknown };
            const expected = [operationOf(id).status, ...OF_ALLOWED];
            expect([id, reply.status, code, issues, expected.includes(reply.status)]).toEqual([
              ...[id, reply.status, code, issues],
              true,
            ]);
            answered(id, reply);
          }),
          { seed: SEED, numRuns: RUNS },
        );
      }
    },
    120_000,
  );

  it.each(PEOPLE)(
    '%s: what it does not allow is refused, and nothing changes',
    async (person) => {
      const count = async () => office.database.rows('select count(*) as lines from audit');
      const before = await count();
      for (const operation of described) {
        const { operationId: id } = operation;
        const body = resolved(bodyOf(operation) ?? {});
        const fields = Object.entries(body.properties ?? {});
        if (fields.length === 0) continue;
        await fc.assert(
          fc.asyncProperty(
            queries(operation),
            from.allowed(body),
            fc.nat(),
            fc.nat(),
            async (query, sent, which, pick) => {
              const [name, schema] = fields[which % fields.length]!;
              const kind = resolved(schema).type;
              const value = typeof kind === 'string' ? foreignValue(kind, pick) : undefined;
              const wrong =
                value === undefined ? { ...(sent as object), 'khong-co': 1 } : { ...(sent as object), [name]: value };
              const reply = await programs[person].call(id, query, wrong);
              expect([id, name, pick, reply.status, [400, 403, 413].includes(reply.status)]).toEqual([
                ...[id, name, pick, reply.status],
                true,
              ]);
              answered(id, reply);
            },
          ),
          { seed: SEED, numRuns: RUNS },
        );
      }
      expect(await count()).toEqual(before);
    },
    120_000,
  );

  function resolved(schema: Schema): Schema {
    return schema.$ref === undefined ? schema : schemas[schema.$ref.split('/').at(-1)!]!;
  }

  it('knows every operation but those that end access', () => {
    expect(described).toHaveLength(OPERATIONS.length - LEFT_OUT.size);
  });
});
