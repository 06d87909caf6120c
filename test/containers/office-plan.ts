import { addDays, type Day, dayOf, HOUR } from '../../domain/time/time';

export const PLAN = 'kiem-thu-container';

/**
 * A plan as an office has one, in force since the last morning and due in three weeks: its first notice, of 08:30, leaves at any hour.
 * @param units how many units report
 */
export function officePlan(units: number, at = Date.now()): { plan: string; register: string } {
  const [today, due] = [written(dayOf(at - 9 * HOUR)), written(addDays(dayOf(at), 21))];
  const year = dayOf(at).slice(0, 4);
  const rows = Array.from(
    { length: units },
    (_, n) => `  - { code: xa-${n + 1}, name: UBND xã ${n + 1}, type: commune, parents: { government: tinh } }`,
  );
  const register = `id: container
title: Danh mục kiểm thử
contactPattern:
  office: { email: "vanthu.{code}@van-phong.invalid", name: "Văn thư {name}" }
  officer: { email: "canbo.{code}@van-phong.invalid", name: "Cán bộ {name}" }
  head: { email: "lanhdao.{code}@van-phong.invalid", name: "Lãnh đạo {name}" }
units:
  - { code: tinh, name: UBND tỉnh, type: province, parents: { government: null } }
${rows.join('\n')}
`;
  const plan = `id: ${PLAN}
title: Kế hoạch kiểm thử
document: { type: Kế hoạch, number: "1/KH", issued: ${today}, issuer: tinh, subject: Kiểm thử }
effective: ${today}
tree: government
register: danh-muc.yaml
urgent: yes
requirements:
  - id: communes
    report: báo cáo năm
    kind: thematic
    frequency: once
    clause: mục III
    quote: các xã gửi báo cáo chậm nhất ngày ${due}
    due: { type: date, date: ${due} }
    boundary: by
    period: ${year}
    reporters: { types: [commune] }
    receiver: tinh
`;
  return { plan, register };
}

function written(day: Day): string {
  const [year, month, date] = day.split('-').map(Number);
  return `${date}/${month}/${year}`;
}
