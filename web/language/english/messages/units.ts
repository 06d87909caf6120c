import type { UNITS as VIETNAMESE } from '../../../../domain/messages/units';

export const UNITS: typeof VIETNAMESE = {
  'units.type-province-committee': 'Provincial People’s Committee',
  'units.type-department': 'Department',
  'units.type-inspectorate': 'Provincial Inspectorate',
  'units.type-office': 'Office',
  'units.type-board': 'Management board, board',
  'units.type-district': 'District, town, city',
  'units.type-commune': 'Commune',
  'units.type-ward': 'Ward',
  'units.type-special-zone': 'Special zone',
  'units.type-party-committee': 'Superior Party committee',
  'units.type-standing-committee': 'Standing Board',
  'units.type-party-board': 'Board of a Party committee',
  'units.type-party-base-committee': 'Grassroots Party organisation',
  'units.type-party-cell': 'Party cell',
  'units.type-party-caucus': 'Party caucus',
  'units.type-front-committee': 'Fatherland Front Committee',
  'units.tree-government': 'Government',
  'units.tree-party': 'Party',
  'units.tree-front': 'Fatherland Front',
};
