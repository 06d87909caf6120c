import type { FastifyInstance, FastifyRequest } from 'fastify';
import { type PublishedList, readPublishedList } from '../../client/rounds/published-list';
import { officialHead } from '../../domain/letters/letter-style';
import { type ListPaper, listPaper, unitsPaper } from '../../domain/letters/list-paper';
import { tallyByUnit } from '../../domain/states/unit-tally';
import { dayOf } from '../../domain/time/time';
import { askForReach } from '../access/request';
import type { WebDependencies } from '../dependencies';
import { sendPage } from '../frame/page';
import { sendTable } from '../http/send-table';
import { type Issuer, readIssuers } from './issuer';
import { listFile } from './list-file';
import { type AskedList, type ListQuery, readListTerms } from './list-terms';
import { listView } from './list-view';

/** Lists to publish: who was on time, late, missing over a period, as of a day; on paper and as a file. */
export function listRoutes(app: FastifyInstance, deps: WebDependencies): void {
  const readers = { config: { access: 'readers' as const, narrowed: true } };

  app.get<{ Querystring: ListQuery }>('/danh-sach', readers, async (request, reply) => {
    const asked = readListTerms(request.query, request.at, askForReach(request));
    const list = await readPublishedList(request, asked.terms);
    const [issuers, plans] = await Promise.all([
      readIssuers(request.reader, asked.terms.from, asked.terms.to),
      readPlanTitles(request),
    ]);
    return sendPage(deps, request, reply, listView, {
      sample: list.reports.some(({ sample }) => sample),
      ...{ typed: asked.typed, faults: asked.faults, plans, issuers },
      head: headOf(issuers, asked, list),
      paper: paperOf(list, asked),
      files: { csv: fileAddress(asked, 'csv'), xlsx: fileAddress(asked, 'xlsx') },
    });
  });

  app.get<{ Querystring: ListQuery }>('/danh-sach/tai-ve', readers, async (request, reply) => {
    const asked = readListTerms(request.query, request.at, askForReach(request));
    const paper = paperOf(await readPublishedList(request, asked.terms), asked);
    const { dang } = request.query;
    return sendTable(reply, `Danh sách gửi báo cáo ${asked.terms.from} ${asked.terms.to}`, dang, listFile(paper));
  });
}

function paperOf({ at, counts, reports }: PublishedList, { terms, kind }: AskedList): ListPaper {
  const { from, to, period, plans } = terms;
  const documents = plans === null ? null : [...new Set(reports.map(({ document }) => document))];
  const about = { from, to, period, documents: documents?.length === 0 ? plans : documents, at };
  return kind === 'don-vi' ? unitsPaper(about, counts, tallyByUnit(reports, at)) : listPaper(about, counts, reports);
}

/** The office chosen, or the compiler of the most rounds of the list. */
function headOf(issuers: readonly Issuer[], { issuer: chosen }: AskedList, { at, reports }: PublishedList) {
  const compilers = new Set(reports.map(({ compiler }) => compiler));
  const issuer =
    issuers.find(({ id }) => id === chosen) ?? issuers.find(({ id }) => compilers.has(id)) ?? issuers[0] ?? null;
  if (issuer === null) return null;
  const { tree, name, above, headTitle, place } = issuer;
  const year = dayOf(at).slice(0, 4);
  return {
    ...officialHead(tree, { name, above, headTitle }),
    dateLine: `${place ?? '…………'}, ngày      tháng      năm ${year}`,
  };
}

function readPlanTitles({ reader }: FastifyRequest): Promise<{ id: string; title: string }[]> {
  return reader.rows('select id, title from plans order by activated_at desc, title limit 500');
}

function fileAddress({ typed }: AskedList, format: string): string {
  const query = new URLSearchParams(Object.entries({ ...typed, dang: format }).filter(([, value]) => value !== ''));
  return `/danh-sach/tai-ve?${query}`;
}
