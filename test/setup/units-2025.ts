import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { LoadedPlan } from '../../client/plans/load-plan';
import { parsePlan } from '../../domain/plan/parse-plan';
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

const PLAN_TEXT = `id: bao-cao-2025
title: Chế độ báo cáo năm 2025
document:
  type: Quyết định
  number: 12/QĐ-UBND
  issued: 05/01/2025
  issuer: p52
  subject: chế độ báo cáo năm 2025
effective: 05/01/2025
tree: government
register: bdgl.csv
forms:
  figures:
    title: Số liệu
    fields:
      - { type: number, id: figure, label: Số mô hình }
requirements:
  - id: half
    report: báo cáo 6 tháng
    kind: periodic
    frequency: six-month
    clause: mục I
    quote: gửi báo cáo 6 tháng chậm nhất ngày 05/7
    due: { type: date, date: 05/7/2025 }
    boundary: by
    period: 2025-H1
    reporters: { groups: [xa] }
    receiver: superior
    form: figures
  - id: year
    report: báo cáo năm
    kind: periodic
    frequency: year
    clause: mục II
    quote: gửi báo cáo năm chậm nhất ngày 15/11
    due: { type: date, date: 15/11/2025 }
    boundary: by
    period: 2025
    reporters: { groups: [xa] }
    receiver: superior
    form: figures
  - id: to-province
    report: báo cáo chuyên đề
    kind: periodic
    frequency: year
    clause: mục III
    quote: gửi báo cáo chuyên đề chậm nhất ngày 30/11
    due: { type: date, date: 30/11/2025 }
    boundary: by
    period: 2025
    reporters: { groups: [xa], under: d540 }
    receiver: p52
    form: figures
`;

/** Reports of the communes of 2025: to their superior for the half and the whole year, and to the province. */
export function plan2025(): LoadedPlan {
  const register = register2024();
  const plan = parsePlan(PLAN_TEXT, 'bao-cao-2025.yaml', register);
  if (!plan.ok) throw new Error(JSON.stringify(plan.issues));
  return { plan: plan.value, register, source: PLAN_TEXT, file: 'bao-cao-2025.yaml' };
}
