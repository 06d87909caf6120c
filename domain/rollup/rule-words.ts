/** The place in a rule's words where the finding ends and the request begins. */
const ASKS = /[;,.]?\s(?=(?:đề nghị|hãy|xin)\s)/i;

/** The words of a form's rule, without the full stop at their end. */
export interface RuleWords {
  said: string;
  /** The request in the rule's own words: "đề nghị kiểm tra hoặc ghi rõ lý do (đơn tồn từ kỳ trước)". */
  asks: string | null;
}

/** The whole words of a rule, without the full stop at their end. */
export function wholeRule(words: string): string {
  return words.trim().replace(/\.$/, '');
}

/** @example ruleWords('Số đơn đã giải quyết nhiều hơn số tiếp nhận; đề nghị ghi rõ lý do.').asks // 'đề nghị ghi rõ lý do' */
export function ruleWords(words: string): RuleWords {
  const whole = wholeRule(words);
  const stop = ASKS.exec(whole);
  if (stop === null || stop.index === 0) return { said: whole, asks: null };
  return { said: whole.slice(0, stop.index), asks: whole.slice(stop.index + stop[0].length) };
}

/** Whether the words of a rule say where its two figures stand: "Đã giải quyết {right} đơn, nhiều hơn {left} đơn tiếp nhận". */
export function hasFigures(said: string): boolean {
  return said.includes('{left}') || said.includes('{right}');
}
