import type { SCENARIOS as VIETNAMESE } from '../../../../domain/messages/scenarios';
import { formatInstant } from '../../../../domain/time/time';
import { counted } from '../plural';

export const SCENARIOS: typeof VIETNAMESE = {
  'scenarios.a-moment': ({ what }, say) => `${say(what)}, written 28/5/2020 10:32 or 2020-05-28T10:32:00+07:00`,
  'scenarios.an-end': ({ what }, say) => `${say(what)}, written 31/12/2020 or 31/12/2020 17:00`,
  'scenarios.on-the-calendar': ({ expected }, say) => `${say(expected)}, on a day that exists`,

  'scenarios.one-kind': ({ found, kinds }, say) =>
    `${say(found)}; each event needs exactly one of ${kinds.join(', ')}.`,
  'scenarios.found-entries': ({ names }) => `Found ${names.join(', ')}`,
  'scenarios.other-plan': ({ found, plan }, say) => `${say(found)}; the scenario is used for the document “${plan}”.`,
  'scenarios.ends-before': ({ until, activate }) =>
    `It ends at ${formatInstant(until)}; it must end after activate, ${formatInstant(activate)}.`,
  'scenarios.too-early': ({ at, activate }) =>
    `Found ${formatInstant(at)}; needed: a moment from activate, ${formatInstant(activate)}, on.`,
  'scenarios.too-late': ({ at, until }) =>
    `Found ${formatInstant(at)}; needed: a moment not after until, ${formatInstant(until)}.`,
  'scenarios.at-missing': 'The entry at is missing; needed: the moment of the event.',
  'scenarios.settled-twice': ({ requirement }) =>
    `The deadline of “${requirement}” is confirmed by another event too; remove one.`,

  'scenarios.requirement-unknown': ({ requirement, plan, known }) =>
    `Found “${requirement}”; needed: a requirement of the document ${plan}: ${known.join(', ')}.`,
  'scenarios.undated': ({ requirement }) =>
    `The requirement “${requirement}” has no deadline and so no round; an event settle that confirms a day is needed.`,
  'scenarios.no-round-fits': ({ requirement, ...named }) =>
    `The requirement “${requirement}” has no round that fits; ${nameOne(named)}`,
  'scenarios.several-rounds': ({ requirement, rounds, ...named }) =>
    `The requirement “${requirement}” has ${counted(rounds, 'round')}; ${nameOne(named)}`,

  'scenarios.nil-not-taken': ({ requirement }) =>
    `The requirement “${requirement}” does not accept “nothing to report”.`,
  'scenarios.no-form': ({ requirement }) => `The requirement “${requirement}” has no form; remove the entry values.`,
  'scenarios.values-expected': ({ found, templates }, say) =>
    `${say(found)}; needed: figures by the form, or the name of a set of templates: ${templates.join(', ') || '(none)'}.`,
  'scenarios.figures-of-row': ({ row, found, columns }) =>
    `The row “${row}” has ${counted(found, 'figure')}; ` +
    `needed: ${columns.length}, in the order of the columns: “${columns.join(', ')}”.`,

  'scenarios.a-name': 'the code of a unit, a group, all or others',
  'scenarios.names': 'the code of a unit, a list of codes, a group, all or others',
  'scenarios.name-unknown': ({ name, register }) =>
    `Found “${name}”; needed: the code of a unit or a group of the register ${register}, all or others.`,
  'scenarios.name-of-nobody': ({ name, requirement }) => `“${name}” means no unit of the requirement “${requirement}”.`,
  'scenarios.unit-not-owing': ({ unit, first, more }) =>
    `The unit “${unit}” does not owe this report; needed: one of ` +
    `${first.join(', ')}${more > 0 ? `, … (${counted(first.length + more, 'unit')})` : ''}.`,
  'scenarios.nothing-to-check': ({ at, unit }) => `By ${formatInstant(at)} no report of “${unit}” waits to be checked.`,
};

function nameOne({ periods, compilers }: { periods: readonly string[]; compilers: readonly string[] }): string {
  return `name period (${periods.join(', ')}) or compiler (${compilers.join(', ')}).`;
}
