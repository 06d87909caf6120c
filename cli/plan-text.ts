import type { CheckedPlans } from '../client/plans/check-plans';
import { inVietnamese } from '../domain/messages/message';
import type { OpenPoint } from '../domain/plan/plan';
import { pointRequirements } from '../domain/plan/point-requirements';
import { proposalNamed } from '../domain/plan/proposal-words';
import { indent, issueLine } from './output';

/** `plan check` for people. */
export function checkText(files: readonly string[], { ok, issues, openPoints }: CheckedPlans): string {
  if (!ok) return [`${issues.length} chỗ cần sửa:`, ...issues.map((issue) => indent(issueLine(issue)))].join('\n');
  return [`Dùng được: ${files.join(', ')}`, ...openPointLines(openPoints)].join('\n');
}

/** Open points of the document, with the program's suggestions, which have no effect by themselves. */
export function openPointLines(openPoints: readonly OpenPoint[]): string[] {
  if (openPoints.length === 0) return [];
  return [
    `Nội dung cần xác nhận (${openPoints.length}):`,
    ...openPoints.map((point) => {
      const { message, proposal } = point;
      const about = pointRequirements(point).join(', ');
      const offer =
        proposal === undefined ? '' : ` Gợi ý (chưa có hiệu lực): ${inVietnamese(proposalNamed(proposal))}.`;
      return indent(`- ${about === '' ? '' : `${about}: `}${message}${offer}`);
    }),
  ];
}
