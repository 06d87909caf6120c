import { vietnamCalendar } from '../../../domain/calendar/calendar';
import { DungHanError } from '../../../domain/errors';
import { parseScenario } from '../../../domain/rehearsal/parse-scenario';
import { rehearse } from '../../../domain/rehearsal/rehearse';
import type { ScenarioEvent } from '../../../domain/rehearsal/scenario';
import { readScenarioMoment } from '../../../domain/rehearsal/scenario-moment';
import { formatInstant } from '../../../domain/time/time';
import { good, readSourcePlan } from '../plan/plan-files';

const gialai = readSourcePlan('gialai-614-2020');
const cuJut = readSourcePlan('cu-jut-mttq-2020');
const dukcq = readSourcePlan('dukcq-22-2016');

const HEAD = `title: Thử
activate: 24/3/2020 08:30
until: 31/12/2020
`;

function read(events: string, { plan, register } = gialai, head = HEAD) {
  return parseScenario(`${head}events:\n${events}`, 'thu.yaml', plan, register);
}

function eventsOf(events: string, of = gialai): readonly ScenarioEvent[] {
  return good(read(events, of)).events;
}

function faultsOf(events: string, of = gialai, head = HEAD) {
  const parsed = read(events, of, head);
  return parsed.ok ? [] : parsed.issues.map(({ line, code }) => [line, code]);
}

function refusal(run: () => unknown): string {
  try {
    run();
  } catch (fault) {
    if (fault instanceof DungHanError) return fault.code;
    throw fault;
  }
  return 'nothing refused';
}

function rehearseEvents(events: string, of = gialai) {
  return rehearse(of.plan, of.register, vietnamCalendar(), good(read(events, of)));
}

test('a moment is read as offices write it, or as ISO 8601', () => {
  const expected = '2020-05-29T23:58:00+07:00';
  for (const text of ['29/5/2020 23:58', '29-5-2020 23:58', '2020-05-29 23:58', '2020-05-29T16:58:00Z']) {
    expect(formatInstant(readScenarioMoment(text)!)).toBe(expected);
  }
  for (const text of ['30/2/2020 09:00', '29/5/2020', '29/5/2020 24:00', '29/5 09:00', ''])
    expect(readScenarioMoment(text)).toBeNull();
});

test('a scenario that ends on a day includes its last second', () => {
  expect(formatInstant(good(read('')).until)).toBe('2020-12-31T23:59:59+07:00');
});

test('the compact line of a unit has time, document and figures', () => {
  const [event] = eventsOf(`
  - submit:
      so-tai-chinh:
        at: 28/5/2020 10:32
        document: { number: 15/BC-STC, date: 28/5/2020, signer: Giám đốc }
        values: { models: { economy: [4, 2, 3, 2, 1, 0] }, dialogues: "1.250" }
    for: six-month
`);
  expect(event).toEqual({
    type: 'submit',
    at: readScenarioMoment('28/5/2020 10:32'),
    unit: 'gialai-2020:so-tai-chinh',
    requirement: 'six-month',
    period: '2020-H1',
    compiler: 'gialai-2020:so-noi-vu',
    channel: 'web',
    nil: false,
    sentOn: null,
    document: { number: '15/BC-STC', date: '2020-05-28', signer: 'Giám đốc' },
    values: {
      dialogues: '1.250',
      models: {
        economy: {
          'registered-group': 4,
          'registered-person': 2,
          'effective-group': 3,
          'effective-person': 2,
          'commended-group': 1,
          'commended-person': 0,
        },
      },
    },
  });
});

test('shared figures may come from a template, and a unit overrides only what differs', () => {
  const events = good(
    read(
      `
  - at: 28/5/2020 10:32
    submit:
      so-tai-chinh:
      so-tu-phap: { values: { dialogues: 9 } }
    for: six-month
    values: small
`,
      gialai,
      `${HEAD}templates:\n  small: { dialogues: 2, citizens-received: 40 }\n`,
    ),
  ).events;
  expect(events.map((event) => event.type === 'submit' && event.values)).toEqual([
    { dialogues: 2, 'citizens-received': 40 },
    { dialogues: 9, 'citizens-received': 40 },
  ]);
});

test('"others" are the units no entry has named, in the order of the register', () => {
  const units = eventsOf(`
  - { at: 20/5/2020 10:00, submit: [huyen, so-noi-vu], for: six-month }
  - { at: 21/5/2020 10:00, record: others, for: six-month, sent: 20/5/2020 }
  - { at: 21/10/2020 10:00, submit: all, for: year }
`).map((event) => event.type === 'submit' && [event.channel, event.unit, event.requirement].join(' '));
  expect(units.length).toBe(17 + 1 + 19 + 37);
  expect(units[18]).toBe('record gialai-2020:so-tu-phap six-month');
  expect(new Set(units).size).toBe(units.length);
});

test('entries may be in any order; events are in order of time', () => {
  const instants = eventsOf(`
  - { at: 28/5/2020 10:00, submit: so-tai-chinh, for: six-month }
  - { at: 20/5/2020 10:00, submit: so-tu-phap, for: six-month }
`).map(({ at }) => at);
  expect(instants).toEqual([...instants].sort());
});

test('"accept: all" checks the reports received by then, and each only once', () => {
  const accepted = eventsOf(`
  - { at: 20/5/2020 10:00, submit: so-tu-phap, for: six-month }
  - { at: 21/5/2020 10:00, accept: all, for: six-month }
  - { at: 22/5/2020 10:00, submit: so-tai-chinh, for: six-month }
  - { at: 23/5/2020 10:00, accept: all, for: six-month }
`).flatMap((event) => (event.type === 'accept' ? [event.unit.split(':')[1]] : []));
  expect(accepted).toEqual(['so-tu-phap', 'so-tai-chinh']);
});

