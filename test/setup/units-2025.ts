import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { successionOf } from '../../domain/successions/succession';
import { readSuccessorTable } from '../../domain/successions/successor-table';
import type { Succession } from '../../domain/successions/unit-change';
import { parseRegisterCsv } from '../../domain/units/parse-register-csv';
import type { Register } from '../../domain/units/unit';
import { ROOT } from './plans';

/** Two provinces of 2024 with one city each, and what became of them on 1/7/2025: codes are reused with new meanings. */
export const REGISTER_2024 = fixture('binh-dinh-gia-lai.csv');
export const SUCCESSORS_2025 = fixture('ke-thua-01-7-2025.csv');
export const CHANGE_DAY = '2025-07-01';

function fixture(name: string): string {
  return readFileSync(join(ROOT, 'test/fixtures/units-2025', name), 'utf8');
}

/** The register of the fixture. */
export function register2024(): Register {
  const read = parseRegisterCsv(REGISTER_2024, 'binh-dinh-gia-lai.csv', { id: 'bdgl', title: 'Bình Định, Gia Lai' });
  if (!read.ok) throw new Error(JSON.stringify(read.issues));
  return read.value;
}

/** A table of successors against a register. @throws Error with its faults */
export function successionBy(register: Register, table: string, effective = CHANGE_DAY): Succession {
  const read = readSuccessorTable(table, 'ke-thua.csv');
  if (!read.ok) throw new Error(JSON.stringify(read.issues));
  const found = successionOf(register, read.value.rows, effective, 'ke-thua.csv');
  if (!found.ok) throw new Error(JSON.stringify(found.issues));
  return found.value;
}
