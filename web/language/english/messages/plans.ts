import type { PLANS as VIETNAMESE } from '../../../../domain/messages/plans';
import { dateFigures } from '../dates';
import { counted } from '../plural';

export const PLANS: typeof VIETNAMESE = {
  'plans.register-missing':
    'The entry register is missing; needed: the path of the register of units, seen from this file.',
  'plans.is-register':
    'This file is a register of units (it has the entry units), not a document; needed: a file with the entry requirements.',
  'plans.register-unreadable': ({ path }) =>
    `The register “${path}” cannot be read; needed: the path of a file that exists, from the folder of this file.`,
  'plans.nothing-to-follow':
    'There is no report and no milestone, so there is nothing to follow; needed: at least one entry under ' +
    'requirements, or one under milestones.',
  'plans.form-unknown': ({ form, known }) =>
    `Found the form “${form}”; needed: one of the ids under forms: ${known.join(', ') || '(there are no forms)'}.`,
  'plans.rule-figure': ({ figure }) => `Found “${figure}”; needed: a figure of the form, or <table>.*.<column>.`,
  'plans.slots-of-test': ({ slots }) =>
    `Found “${slots}”; mails every few seconds are for documents with test: true only.`,
  'plans.point-requirement': ({ requirement }) =>
    `Found “${requirement}”; needed: the id of a requirement of this document, or nothing.`,

  'plans.feeds-unknown': ({ feeds }) => `Found “${feeds}”; needed: the id of a requirement of this document.`,
  'plans.feeds-circle': ({ way }) =>
    `Compiled reports go round in a circle: ${way.join(' → ')}; a last requirement without feeds is needed.`,
  'plans.feeds-units-own': ({ requirement, report, units }) =>
    `The compiled report cannot go to “${report}” (“${requirement}”): ` +
    `all ${counted(units, 'unit', 'units')} below owe that report themselves. ` +
    'Choose the report that the compiler sends to the level above; where there is none, add one.',
  'plans.compiler-outside': ({ compiler, requirement }) =>
    `The compiler “${compiler}” does not owe the report “${requirement}”; ` +
    'it must be among the reporters of that requirement.',

  'plans.also-to-twice': 'This body is already the receiver, the compiler, or in the list; remove it once.',
  'plans.one-compiler-for-several': ({ receiver }) =>
    `Found one compiler for several receivers (${receiver}); needed: through: ${receiver}, or nothing.`,
  'plans.related-missing': ({ unit, body }, say) =>
    `The register does not say ${say(body)} of the unit “${unit}”; add it there, or name the receiver.`,
  'plans.no-reporter': ({ day }) =>
    `No unit that must report is active on ${dateFigures(day)}; ` +
    'needed: a group, type or code of units of the register.',
  'plans.superior-missing': ({ unit }) =>
    `The unit “${unit}” has no direct superior in this system; name the receiver.`,
  'plans.unit-unknown': ({ unit, register, near }) =>
    `Found the unit “${unit}”; needed: a code of the register “${register}”.${
      near.length === 0 ? '' : ` Is it ${near.map(({ code, name }) => `“${code}” (${name})`).join(', ')}?`
    }`,
  'plans.group-unknown': ({ group, known }) => `Found the group “${group}”; needed: one of ${known.join(', ')}.`,
  'plans.type-unknown': ({ type, known }) => `Found the type “${type}”; needed: one of ${known.join(', ')}.`,

  'plans.exists': ({ plan }) => `The document “${plan}” is in force already; another document needs another id.`,
  'plans.register-unknown': ({ register }) =>
    `There is no register “${register}”; choose one that is there, or upload it with the document.`,
};