test('a confirmed date gives the requirement a round that later events can name', () => {
  const events = eventsOf(
    `
  - at: 11/11/2020 10:20
    settle: district-report
    date: 20/11/2020
    by: Chuyên viên
    reason: Đã thống nhất
  - { at: 18/11/2020 10:20, submit: mttq-huyen, for: district-report }
`,
    cuJut,
  );
  expect(events.map(({ type }) => type)).toEqual(['settle', 'submit']);
});

test('all faults of a file are reported at once, each with its line', () => {
  expect(
    faultsOf(`
  - { at: 30/2/2020 10:00, submit: so-tu-phap, for: six-month }
  - { at: 20/5/2020 10:00, submit: so-tu-phep, for: six-month }
  - { at: 20/5/2020 10:00, submit: so-tu-phap, for: six-months }
  - { at: 20/5/2020 10:00, submit: ubnd-tinh, for: six-month }
  - { at: 20/5/2020 10:00, submit: so-tu-phap, accept: so-tu-phap, for: six-month }
  - { at: 20/5/2020 10:00, submit: so-tu-phap, for: six-month, valeus: {} }
  - { at: 20/5/2020 10:00, submit: so-tu-phap, for: six-month, nil: yes }
  - { at: 20/5/2020 10:00, submit: so-tu-phap, for: six-month, values: { dialogues: -1 } }
  - { at: 20/5/2020 10:00, submit: so-tu-phap, for: six-month, values: { models: { economy: [1, 2] } } }
  - { at: 20/3/2020 10:00, submit: so-tu-phap, for: six-month }
  - { at: 20/5/2021 10:00, submit: so-tu-phap, for: six-month }
  - { at: 19/5/2020 10:00, accept: so-tai-chinh, for: six-month }
  - { at: 20/5/2020 10:00, confirm: six-month }
  - { at: 20/5/2020 10:00, settle: six-month, date: 20/6/2020, by: A, reason: B }
  - { at: 20/5/2020 10:00, submit: so-tu-phap, for: compiled-year }
  - { submit: so-tu-phap, for: six-month }
`),
  ).toEqual([
    [6, 'DATE_INVALID'],
    [7, 'UNIT_UNKNOWN'],
    [8, 'SCENARIO_UNKNOWN'],
    [9, 'SCENARIO_UNKNOWN'],
    [10, 'FIELD_INVALID'],
    [11, 'FIELD_UNKNOWN'],
    [12, 'NIL_NOT_ALLOWED'],
    [13, 'FIGURE_NEGATIVE'],
    [14, 'FIELD_INVALID'],
    [15, 'FIELD_INVALID'],
    [16, 'FIELD_INVALID'],
    [17, 'SCENARIO_UNKNOWN'],
    [18, 'FIELD_MISSING'],
    [19, 'SETTLE_INVALID'],
    [20, 'SCENARIO_UNKNOWN'],
    [21, 'FIELD_MISSING'],
  ]);
});

test('where a requirement has five rounds, the period must be named', () => {
  const entry = (period: string) => `  - { at: 20/9/2017 10:00, submit: dang-bo-so-noi-vu, for: year${period} }\n`;
  const head = HEAD.replace('24/3/2020', '01/9/2016');
  expect(faultsOf(entry(''), dukcq, head)).toEqual([[5, 'SCENARIO_UNKNOWN']]);
  expect(faultsOf(entry(', period: 2017'), dukcq, head)).toEqual([]);
});

test('a scenario of another plan, or one that ends before it begins, is refused', () => {
  expect(faultsOf('', gialai, `${HEAD}plan: dukcq-22-2016\n`)).toEqual([[4, 'FIELD_INVALID']]);
  expect(faultsOf('', gialai, HEAD.replace('31/12/2020', '31/12/2019'))).toEqual([[3, 'FIELD_INVALID']]);
});

test('an event in the minute of a step or mail slot is refused, as their order is undefined', () => {
  for (const time of ['07:00', '08:00', '14:00', '07:59:30']) {
    const code = refusal(() => rehearseEvents(`  - { at: 20/5/2020 ${time}, submit: so-tu-phap, for: six-month }\n`));
    expect(code).toBe('SCENARIO_TOO_CLOSE');
  }
});

test('a rehearsal refuses to confirm before compiling, and to check a report that was not received', () => {
  expect(refusal(() => rehearseEvents('  - { at: 20/5/2020 10:00, confirm: six-month, by: A }\n'))).toBe(
    'ROLLUP_MISSING',
  );
  const { plan, register } = gialai;
  const scenario = good(read(`  - { at: 20/5/2020 10:00, submit: so-tu-phap, for: six-month }\n`));
  const accept = { ...scenario.events[0]!, type: 'accept' as const, unit: 'gialai-2020:so-tai-chinh' } as ScenarioEvent;
  expect(refusal(() => rehearse(plan, register, vietnamCalendar(), { ...scenario, events: [accept] }))).toBe(
    'NOT_OWING',
  );
});

test('a plan activated on a weekend after its deadline does not announce the round after notifying the heads', () => {
  const head = HEAD.replace('24/3/2020 08:30', '06/6/2020 09:30');
  const scenario = good(read('', gialai, head));
  const { notices } = rehearse(gialai.plan, gialai.register, vietnamCalendar(), scenario);
  const kinds = new Set(
    notices.filter(({ collection }) => collection?.includes('/six-month/')).map(({ kind }) => kind),
  );
  expect(kinds.has('escalate')).toBe(true);
  expect(kinds.has('open')).toBe(false);
});
