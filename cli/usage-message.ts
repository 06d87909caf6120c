import type { CommanderError } from 'commander';

const MESSAGES: Readonly<Record<string, (name: string) => string>> = {
  'commander.help': () => 'Thiếu lệnh.',
  'commander.unknownCommand': (name) => `Không có lệnh "${name}".`,
  'commander.unknownOption': (name) => `Không có tùy chọn "${name}".`,
  'commander.missingArgument': (name) => `Thiếu tham số ${name}.`,
  'commander.optionMissingArgument': (name) => `Tùy chọn "${name}" cần một giá trị.`,
  'commander.missingMandatoryOptionValue': (name) => `Thiếu tùy chọn bắt buộc "${name}".`,
  'commander.excessArguments': () => 'Thừa tham số.',
};

/**
 * The parser's fault in Vietnamese, with a suggestion.
 * @example usageMessage(fault) // 'Không có lệnh "previw". Có phải: preview? Xem hướng dẫn bằng --help.'
 */
export function usageMessage(fault: CommanderError): string {
  const name = /'([^']+)'/.exec(fault.message)?.[1] ?? '';
  const meant = /\(Did you mean (?:one of )?([^()?]+)\?/.exec(fault.message)?.[1];
  const message = MESSAGES[fault.code]?.(name) ?? 'Lệnh viết chưa đúng.';
  return `${message}${meant === undefined ? '' : ` Có phải: ${meant}?`} Xem hướng dẫn bằng --help.`;
}
