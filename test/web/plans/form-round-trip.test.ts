import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parsePlan } from '../../../domain/plan/parse-plan';
import { planHeadSchema } from '../../../domain/plan/plan-schema';
import { requirementSchema } from '../../../domain/plan/requirement-schema';
import { readYaml } from '../../../domain/source/yaml-source';
import { ownForms } from '../../../web/plans/form-from-plan';
import { DOCUMENT_FIELDS } from '../../../web/plans/plan-document-fields';
import { type Data, type FileField, fieldAt } from '../../../web/plans/plan-fields';
import { planYaml } from '../../../web/plans/plan-form';
import { issuesOfMissingUnits } from '../../../web/plans/plan-form-faults';
import { issuesOfReports } from '../../../web/plans/plan-form-reports';
import { REPORT_FIELDS } from '../../../web/plans/plan-report-fields';
import { CLERKS_FILES } from '../../domain/plan/clerks-files';
import { good } from '../../domain/plan/plan-files';
import { SMALL_REGISTER } from '../../domain/plan/small-plan';
import { formOf, WRITTEN_PLANS, type Written } from './written-plans';

/** Every entry that a plan file can have, on the small register. */
const EVERY_ENTRY = `id: every-entry
title: Kế hoạch có mọi mục
document: { type: Kế hoạch, number: "9/KH", issued: 24/3/2026, issuer: ubnd-tinh, subject: Thử, place: Gia Lai }
effective: 24/3/2026
tree: government
register: small.yaml
roll: next
sample: yes
test: yes
urgent: yes
slots: every 2s
forms:
  figures:
    title: Số liệu
    fields: [{ type: number, id: models, label: Số mô hình, decimals: 2 }]
milestones:
  - { id: so-ket, date: 15/10/2026, title: Sơ kết }
openPoints:
  - { requirement: month, code: UNITS_UNCONFIRMED, message: "Danh sách có đúng không?", proposal: đúng }
requirements:
  - id: month
    report: báo cáo tháng
    kind: periodic
    frequency: month
    clause: mục I
    quote: trước 16 giờ ngày 31 hằng tháng
    dueText: trước 16 giờ ngày 31
    due: { type: monthly, day: 31, ofMonth: next, time: 16:00 }
    boundary: before
    boundaryAnswer: { onTime: no, by: Nguyễn Văn A, on: 24/3/2026 }
    shortMonth: { onTime: yes, by: Nguyễn Văn A, on: 24/3/2026 }
    first: 2026-04
    last: 2026-12
    reporters: { types: [department], under: ubnd-tinh, except: [{ unit: so-y-te, reason: "báo cáo riêng, theo Luật" }] }
    receiver: superior
    alsoTo: [so-noi-vu]
    receiverInferred: yes
    cutoff: { type: day, day: last, month: last }
    covers: { from: { day: 1, month: last }, to: { day: last, month: last } }
    roll: previous
    nil: yes
    counts: received
    form: figures
    feeds: quarter
    ladder:
      - { kind: open, offset: -10wd, to: [office] }
      - { kind: remind, offset: -3wd, to: [office, officer] }
      - { kind: overdue, offset: +1h, to: [office, head] }
  - { id: quarter, report: báo cáo quý, kind: periodic, frequency: month, clause: mục II, quote: trong 05 ngày làm việc,
      due: { type: after, requirement: month, days: 5, working: yes }, boundary: by, first: 2026-04, last: 2026-12,
      reporters: { units: [ubnd-tinh] }, receiver: ubnd-tinh }
  - { id: two-weeks, report: báo cáo hai tuần, kind: periodic, frequency: every-2-weeks, clause: mục III, quote: hai tuần một lần,
      due: { type: weekly, weekday: thứ Sáu, ofWeek: before }, boundary: "on", first: 2026-W14,
      reporters: { groups: [so] }, receiver: ubnd-tinh, through: so-noi-vu }
  - { id: ten-days, report: báo cáo mười ngày, kind: periodic, frequency: every-10-days, clause: mục IV, quote: mười ngày một lần,
      due: { type: period-end, days: 1, working: yes }, boundary: by, first: 2026-04-01,
      reporters: { groups: [so] }, receiver: ubnd-tinh }
  - { id: two-months, report: báo cáo hai tháng, kind: periodic, frequency: every-2-months, clause: mục IV, quote: hai tháng một lần,
      due: { type: monthly, workingDay: last, ofMonth: same }, boundary: by, first: 2026-04,
      reporters: { groups: [so] }, receiver: ubnd-tinh }
  - { id: two-years, report: báo cáo hai năm, kind: periodic, frequency: every-2-years, clause: mục IV, quote: hai năm một lần,
      due: { type: yearly, month: 2, day: last, ofYear: next }, boundary: by, first: 2026,
      cutoff: { type: yearly, month: 1, day: 14, ofYear: next }, reporters: { groups: [so] }, receiver: ubnd-tinh }
  - { id: halves, report: báo cáo 6 tháng, kind: periodic, frequency: six-month, clause: mục V, quote: 6 tháng một lần,
      due: { type: six-monthly, H1: { month: 6, day: 16 }, H2: { month: 1, day: 5, ofYear: next } }, boundary: by,
      first: 2026-H1, reporters: { groups: [so] }, receiver: ubnd-tinh }
  - { id: event, report: báo cáo sau kiểm tra, kind: ad-hoc, frequency: once, clause: mục VI, quote: sau kiểm tra,
      due: { type: within, days: 3, working: no, of: ngày kết thúc kiểm tra, eventOn: 02/4/2026 }, boundary: by,
      period: 2026, reporters: { units: [so-y-te] }, receiver: ubnd-tinh }
  - id: terms
    report: báo cáo học kỳ
    kind: periodic
    frequency: phase
    clause: mục VII
    quote: cuối mỗi học kỳ
    boundary: by
    phases:
      - { id: hk1, title: Học kỳ I, from: 05/9/2026, to: 15/01/2027, due: 20/01/2027, time: 16 giờ }
      - { id: hk2, title: Học kỳ II, from: 16/01/2027, to: 31/5/2027 }
    reporters: { groups: [so] }
    receiver: ubnd-tinh
  - { id: phase, report: báo cáo tổng kết, kind: thematic, frequency: once, clause: mục VIII, quote: tổng kết,
      due: { type: date, date: 10/12/2026 }, boundary: before, period: 2026,
      cutoff: { type: date, date: 30/11/2026 }, covers: { from: 01/12/2025, to: 30/11/2026 },
      reporters: { groups: [so] }, receiver: ubnd-tinh }
`;

