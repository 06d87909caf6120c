import type { REGISTERS as VIETNAMESE } from '../vietnamese/registers';
import { CONTACT } from './registers/contact';
import { LIST } from './registers/list';
import { LOADING } from './registers/loading';
import { PREVIEW } from './registers/preview';
import { UNIT_CARD } from './registers/unit-card';

export const REGISTERS: typeof VIETNAMESE = {
  list: LIST,
  loading: LOADING,
  contact: CONTACT,
  preview: PREVIEW,
  unitCard: UNIT_CARD,
};
