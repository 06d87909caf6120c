import type { Day } from '../time/time';
import { dateInWords, twoDigits } from '../time/vietnamese';
import type { Part, Say } from './part';

/** Units that merge, divide, end, or get another name or superior (sắp xếp đơn vị): what is wrong in a table, and what changes. */
export const SUCCESSIONS = {
  'successions.kind': ({ found }: { found: string }) =>
    `Thấy hình thức sắp xếp “${found.slice(0, 60)}”; cần một trong các từ: nhập, hợp nhất, chia, tách, kết thúc hoạt động, thành lập, đổi tên, đổi cấp trên.`,
  'successions.no-file': 'Chưa chọn bảng đơn vị kế thừa; cần tệp CSV hoặc XLSX.',
  'successions.no-rows': 'Bảng không có dòng nào; cần mỗi đơn vị thay đổi một dòng.',
  'successions.unit-unknown': ({ code, near }: { code: string; near: readonly string[] }) =>
    `Thấy mã “${code.slice(0, 60)}”; cần mã của một đơn vị đang hoạt động trước ngày thay đổi${nearest(near)}.`,
  'successions.unit-twice': ({ code, line }: { code: string; line: number }) =>
    `Thấy đơn vị "${code}" lần thứ hai (đã có ở dòng ${line}); cần mỗi đơn vị một hình thức sắp xếp. Chỉ chia, tách mới ghi nhiều dòng.`,
  'successions.successor-missing': ({ unit }: { unit: string }) =>
    `${unit} chưa có đơn vị kế thừa; cần mã đơn vị kế thừa. Nếu không có đơn vị nào, ghi “kết thúc hoạt động”.`,
  'successions.successor-unknown': ({ code, near }: { code: string; near: readonly string[] }) =>
    `Thấy đơn vị kế thừa “${code.slice(0, 60)}”; cần mã của một đơn vị còn hoạt động từ ngày thay đổi, hoặc đơn vị mới có tên trong bảng${nearest(near)}.`,
  'successions.merge-into-new': ({ code }: { code: string }) =>
    `“Nhập” là vào đơn vị đã có, nhưng "${code}" là đơn vị mới; đơn vị mới thì ghi “hợp nhất”.`,
  'successions.consolidate-into-old': ({ code }: { code: string }) =>
    `“Hợp nhất” lập một đơn vị mới, nhưng "${code}" chưa có tên mới trong bảng; cần ghi tên, hoặc ghi “nhập” nếu là đơn vị đã có.`,
  'successions.name-missing': ({ code }: { code: string }) => `Đơn vị "${code}" chưa có tên mới; cần ghi tên.`,
  'successions.type-missing': ({ name }: { name: string }) => `${name} chưa có loại đơn vị; cần ghi loại.`,
  'successions.superior-missing': ({ code }: { code: string }) =>
    `Đơn vị "${code}" đổi cấp trên nhưng chưa ghi cấp trên mới; cần mã của cấp trên mới, hoặc dấu - nếu đứng đầu hệ thống.`,
  'successions.superior-unknown': ({ code }: { code: string }) =>
    `Thấy cấp trên mới “${code.slice(0, 60)}”; cần mã của một đơn vị còn hoạt động từ ngày thay đổi.`,
  'successions.superior-ends': ({ unit }: { unit: string }) =>
    `Cấp trên của ${unit} kết thúc hoạt động và không có đơn vị kế thừa; cần ghi cấp trên mới của ${unit}.`,
  'successions.code-in-use': ({ code, unit }: { code: string; unit: string }) =>
    `Mã "${code}" đang là mã của ${unit}, đơn vị này còn hoạt động; cần mã khác cho đơn vị mới, hoặc ghi “nhập”.`,
  'successions.two-names': ({ code, names }: { code: string; names: readonly string[] }) =>
    `Đơn vị mới "${code}" có ${twoDigits(names.length)} tên: ${names.slice(0, 5).join('; ')}; cần một tên.`,
  'successions.refused': ({ file, faults }: { file: string; faults: number }) =>
    `Chưa ghi thay đổi nào: ${twoDigits(faults)} chỗ cần sửa trong ${file}.`,
  'successions.waiting': ({ unit, day }: { unit: string; day: Day }) =>
    `Đơn vị "${unit}" đã có trong một lần sắp xếp có hiệu lực từ ${dateInWords(day)}, chưa đến ngày; cần ghi sau ngày đó.`,
  'successions.none-open': ({ unit }: { unit: string }) =>
    `Đơn vị "${unit}" không có báo cáo nào cần xác nhận đơn vị kế thừa.`,
  'successions.successor-not-there': ({ unit }: { unit: string }) =>
    `Không thấy đơn vị kế thừa "${unit}" đang hoạt động; cần mã của một đơn vị khác, đang hoạt động.`,
  'successions.has-sent': ({ unit }: { unit: string }) =>
    `Đơn vị "${unit}" đã gửi báo cáo này hoặc không phải gửi; nếu báo cáo đã gửi gồm cả phần này, xác nhận là đã gồm; nếu chưa, đề nghị đơn vị đó bổ sung trước.`,
  'successions.has-not-sent': ({ unit }: { unit: string }) =>
    `Đơn vị "${unit}" không có báo cáo trong đợt này; cần chọn đơn vị gửi thay.`,

  'successions.unit-ends': ({ unit }: { unit: string }) => `${unit} kết thúc hoạt động, chưa có đơn vị kế thừa.`,
  'successions.unit-passes': ({ unit, into }: { unit: string; into: readonly string[] }) =>
    `${unit} kết thúc hoạt động, chuyển giao cho ${into.join(', ')}.`,
  'successions.unit-merge': ({ unit, into }: { unit: string; into: readonly string[] }) =>
    `${unit} nhập vào ${into.join(', ')}.`,
  'successions.unit-consolidate': ({ unit, into }: { unit: string; into: readonly string[] }) =>
    `${unit} hợp nhất thành ${into.join(', ')}.`,
  'successions.unit-split': ({ unit, into }: { unit: string; into: readonly string[] }) =>
    `${unit} chia thành ${into.join(', ')}.`,
  'successions.taken-over': ({ said, successor }: { said: Part; successor: string }, say: Say) =>
    `${say(said)} ${successor} nhận chuyển giao báo cáo.`,
  'successions.unit-found': ({ unit, code, kept }: { unit: string; code: string; kept: string }) =>
    code === kept
      ? `${unit} là đơn vị mới, mã ${code}.`
      : `${unit} là đơn vị mới, mã ${code} (mã này trước đây của đơn vị khác; trong phần mềm ghi ${kept}).`,
  'successions.unit-rename': ({ unit, name }: { unit: string; name: string }) => `${unit} đổi tên thành ${name}.`,
  'successions.unit-related': ({ unit, what, body }: { unit: string; what: Part; body: string | null }, say: Say) =>
    body === null ? `${unit} không còn ${say(what)}.` : `${unit} đổi ${say(what)}: ${body}.`,
  'successions.unit-superior': ({ unit, superiors }: { unit: string; superiors: readonly string[] }) =>
    `${unit} đổi cấp trên: ${superiors.filter((name) => name !== '').join(', ') || 'không có cấp trên'}.`,
  'successions.one-answer': 'Cần đúng một trong các lựa chọn --successor, --covered-by, --nobody.',

  'successions.passed': ({ unit, successor }: { unit: string; successor: string }) =>
    `${unit}: ${successor} gửi thay từ ngày thay đổi.`,
  'successions.covered': ({ unit, successor }: { unit: string; successor: string }) =>
    `${unit}: báo cáo của ${successor} gồm cả phần của đơn vị này.`,
  'successions.open-no-successor': ({ unit }: { unit: string }) =>
    `${unit}: chưa có đơn vị kế thừa; cần xác nhận đơn vị nào gửi, hoặc không đơn vị nào phải gửi.`,
  'successions.open-sent-before': ({ unit, successor }: { unit: string; successor: string | null }) =>
    `${unit}: ${successor ?? 'đơn vị kế thừa'} đã gửi báo cáo của mình trước ngày thay đổi; cần xác nhận báo cáo đó đã gồm phần của ${unit} hay chưa.`,
  'successions.open-successor-released': ({ unit, successor }: { unit: string; successor: string | null }) =>
    `${unit}: ${successor ?? 'đơn vị kế thừa'} được miễn hoặc không còn phải gửi báo cáo này; cần xác nhận đơn vị nào gửi phần của ${unit}.`,
};

function nearest(near: readonly string[]): string {
  return near.length === 0 ? '' : `, có thể là ${near.join(', ')}`;
}
