import { type Message, message } from '../../domain/messages/message';

/** Levels of units (cấp) as the filter offers them, in order of precedence. */
export const TYPE_WORDS: Readonly<Record<string, Message>> = {
  'province-committee': message('units.type-province-committee'),
  department: message('units.type-department'),
  inspectorate: message('units.type-inspectorate'),
  office: message('units.type-office'),
  board: message('units.type-board'),
  district: message('units.type-district'),
  commune: message('units.type-commune'),
  ward: message('units.type-ward'),
  'special-zone': message('units.type-special-zone'),
  'party-committee': message('units.type-party-committee'),
  'standing-committee': message('units.type-standing-committee'),
  'party-board': message('units.type-party-board'),
  'party-base-committee': message('units.type-party-base-committee'),
  'party-cell': message('units.type-party-cell'),
  'party-caucus': message('units.type-party-caucus'),
  'front-committee': message('units.type-front-committee'),
};

export const TREE_WORDS: Readonly<Record<string, Message>> = {
  government: message('units.tree-government'),
  party: message('units.tree-party'),
  front: message('units.tree-front'),
};
