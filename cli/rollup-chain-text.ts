import type { ShownChain } from '../client/rounds/rollup-chain';
import { againBy } from '../domain/deadlines/deadline-words';
import type { ChainState } from '../domain/rollup/chain';
import { countDifferences } from '../domain/rollup/differences';
import { figureIds } from '../domain/rollup/figure-ids';
import { formatFigure } from '../domain/rollup/number-text';
import { formatInstant } from '../domain/time/time';
import { momentInWords, twoDigits } from '../domain/time/vietnamese';
import type { UnitId } from '../domain/units/unit';
import type { Queryable } from '../storage/database';
import { readFormAt } from '../storage/plans';
import { indent, textTable } from './output';
import { namesOf } from './rollup-text';

const STATES: Readonly<Record<ChainState, string>> = {
  draft: 'dự thảo, chưa kiểm tra',
  checked: 'đã kiểm tra, chờ lãnh đạo cơ quan đầu mối xác nhận',
  'given-back': 'lãnh đạo đề nghị kiểm tra lại',
  confirmed: 'đã xác nhận',
  'sent-up': 'đã gửi lên cấp trên',
  accepted: 'cấp trên đã kiểm tra',
  returned: 'cấp trên đề nghị bổ sung, hoàn thiện',
  replaced: 'đã được thay bằng bản gửi sau',
};

/** The JSON of `rollup chain` and of what changes a chain; instants are ISO 8601 with +07:00. */
export function chainOutput({ acts, compiledAt, confirmed, above, ...chain }: ShownChain) {
  return {
    ...chain,
    compiledAt: formatInstant(compiledAt),
    acts: acts.map((act) => ({ ...act, at: formatInstant(act.at) })),
    confirmed: confirmed && { ...confirmed, at: formatInstant(confirmed.at) },
    above: above && {
      obligation: above.obligation,
      receipt: above.receipt,
      sentAt: formatInstant(above.sentAt),
      state: above.state,
      counts: above.counts,
      returned: above.returned && {
        words: above.returned.words,
        lateFrom: formatInstant(above.returned.lateFrom),
        by: above.returned.by,
        at: formatInstant(above.returned.at),
      },
    },
  };
}

/** `rollup chain` for people: the steps, then the differences from the confirmed version by name. */
export async function chainText(db: Queryable, chain: ShownChain): Promise<string> {
  const { collection, version, state, supplement } = chain;
  const nth = supplement === 0 ? '' : `, bổ sung lần ${twoDigits(supplement)}`;
  const blocks = [
    `Báo cáo tổng hợp ${collection}, bản ${version}${nth}: ${STATES[state]}`,
    stepLines(chain).map(indent).join('\n'),
    await differencesText(db, chain),
  ];
  return blocks.filter((block) => block !== '').join('\n\n');
}

function stepLines({ compiledAt, acts, confirmed, above }: ShownChain): string[] {
  const lines = [`Lập dự thảo lúc ${momentInWords(compiledAt)}`];
  for (const { kind, by, at, words } of acts) {
    const what = kind === 'check' ? 'Đã kiểm tra' : 'Đề nghị kiểm tra lại';
    lines.push(`${what}: ${by}, lúc ${momentInWords(at)}${words === null ? '' : `: ${words}`}`);
  }
  if (confirmed !== null) lines.push(`Xác nhận: ${confirmed.by}, lúc ${momentInWords(confirmed.at)}`);
  if (above === null) return lines;
  lines.push(`Gửi ${above.receiverName} lúc ${momentInWords(above.sentAt)}, phiếu ${above.receipt}`);
  const { returned } = above;
  if (returned !== null)
    lines.push(`${above.receiverName} đề nghị bổ sung, gửi lại ${againBy(returned.lateFrom)}: ${returned.words}`);
  return lines;
}

async function differencesText(
  db: Queryable,
  { collection, compiledAt, base, differences }: ShownChain,
): Promise<string> {
  if (base === null || differences === null) return '';
  const heading = `Khác bản ${base} đã xác nhận`;
  if (countDifferences(differences) === 0) return `Nội dung không khác bản ${base} đã xác nhận.`;
  const { units, figures, texts, lists } = differences;
  const form = await readFormAt(db, collection, compiledAt);
  const labels = new Map((form === null ? [] : figureIds(form)).map(({ id, label }) => [id, label]));
  const written = [...texts, ...lists].map(({ unit }) => unit);
  const late = (is: boolean) => units.late.filter((one) => one.late === is).map(({ unit }) => unit);
  const groups: [string, readonly UnitId[]][] = [
    ['Thêm báo cáo của', units.added],
    ['Không còn báo cáo của', units.removed],
    ['Đã gửi lại báo cáo', units.changed],
    ['Nay tính là gửi chậm', late(true)],
    ['Nay tính là đúng hạn', late(false)],
    ['Thay đổi phần lời, danh sách', [...new Set(written)]],
  ];
  const names = await namesOf(
    db,
    groups.flatMap(([, ids]) => ids),
  );
  const lines = groups
    .filter(([, ids]) => ids.length > 0)
    .map(([words, ids]) => indent(`${words}: ${ids.map((id) => names.get(id) ?? id).join('; ')}`));
  const value = (figure: number | null) => (figure === null ? 'không có' : formatFigure(figure));
  const rows = figures.map(({ field, before, after }) => [labels.get(field) ?? field, value(before), value(after)]);
  const table = rows.length === 0 ? [] : [textTable(['Chỉ tiêu', 'Bản đã xác nhận', 'Bản này'], rows)];
  return [`${heading}:`, ...lines, ...table].join('\n');
}
