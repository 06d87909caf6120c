import type { SUCCESSIONS as VIETNAMESE } from '../../../../domain/messages/successions';
import { counted } from '../plural';

export const SUCCESSIONS: typeof VIETNAMESE = {
  'successions.kind': ({ found }) =>
    `Found the kind of change “${found.slice(0, 60)}”; needed is one of: merge, consolidate, split, separate, end, found, rename, superior.`,
  'successions.no-file': 'No table of successors was chosen; a CSV or XLSX file is needed.',
  'successions.no-rows': 'The table has no rows; one row for each unit that changes is needed.',
  'successions.unit-unknown': ({ code, near }) =>
    `Found the code “${code.slice(0, 60)}”; needed is the code of a unit that exists before the day of the change${nearest(near)}.`,
  'successions.unit-twice': ({ code, line }) =>
    `Found the unit “${code}” a second time (it is in line ${line}); each unit needs one kind of change. Only a division has several rows.`,
  'successions.successor-missing': ({ unit }) =>
    `${unit} has no successor; the code of one is needed. If there is none, the kind is “end”.`,
  'successions.successor-unknown': ({ code, near }) =>
    `Found the successor “${code.slice(0, 60)}”; needed is a unit that exists from the day of the change, or a new one with its name in the table${nearest(near)}.`,
  'successions.merge-into-new': ({ code }) =>
    `A merger goes into a unit that is there, but “${code}” is new; for a new unit the kind is “consolidate”.`,
  'successions.consolidate-into-old': ({ code }) =>
    `A consolidation makes a new unit, but “${code}” has no new name in the table; give the name, or write “merge” for a unit that is there.`,
  'successions.name-missing': ({ code }) => `The unit “${code}” has no new name; the name is needed.`,
  'successions.type-missing': ({ name }) => `${name} has no type; the type is needed.`,
  'successions.superior-missing': ({ code }) =>
    `The unit “${code}” gets another superior, which is not named; its code is needed, or - at the head of the system.`,
  'successions.superior-unknown': ({ code }) =>
    `Found the new superior “${code.slice(0, 60)}”; needed is the code of a unit that exists from the day of the change.`,
  'successions.superior-ends': ({ unit }) =>
    `The superior of ${unit} ends without a successor; the new superior of ${unit} is needed.`,
  'successions.code-in-use': ({ code, unit }) =>
    `The code “${code}” is that of ${unit}, which goes on; the new unit needs another code, or the kind is “merge”.`,
  'successions.two-names': ({ code, names }) =>
    `The new unit “${code}” has ${names.length} names: ${names.slice(0, 5).join('; ')}; one is needed.`,
  'successions.refused': ({ file, faults }) =>
    `Nothing was changed: ${counted(faults, 'fault')} to correct in ${file}.`,
  'successions.waiting': ({ unit, day }) =>
    `The unit “${unit}” is in a change that takes effect on ${day}; record this one after that day.`,
  'successions.none-open': ({ unit }) => `No report of the unit “${unit}” waits for a successor to be confirmed.`,
  'successions.successor-not-there': ({ unit }) =>
    `The successor “${unit}” is not there; the code of another unit that exists is needed.`,
  'successions.has-sent': ({ unit }) =>
    `The unit “${unit}” has sent this report or owes none; if what it sent holds this part, confirm that; if not, return its report first.`,
  'successions.has-not-sent': ({ unit }) =>
    `The unit “${unit}” has no report in this round; choose the unit that sends it.`,

  'successions.unit-ends': ({ unit }) => `${unit} ends; no successor is named.`,
  'successions.unit-passes': ({ unit, into }) => `${unit} ends; ${into.join(', ')} takes over.`,
  'successions.unit-merge': ({ unit, into }) => `${unit} merges into ${into.join(', ')}.`,
  'successions.unit-consolidate': ({ unit, into }) => `${unit} becomes part of the new ${into.join(', ')}.`,
  'successions.unit-split': ({ unit, into }) => `${unit} is divided into ${into.join(', ')}.`,
  'successions.taken-over': ({ said, successor }, say) => `${say(said)} ${successor} takes over its reports.`,
  'successions.unit-found': ({ unit, code, kept }) =>
    code === kept
      ? `${unit} is new; its code is ${code}.`
      : `${unit} is new; its code is ${code}, which another unit had before (kept here as ${kept}).`,
  'successions.unit-rename': ({ unit, name }) => `${unit} is renamed ${name}.`,
  'successions.unit-related': ({ unit, what, body }, say) =>
    body === null ? `${unit} has no longer ${say(what)}.` : `${unit}: ${say(what)} is now ${body}.`,
  'successions.unit-superior': ({ unit, superiors }) =>
    `${unit} gets another superior: ${superiors.filter((name) => name !== '').join(', ') || 'none'}.`,
  'successions.one-answer': 'Exactly one of --successor, --covered-by, --nobody is needed.',

  'successions.passed': ({ unit, successor }) => `${unit}: ${successor} sends it from the day of the change.`,
  'successions.covered': ({ unit, successor }) => `${unit}: the report of ${successor} covers it too.`,
  'successions.open-no-successor': ({ unit }) =>
    `${unit}: nobody is named as successor; who sends it, or that nobody has to, is to be confirmed.`,
  'successions.open-sent-before': ({ unit, successor }) =>
    `${unit}: ${successor ?? 'the successor'} sent its own report before the change; whether that one covers ${unit} is to be confirmed.`,
  'successions.open-successor-released': ({ unit, successor }) =>
    `${unit}: ${successor ?? 'the successor'} is exempt or owes this report no more; who sends the part of ${unit} is to be confirmed.`,
};

function nearest(near: readonly string[]): string {
  return near.length === 0 ? '' : `, perhaps ${near.join(', ')}`;
}
