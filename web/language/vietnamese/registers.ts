import { CONTACT } from './registers/contact';
import { LIST } from './registers/list';
import { LOADING } from './registers/loading';
import { OFFICE } from './registers/office';
import { PREVIEW } from './registers/preview';
import { UNIT_CARD } from './registers/unit-card';

/** Registers of units, contacts, the page of a unit. */
export const REGISTERS = {
  list: LIST,
  loading: LOADING,
  contact: CONTACT,
  office: OFFICE,
  preview: PREVIEW,
  unitCard: UNIT_CARD,
};