const every: Written = {
  name: 'every-entry',
  data: good(readYaml(EVERY_ENTRY, 'every.yaml')).value as Data,
  plan: good(parsePlan(EVERY_ENTRY, 'every.yaml', SMALL_REGISTER)),
  register: SMALL_REGISTER,
};

test('all 54 annotated duties are among the files that the form holds', () => {
  const duties = readFileSync(join(CLERKS_FILES, 'results.tsv'), 'utf8').trim().split('\n').slice(1);
  const missing = duties.filter((line) => {
    const [, doc, , id] = line.split('\t') as string[];
    const file = WRITTEN_PLANS.find(([name]) => name === `written/${doc}`)?.[1];
    return file === undefined || !file.plan.requirements.some((one) => one.id === id);
  });
  expect([duties.length, missing]).toEqual([54, []]);
});

test('every entry of a plan file has a field of the form', () => {
  const without = (fields: readonly FileField<never>[], entries: readonly string[]) =>
    entries.filter((entry) => fieldAt(fields, entry) === null);
  expect(without(REPORT_FIELDS, Object.keys(requirementSchema.shape))).toEqual([]);
  expect(without(DOCUMENT_FIELDS, Object.keys(planHeadSchema.shape))).toEqual(['document', 'register', 'requirements']);
  expect(
    without(
      DOCUMENT_FIELDS,
      Object.keys(planHeadSchema.shape.document.shape).map((key) => `document.${key}`),
    ),
  ).toEqual([]);
});

test.each([...WRITTEN_PLANS, ['every entry', every] as const])(
  '%s is read into the form, and the form writes the same plan',
  (_, file) => {
    const form = formOf(file);
    const { register, plan, data } = file;
    const own = ownForms(data, { known: new Map() });
    expect([issuesOfReports(form.fields, form.count), issuesOfMissingUnits(form)]).toEqual([[], []]);
    const source = planYaml(form, form.count, { register, known: new Map(), own });
    const again = parsePlan(source, 'van-ban.yaml', register);
    expect(again).toEqual({ ok: true, value: plan });
  },
);
