import { cell, rowHead, tableHead } from '../../frame/parts/table';
import { told } from '../../frame/parts/told';
import { type Html, html } from '../../html';
import type { Words } from '../../language/words';
import type { DoubtfulReport, ReceivedReport } from '../arrivals';
import { lines, note, section } from './section';
import type { Today } from './today';

/** What came since the last working day, by channel and one by one. */
export function arrived({ arrivals, channels, since }: Today, came: number, w: Words): Html {
  const { arrivedNewestFirst, unit, report, channel, receivedAt, arrivedEarlier } = w.today;
  const earlier = came - arrivals.length;
  const content = html`<ul class="inline">${channels.map(
    ({ channel: id, count }) => html`<li><strong>${count}</strong> ${w.CHANNEL_NAMES[id]!}</li>`,
  )}</ul>
<table class="stack" role="table"><caption class="hidden">${arrivedNewestFirst}</caption>
${tableHead([unit, report, channel, receivedAt])}
<tbody role="rowgroup">${arrivals.map((one) => arrival(one, w))}</tbody></table>
${earlier > 0 && html`<p><a href="/hom-nay?xem=tat-ca#da-den">${arrivedEarlier(earlier)}</a></p>`}`;
  return section('da-den', w.today.arrived(since), content);
}

function arrival(one: ReceivedReport, w: Words): Html {
  const { today } = w;
  const { version, nil, documentNumber } = one;
  const report = html`<a href="/phieu/${one.receipt}/noi-dung">${today.reportOf(one.title, one.unitName)}</a>${
    version > 1 && note(w.sendingNumber(version))
  }${nil && note(today.nil)}`;
  const number = documentNumber && note(today.number(documentNumber));
  return html`<tr role="row">${rowHead(one.unitName)}
${cell(today.report, report)}
${cell(today.channel, html`${w.CHANNEL_NAMES[one.channel]!}${number}`)}
${cell(today.receivedAt, w.tableMoment(one.receivedAt), 'nums')}</tr>
`;
}

/** Received reports that staff should look at before they mark them as checked. */
export function doubtful({ doubtful: { all, reports } }: Today, w: Words): Html {
  const rest = all - reports.length;
  const content = html`${lines(reports, (one) => doubtfulReport(one, w))}
${rest > 0 && html`<p><a href="/hom-nay?xem=tat-ca#xem-lai">${w.today.moreReports(rest)}</a></p>`}`;
  return section('xem-lai', w.today.doubtful, content);
}

function doubtfulReport({ receipt, unitName, title, unsigned, warnings }: DoubtfulReport, w: Words): Html {
  return html`<a href="/phieu/${receipt}/noi-dung">${unitName}: ${title}</a>${
    unsigned && note(w.today.unsigned)
  }${warnings.map((warning) => note(told({ message: warning }, w)))}`;
}
