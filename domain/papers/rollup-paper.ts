import { dayOf } from '../time/time';
import { twoDigits } from '../time/vietnamese';
import type { BothPeriods } from './compared-figures';
import { isCollective, issuerHeads, nationHeads, signatureLines } from './issuing-body';
import type { Paper, PaperEnd } from './paper';
import { paperFormat } from './paper-format';
import { rollupAppendices } from './rollup-appendices';
import { reportSubject, rollupBody } from './rollup-body';
import type { RollupPaperFacts } from './rollup-facts';
import { dateLine, numberLine, signedParts } from './signed-paper';

/**
 * The paper of a compiled report (báo cáo tổng hợp), from the stored version: heading by the issuing body and the date, basis, who has
 * reported, figures beside those of the period before, texts by unit, appendices. Number, date and signature stay empty and it is
 * marked a draft until it is signed.
 * Source: Nghị định 30/2020/NĐ-CP, Phụ lục I; of the Party Hướng dẫn 36-HD/VPTW and Quy định 399-QĐ/TW; of the Front Hướng dẫn 91/HD-MTTW-BTT.
 * @example rollupPaper(facts).name // { type: 'BÁO CÁO', extract: 'Công tác dân vận chính quyền 6 tháng đầu năm 2020' }
 */
export function rollupPaper(facts: RollupPaperFacts): Paper {
  const { issuer, signed, report, rollup } = facts;
  const compiledOn = dayOf(rollup.at);
  const format = paperFormat(issuer.tree, signed?.signedOn ?? compiledOn);
  const both = periodsOf(facts);
  const { appendices, of } = rollupAppendices(facts, both);
  const subject = reportSubject(report);
  const note = `(Kèm theo Báo cáo ${signed === null ? 'số ……' : `số ${signed.number}`} của ${facts.compiler})`;
  const { draft, ...end } = signedParts(signed);
  return {
    title: report,
    format,
    draft: draft === null ? null : `${draft} (bản ${twoDigits(rollup.version)})`,
    heads: {
      left: issuerHeads(issuer, format),
      right: nationHeads(issuer.tree, format),
      number: numberLine(NUMBERS[issuer.tree](facts), signed),
      subject: null,
      dateLine: dateLine(facts.place, Number(compiledOn.slice(0, 4)), signed),
    },
    name: { type: 'BÁO CÁO', extract: subject.charAt(0).toLocaleUpperCase('vi') + subject.slice(1) },
    to: addressee(facts),
    body: rollupBody(facts, both, of),
    end: { ...end, ...receivers(facts), signer: signatureLines(issuer, facts.signing) },
    appendices: appendices.map((appendix) => ({ ...appendix, note })),
  };
}

const NUMBERS = {
  government: ({ issuer }: RollupPaperFacts) => `Số:          /BC-${isCollective(issuer) ? 'UBND' : ''}`,
  party: () => 'Số          -BC/',
  front: () => 'Số:          /BC-MTTQ-BTT',
};

function periodsOf({ rollup, before }: RollupPaperFacts): BothPeriods {
  return {
    now: new Map(rollup.figures.map(({ field, value }) => [field, value])),
    before: before === null ? null : new Map(Object.entries(before.figures)),
  };
}

/** A report to a superior begins with "Kính gửi" (Nghị định 30/2020/NĐ-CP, Phụ lục I, mục II.9); the Party's has none. */
function addressee({ issuer, compiler, receiver }: RollupPaperFacts): Paper['to'] {
  return issuer.tree === 'party' || compiler === receiver ? null : { label: 'Kính gửi:', lines: [receiver] };
}

function receivers({ issuer, compiler, receiver }: RollupPaperFacts): Pick<PaperEnd, 'receiversLabel' | 'receivers'> {
  const upwards = compiler !== receiver;
  const receiversLabel = 'Nơi nhận:';
  if (issuer.tree === 'party') {
    return { receiversLabel, receivers: [...(upwards ? [`- ${receiver} (b/c),`] : []), `- Lưu ${issuer.name}.`] };
  }
  const leaders = issuer.tree === 'front' ? [] : [`- Lãnh đạo ${issuer.name};`];
  return { receiversLabel, receivers: [...(upwards ? ['- Như trên;'] : []), ...leaders, '- Lưu: VT.'] };
}
