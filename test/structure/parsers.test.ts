import { DungHanError } from '../../domain/errors';
import { loadSourcePlan } from '../setup/plans';
import { threadMs } from '../setup/processor-time';
import { type FoundParser, parsersOfTexts } from './parsers';

const { plan, register } = loadSourcePlan('gialai-614-2020');
const AT = Date.parse('2026-11-23T09:15:00+07:00');
const TITLE = { id: 'tinh-mau', title: 'Danh mục mẫu' };
const DEFAULTS = { receivedAt: null, reason: null };

/** What a function is called with, where it is more than the text itself. A new one that needs more fails until it stands here. */
const ARGUMENTS: Readonly<Record<string, (text: string) => unknown[]>> = {
  parsePlan: (text) => [text, 'a.yaml', register],
  parseScenario: (text) => [text, 'a.yaml', plan, register],
  parseRecordSheet: (text) => [text, 'a.csv', AT, DEFAULTS],
  parseRegisterCsv: (text) => [text, 'a.csv', TITLE],
  readRegisterTable: (text) => [text, 'a.csv', TITLE],
  readRegisterUpload: (text) => ['a.csv', Buffer.from(text), TITLE],
  readRegisterText: (text) => ['a.csv', text],
  readContactsUpload: (text) => ['a.csv', Buffer.from(text)],
  readKeptContacts: (text) => ['a.csv', text],
  readFigure: (text) => [text, 2],
  periodOf: (text) => [text],
  isPeriodOf: (text) => [text, 'quarter', []],
  timeStepOf: (text) => ['GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ', text, AT, 0],
  readArchive: (text) => [Buffer.from(text), () => undefined],
};

/** Texts that have made parsers slow, ours or others: each as long as is asked for. */
const TEXTS: Readonly<Record<string, (length: number) => string>> = {
  ...Object.fromEntries([...' \n\ta0;",:.-@/([{<#%&*|\'á\u0301\u00a0'].map((sign) => [sign, repeated(sign)])),
  ...Object.fromEntries(
    [
      ' \n',
      'a;b\n',
      '- a\n',
      'a b ',
      '1.1',
      '"a"',
      '(a',
      '<a ',
      'a: ',
      '{a: ',
      '# x\n',
      '? ',
      '0 %0 ',
      '---\n',
      'a@b.',
    ].map((unit) => [unit, repeated(unit)]),
  ),
  keys: numbered((n) => `k${n}: 1\n`),
  anchors: numbered((n) => `k${n}: &a${n} 1\n`),
  'anchors and aliases': numbered((n) => `- &a${n} 1\n- *a${n}\n`),
  'merged aliases': (length) => `a: &a {x: 1}\nb:\n${repeated('  <<: *a\n')(length)}`,
  'keys in brackets': (length) => `{${numbered((n) => `k${n}: 1, `)(length)}}`,
  'forbidden keys': repeated('- constructor: 1\n'),
  'rows of blanks': (length) => `obligation;number;date;signer;received\n${repeated('   ;  \n')(length)}`,
  'a head of blanks': (length) => `code;name;type;parent_government\n${repeated(' ')(length)}\na;b;c;d`,
  'rows of one unit': (length) => `code;name;type;parent_government\n${repeated('xa;Xã;commune;-\n')(length)}`,
  units: (length) => `code;name;type;parent_government\n${numbered((n) => `xa-${n};Xã ${n};commune;-\n`)(length)}`,
  'an object of a PDF': (length) => `%PDF-1.7\n${repeated('1 0 obj<</A[')(length)}`,
};

function repeated(unit: string): (length: number) => string {
  return (length) => unit.repeat(Math.ceil(length / unit.length));
}

function numbered(unit: (n: number) => string): (length: number) => string {
  return (length) => Array.from({ length: Math.ceil(length / unit(1_000).length) }, (_, n) => unit(n)).join('');
}

const LENGTH = 2_500;
/** Milliseconds of the processor for the long text, within which nothing grows by the square of 25,000 characters. */
const QUICK = 100;
/** Ten times the length takes at most this many times as long. */
const MOST_GROWTH = 12;

type Call = (text: string) => unknown;

function callOf({ path, name, takes }: FoundParser): Call {
  const parser = (require(`../../${path.replace(/\.ts$/, '')}`) as Record<string, (...given: unknown[]) => unknown>)[
    name
  ]!;
  const given =
    ARGUMENTS[name] ?? ((text: string) => [takes === 'string' || takes === 'unknown' ? text : Buffer.from(text), 'a']);
  return (text) => parser(...given(text));
}

/** Milliseconds of the processor; what is refused counts like what is taken. */
async function costOf(call: Call, text: string): Promise<number> {
  const before = threadMs();
  try {
    await call(text);
  } catch (fault) {
    if (fault instanceof TypeError || fault instanceof ReferenceError) throw fault;
    if (!(fault instanceof DungHanError || fault instanceof Error)) throw fault;
  }
  return threadMs() - before;
}

/** Parsers of whole files build much of each sign: the texts that are known to be costly for them. */
const OF_FILES = /^(files|domain\/(plan|records|rehearsal|source\/yaml|units\/(contacts-table|parse-register)))/;
const FOR_FILES = [' ', '"', ';', 'a: ', 'keys', 'anchors', 'merged aliases', 'rows of blanks'];

async function slowTexts(call: Call, names: readonly string[]): Promise<string[]> {
  const slow: string[] = [];
  for (const what of names) {
    const text = TEXTS[what]!;
    const [short, long] = [text(LENGTH), text(10 * LENGTH)];
    await costOf(call, short);
    if ((await costOf(call, long)) <= QUICK) continue;
    const once = Math.min(await costOf(call, short), await costOf(call, short), await costOf(call, short));
    const much = Math.min(await costOf(call, long), await costOf(call, long));
    if (much > MOST_GROWTH * Math.max(once, 25)) slow.push(`${what}: ${once.toFixed(0)} → ${much.toFixed(0)} ms`);
  }
  return slow;
}

/** They take what is no text: a unit of a register, the shape of a form. */
const NO_TEXT = new Set(['contactsOf', 'formOf']);

const parsers = parsersOfTexts().filter(({ name }) => !NO_TEXT.has(name));

test('every parser of texts is found by itself', () => {
  const names = parsers.map(({ name }) => name);
  expect(names.length).toBeGreaterThan(50);
  expect(names).toEqual(
    expect.arrayContaining(['readYaml', 'parsePlan', 'parseRecordSheet', 'readArchive', 'isMailAddress']),
  );
  expect(Object.keys(ARGUMENTS).filter((name) => !names.includes(name))).toEqual([]);
});

test.each(parsers.map((parser) => [`${parser.path} ${parser.name}`, parser] as const))(
  '%s takes no longer than its text is long, whatever the text',
  async (_, parser) => {
    const names = OF_FILES.test(parser.path) ? FOR_FILES : Object.keys(TEXTS);
    expect(await slowTexts(callOf(parser), names)).toEqual([]);
  },
  120_000,
);
