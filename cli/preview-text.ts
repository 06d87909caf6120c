import type { Preview } from '../client/plans/preview';
import { hourOf } from '../domain/deadlines/deadline-hour';
import { untilInWords } from '../domain/deadlines/deadline-words';
import { STEP_NAMES } from '../domain/explanation/step-lines';
import { inVietnamese, message } from '../domain/messages/message';
import { periodNamed } from '../domain/obligations/periods';
import type { Addressee, Plan, Requirement } from '../domain/plan/plan';
import { requirementOf } from '../domain/plan/requirement-of';
import { ROLE_NAMES } from '../domain/steps/step';
import { dayOf, type Instant, parseInstant } from '../domain/time/time';
import { dateInWords, momentInWords, weekdayDate } from '../domain/time/vietnamese';
import { unitsById } from '../domain/units/register';
import { isRelation } from '../domain/units/relation';
import type { Register } from '../domain/units/unit';
import { indent, textTable } from './output';
import { openPointLines } from './plan-text';

type PreviewedCollection = Preview['collections'][number];

/** `plan preview` for people: every round with its dates and steps, then what has no date. */
export function previewText(plan: Plan, register: Register, preview: Preview): string {
  const nameOf = (id: Addressee) =>
    isRelation(id) ? inVietnamese(message(`relations.${id}`)) : (unitsById(register).get(id)?.name ?? id);
  const blocks = [
    `${plan.title} (${plan.id})`,
    ...preview.collections.map((collection) =>
      collectionText(collection, requirementOf(plan, collection.requirement)!, nameOf),
    ),
  ];
  if (preview.collections.length === 0) blocks.push('Không có báo cáo nào có hạn gửi trong khoảng này: 0 đợt báo cáo.');
  if (preview.undated.length > 0) {
    const lines = preview.undated.map(
      ({ requirement, reporters, receiver, message }) =>
        `- ${requirementOf(plan, requirement)!.report} (${requirement}): ${reporters.length} đơn vị, gửi ${nameOf(receiver)}. ${message}`,
    );
    blocks.push(['Chưa có hạn gửi:', ...lines.map((line) => indent(line))].join('\n'));
  }
  if (preview.milestones.length > 0) {
    const lines = preview.milestones.map(({ date, title }) => indent(`- ${weekdayDate(date)}: ${title}`));
    blocks.push(['Mốc thời gian:', ...lines].join('\n'));
  }
  if (preview.openPoints.length > 0) blocks.push(openPointLines(preview.openPoints).join('\n'));
  return blocks.join('\n\n');
}

function collectionText(
  collection: PreviewedCollection,
  { report, phases, clause, dueText }: Requirement,
  nameOf: (id: Addressee) => string,
): string {
  const { lateFrom, workingDue, cutoff, moved, compiler, receiver, alsoTo, covers } = collection;
  const through = compiler === receiver ? '' : ` (qua ${nameOf(compiler)})`;
  const lines = [
    `Gửi về ${[receiver, ...alsoTo].map(nameOf).join(', ')}${through}; ${collection.obligations.length} đơn vị`,
    ...(dueText === null ? [] : [`Văn bản ghi “${dueText}” (${clause})`]),
    `Ngày cuối cùng còn đúng hạn: ${untilInWords(parseInstant(lateFrom)!)}; tính là chậm ${lateSince(parseInstant(lateFrom)!)}`,
    ...(moved === null ? [] : [`Chuyển từ ${dateInWords(moved.from)} (${moved.source})`]),
    `Ngày làm việc cuối cùng trước hạn: ${weekdayDate(workingDue)}`,
    ...(covers === null ? [] : [`Số liệu tính từ ${dateInWords(covers.from)} đến hết ${dateInWords(covers.to)}`]),
    ...(cutoff === null ? [] : [`Chốt số liệu đến hết ${dateInWords(cutoff)}`]),
    ...(collection.provisional ? ['Lịch tạm tính: còn ngày nghỉ chưa có quyết định chính thức'] : []),
    collection.steps.length === 0
      ? 'Hạn đã qua trước khi văn bản có hiệu lực: không có bước nào.'
      : stepTable(collection),
  ];
  const title = `${report} ${periodNamed(collection.period, phases).title}`;
  return [
    title.charAt(0).toUpperCase() + title.slice(1),
    indent(collection.id),
    ...lines.map((line) => indent(line)),
  ].join('\n');
}

function lateSince(lateFrom: Instant): string {
  return `${hourOf(lateFrom)?.inclusive ? 'sau' : 'từ'} ${momentInWords(lateFrom)}`;
}

function stepTable({ steps }: PreviewedCollection): string {
  const rows = steps.map((step) => {
    const at = parseInstant(step.at)!;
    const to = step.to.map((role) => inVietnamese(ROLE_NAMES[role])).join(', ');
    return [weekdayDate(dayOf(at)), momentInWords(at).split(' ngày ')[0]!, inVietnamese(STEP_NAMES[step.kind]), to];
  });
  return textTable(['Ngày', 'Giờ', 'Bước', 'Gửi tới'], rows);
}
