import { parseRegister } from '../../../domain/units/parse-register';
import type { Register } from '../../../domain/units/unit';
import { good } from './plan-files';

/** A province with two departments, two districts and a commune, small enough to read at a glance. */
export const SMALL_REGISTER_TEXT = `id: small
title: Danh mục thử
groups: { so: Các sở, huyen: Các huyện }
contactPattern:
  office: { email: "vanthu.{code}@small.invalid", name: "Văn thư {name}" }
units:
  - { code: ubnd-tinh, name: UBND tỉnh, type: province, parents: { government: null } }
  - { code: so-noi-vu, name: Sở Nội vụ, type: department, groups: [so], parents: { government: ubnd-tinh } }
  - { code: so-y-te, name: Sở Y tế, type: department, groups: [so], parents: { government: ubnd-tinh } }
  - { code: huyen-a, name: UBND huyện A, type: district, groups: [huyen], parents: { government: ubnd-tinh } }
  - { code: huyen-b, name: UBND huyện B, type: district, groups: [huyen], parents: { government: ubnd-tinh }, validTo: 2020-06-30 }
  - { code: xa-c, name: UBND xã C, type: commune, parents: { government: huyen-a } }
`;

export const SMALL_REGISTER: Register = good(parseRegister(SMALL_REGISTER_TEXT, 'small.yaml'));

/** A valid plan; each of the bad plans changes one place of it. */
export const SMALL_PLAN = `id: small-plan
title: Kế hoạch thử
document:
  type: Kế hoạch
  number: "1/KH"
  issued: 24/3/2020
  issuer: ubnd-tinh
  subject: Thử
effective: 24/3/2020
tree: government
register: small.yaml
forms:
  figures:
    title: Số liệu
    fields:
      - { type: number, id: models, label: Số mô hình }
    rules:
      - { id: not-negative, left: models, op: ">=", right: models, severity: warn, message: Kiểm tra lại. }
milestones:
  - { id: review, date: 15/10/2020, title: Sơ kết }
requirements:
  - id: lower
    report: báo cáo năm
    kind: periodic
    frequency: year
    clause: mục III
    quote: gửi báo cáo trước ngày 30/10/2020
    due: { type: date, date: 30/10/2020 }
    boundary: before
    period: 2020
    reporters: { groups: [so, huyen] }
    receiver: ubnd-tinh
    through: so-noi-vu
    cutoff: { type: before, workingDays: 3 }
    feeds: upper
    form: figures
  - id: upper
    report: báo cáo tổng hợp năm
    kind: periodic
    frequency: year
    clause: mục III
    quote: tổng hợp, báo cáo
    due: { type: date, date: 6/11/2020 }
    boundary: by
    period: 2020
    reporters: { units: [so-noi-vu] }
    receiver: ubnd-tinh
    cutoff: { type: date, date: 5/11/2020 }
  - id: news
    report: tin, bài
    kind: standing
    frequency: once
    clause: mục IV
    quote: thường xuyên viết tin, bài
    reporters: { types: [commune] }
    receiver: superior
`;
