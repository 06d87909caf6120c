import { relative } from 'node:path';
import Fastify from 'fastify';
import { ROOT } from '../setup/plans';
import { type Expression, programTexts } from './expressions';

/** Calls that make the expressions which are not made when their file is loaded. */
const MAKERS: readonly (() => unknown)[] = [
  () => {
    const { idSchema } = load<typeof import('../../domain/source/field')>('domain/source/field');
    return idSchema('plan-field.form-ids').safeParse('a');
  },
  () => {
    const { refuseOtherMethods } = load<typeof import('../../web/api/other-methods')>('web/api/other-methods');
    const { OPERATIONS } = load<typeof import('../../web/operations')>('web/operations');
    return refuseOtherMethods(Fastify(), OPERATIONS);
  },
];
/** Files that make some when they are loaded. */
const FILES = [
  'domain/plan/plan-schema',
  'domain/plan/requirement-schema',
  'files/secrecy',
  'web/api/scalars',
  'web/api/times',
];

const OURS = new Set(programTexts().map(({ path }) => path));

function load<T>(path: string): T {
  return require(`../../${path}`) as T;
}

/** Every expression that the program makes of texts, with its place: `RegExp` is watched while it does. */
export function builtExpressions(): Expression[] {
  const made: Expression[] = [];
  const Known = globalThis.RegExp;
  const watch = (expression: RegExp) => {
    const line = (new Error().stack ?? '').split('\n').find((one) => one.includes(ROOT) && !one.includes('/test/'));
    const [, file, at] = /\(?([^\s()]+):(\d+):\d+\)?$/.exec(line ?? '') ?? [];
    // Packages are named by the sources they were built from.
    if (file === undefined || !OURS.has(relative(ROOT, file))) return;
    made.push({ where: `${relative(ROOT, file)}:${at}`, source: expression.source, flags: expression.flags });
  };
  const Watched = new Proxy(Known, {
    construct(target, args: ConstructorParameters<typeof RegExp>) {
      const expression = new target(...args);
      watch(expression);
      return expression;
    },
  });
  globalThis.RegExp = Watched;
  try {
    jest.isolateModules(() => {
      for (const file of FILES) load(file);
      for (const make of MAKERS) make();
    });
  } finally {
    globalThis.RegExp = Known;
  }
  return made;
}
