import { addressOf } from '../../domain/ids';
import { supplementNumber } from '../../domain/rollup/chain';
import type { ObligationState } from '../../domain/states/state';
import { token } from '../frame/parts/token';
import type { Page, View } from '../frame/view';
import { type Html, html, NOTHING } from '../html';
import type { Words } from '../language/words';
import type { CollectionHead } from './collection-head';
import { figureTrends } from './figure-trends-view';
import { chainSection } from './rollup-chain-view';
import type { CompiledReport, RollupContent } from './rollup-content';
import { differencesSection } from './rollup-differences-view';
import { figuresSection } from './rollup-figures-view';
import { listsSection, textsSection } from './rollup-texts-view';
import { whoHasSent } from './rollup-units-view';
import { paperForm, signedNotice } from './signed-view';

/** The compiled report of a round: a version with who has sent and the figures, or what is missing for the first. */
export const rollupView: View<RollupContent> = (content, page) => {
  const { head, compiled } = content;
  const w = page.words;
  return {
    title: head.title,
    body: html`<p class="crumbs"><a href="/tong-hop">${w.rollups.title}</a></p>
<h1 lang="vi">${head.title}</h1>
${heading(content, w)}
${compiled === null ? nothingYet(content, w) : version(content, compiled, page)}`,
  };
};

function heading({ head, why }: RollupContent, w: Words): Html {
  return html`<p class="lead">${w.rollups.compiledFor(head.compilerName, head.receiverName)}</p>
<p class="small soft"><a href="/van-ban/${head.plan}">${head.document}</a>, ${head.clause}.
${w.rollups.due(head.dueText, head.lateFrom)}${
  why && html` <a href="${addressOf('/vi-sao', why)}">${w.rounds.why}</a>`
}</p>`;
}

function nothingYet({ head, standings, counts }: RollupContent, { rollups }: Words): Html {
  const names = (state: ObligationState) =>
    html`<ul class="names">${[...standings.values()]
      .filter((standing) => standing.state === state)
      .map(({ name }) => html`<li>${name}</li>`)}</ul>`;
  return html`<div class="notice"><p>${rollups.nothingYet(head.lateFrom)}</p></div>
<h2 id="don-vi">${rollups.unsentOf(counts.unsent, counts.expected)}</h2>
${names('open')}
${counts.returned > 0 && html`<h2>${rollups.returnedNow(counts.returned)}</h2>\n${names('returned')}`}`;
}

function version(content: RollupContent, compiled: CompiledReport, page: Page): Html {
  const { form } = content;
  const w = page.words;
  return html`${stateOfVersion(content, compiled, page)}
${paperSection(content, compiled, w)}
${appendix(content, compiled, w)}
${otherVersions(content, compiled, w)}
${chainSection(content.head, compiled.chain, page)}
${differencesSection(compiled.chain, { nameOf: (unit) => content.names.get(unit) ?? content.standings.get(unit)?.name ?? unit, form }, w)}
${whoHasSent(content, compiled, page)}
${
  form && [
    figuresSection(form, content.head, compiled, w),
    trendsSection(content, w),
    listsSection(form, content, compiled, w),
    textsSection(form, content, compiled),
  ]
}`;
}

/** The figures over periods, where there are several. */
function trendsSection({ trends, head }: RollupContent, w: Words): Html {
  if (trends.figures.length === 0) return NOTHING;
  return html`<h3>${w.overTime.figures}</h3>
<p class="soft small">${w.overTime.figuresHint}</p>
${figureTrends(trends, head.title, trends.figures.length, w)}`;
}

/** The paper of the version as a file, and what was noted of the signed one. */
function paperSection({ head }: RollupContent, { rollup, signed, canNoteSigned }: CompiledReport, w: Words): Html {
  const { papers } = w;
  const version = `lan=${rollup.version}`;
  const note = html`<p><a href="${addressOf('/da-ky', head.id)}?${version}">${
    signed === null ? papers.toNoteSigned : papers.correctSigned
  }</a></p>`;
  return html`<section class="noprint" aria-labelledby="trinh-ky"><h2 id="trinh-ky">${papers.heading}</h2>
<p class="soft small">${papers.hint}</p>
${paperForm(addressOf('/ban-in', head.id), { lan: String(rollup.version) }, w)}
${signed && signedNotice(signed, `${addressOf('/ban-da-ky', head.id)}?${version}`, w)}
${canNoteSigned && note}</section>`;
}

/** Draft or confirmed, and the button that confirms. */
function stateOfVersion({ head }: RollupContent, compiled: CompiledReport, page: Page): Html {
  const { rollup, confirmedAt, confirmedBy, canConfirm } = compiled;
  const { rollups } = page.words;
  const state =
    confirmedAt === null
      ? rollups.isDraft(rollup.version, rollup.at)
      : rollups.isConfirmed(rollup.version, confirmedAt, confirmedBy ?? '');
  return html`<div class="notice ${confirmedAt === null ? 'warn' : 'good'}"><p>${state}</p>
${canConfirm && confirmForm(head, compiled, page)}</div>`;
}

/** The tables of the version as files. */
function appendix({ head }: RollupContent, { rollup: { version: number } }: CompiledReport, { rollups }: Words): Html {
  const address = `${addressOf('/phu-luc', head.id)}?lan=${number}`;
  return html`<p class="acts"><a class="button second" href="${address}&dang=xlsx">${rollups.appendixAsWorkbook}</a>
<a class="button second" href="${address}&dang=csv">${rollups.unitsAsCsv}</a></p>`;
}

function confirmForm(head: CollectionHead, { rollup, chain }: CompiledReport, { session, words: w }: Page): Html {
  const unchecked = chain.state !== 'checked' && html` ${w.rollupChain.confirmUnchecked}`;
  return html`<form method="post" action="${addressOf('/xac-nhan', head.id)}">${token(session)}
<input type="hidden" name="lan" value="${rollup.version}"><p>${w.rollups.beforeConfirming(head.compilerName)}${unchecked}</p>
<p><button>${w.rollups.confirm(rollup.version)}</button></p></form>`;
}

function otherVersions({ head, versions }: RollupContent, { rollup }: CompiledReport, { rollups }: Words): Html {
  if (versions.length < 2) return NOTHING;
  const address = addressOf('/tong-hop', head.id);
  const lines = versions.map(({ version: number, state }) => {
    const name = rollups.version(number);
    const nth = supplementNumber(versions, number);
    const supplement = nth > 0 ? `, ${rollups.supplement(nth)}` : '';
    return html`<li>${
      number === rollup.version
        ? html`<strong aria-current="true">${name}</strong>`
        : html`<a href="${address}?lan=${number}">${name}</a>`
    } <span class="soft">(${state === 'confirmed' ? rollups.confirmed : rollups.draft}${supplement})</span></li>`;
  });
  return html`<nav aria-label="${rollups.versions}"><ul class="inline">${lines}</ul></nav>`;
}
