import type { REGISTERS as VIETNAMESE } from '../vietnamese/registers';
import { CONTACT } from './registers/contact';
import { LIST } from './registers/list';
import { LOADING } from './registers/loading';
import { UNIT_CARD } from './registers/unit-card';

export const REGISTERS: typeof VIETNAMESE = { list: LIST, loading: LOADING, contact: CONTACT, unitCard: UNIT_CARD };
