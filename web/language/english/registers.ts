import type { REGISTERS as VIETNAMESE } from '../vietnamese/registers';
import { CONTACT } from './registers/contact';
import { LIST } from './registers/list';
import { LOADING } from './registers/loading';
import { OFFICE } from './registers/office';
import { PREVIEW } from './registers/preview';
import { UNIT_CARD } from './registers/unit-card';

export const REGISTERS: typeof VIETNAMESE = {
  list: LIST,
  loading: LOADING,
  contact: CONTACT,
  office: OFFICE,
  preview: PREVIEW,
  unitCard: UNIT_CARD,
};
