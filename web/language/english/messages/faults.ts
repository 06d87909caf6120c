import type { FAULTS as VIETNAMESE } from '../../../../domain/messages/faults';

export const FAULTS: typeof VIETNAMESE = {
  'faults.two-reports': ({ unit }) => `Nothing can be compiled: the unit ${unit} has two current reports.`,
  'faults.stranger': ({ unit }) => `Nothing can be compiled: the unit ${unit} is not among those that report.`,
  'faults.total-differs': ({ table, computed, value }) =>
    `The table “${table}” is not exported: its rows give ${computed}, the stored figure is ${value}.`,
  'faults.not-json': ({ type }) => `A value of the type ${type} cannot be written as JSON.`,
  'faults.sender-address': ({ address }) => `The sender’s address “${address}” is not valid.`,
  'faults.workflow-id': ({ id }) => `The workflow id “${id}” is not valid.`,
  'faults.route': 'Something went wrong.',
};
