import type { ROLLUP_CHAIN as VIETNAMESE } from '../vietnamese/rollup-chain';
import { momentInWords } from './dates';
import { untilInWords } from './deadline-words';
import { counted } from './plural';

export const ROLLUP_CHAIN: typeof VIETNAMESE = {
  chain: 'Steps of the compiled report',
  compiled: 'Draft compiled',
  check: 'Checked',
  confirm: 'Confirmed',
  sendUp: 'Sent to the level above',
  above: 'Level above',
  at: (at) => `at ${momentInWords(at)}`,
  by: (who, at) => `${who}, at ${momentInWords(at)}`,
  checkedEarlier: (version) => `as version ${version}, whose content was the same`,
  notChecked: 'not checked yet',
  checkNotNoted: 'not noted apart',
  givenBack: (who, at) => `${who} asked at ${momentInWords(at)} for it to be checked again:`,
  notConfirmed: 'waits for the head of the coordinating body to confirm it',
  sentUp: (receiver, at) => `sent to ${receiver} at ${momentInWords(at)}`,
  receipt: 'see the receipt',
  notSentUp: 'no report to the level above for this period, or that report has no date yet',
  replaced: 'replaced by a later one',
  waits: (receiver) => `${receiver} has not checked it yet`,
  accepted: (receiver) => `${receiver} has checked it`,
  returned: (receiver, by, at) => `${receiver} asks for additions (${by}, at ${momentInWords(at)}):`,
  sendAgainBy: (lateFrom) => `To be sent again ${untilInWords(lateFrom)}.`,
  returnedHint:
    'Where figures must change, return the reports to their units; once they have sent again, the supplement is compiled, checked, ' +
    'confirmed and sent up. Where the figures stand, send an explanation with the confirmed version.',
  toRound: 'Return reports to units',

  checkVersion: (version) => `Mark version ${version} as checked`,
  checkHint: 'The head of the coordinating body is told to confirm it.',
  confirmUnchecked: 'No officer has checked this version: whoever confirms it is noted as having checked it.',
  giveBack: 'Ask for another check',
  giveBackWords: 'What to check again',
  giveBackHint: 'The officer who compiles gets a mail.',
  explain: 'Send an explanation up',
  explainWords: 'Explanation',

  differences: (base) => `Differences from version ${base}, which is confirmed`,
  supplementOf: (number, base) =>
    `This is supplement no. ${number}. Until it is confirmed, version ${base} remains the official one.`,
  same: (base) => `The content is that of version ${base}, which is confirmed.`,
  added: 'Reports added',
  removed: 'Reports no longer in it',
  changed: 'Reports sent again',
  nowLate: 'Now counted as late',
  nowOnTime: 'Now counted as on time',
  changedFigures: 'Changed figures',
  figure: 'Figure',
  before: 'Confirmed version',
  after: 'This version',
  none: 'none',
  changedTexts: 'Changed texts',
  changedLists: 'Changed lists',
  text: (before, after) => `“${before}” became “${after}”`,
  textAdded: (after) => `“${after}” added`,
  textRemoved: (before) => `“${before}” taken out`,
  rows: (added, removed) => `${counted(added, 'row', 'rows')} added, ${counted(removed, 'row', 'rows')} taken out`,
};
