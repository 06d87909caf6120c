import type { Day } from '../time/time';
import { dateInWords, twoDigits } from '../time/vietnamese';
import type { Part, Say } from './part';

/** A unit of the register that may be meant. */
interface NearUnit {
  code: string;
  name: string;
}

/** What is wrong in a plan file (văn bản yêu cầu báo cáo) beyond the shape of its entries; its dates stand in `plan-dates`. */
export const PLANS = {
  'plans.register-missing': 'Thiếu mục register; cần đường dẫn tới tệp danh mục đơn vị, tính từ tệp này.',
  'plans.is-register':
    'Tệp này là danh mục đơn vị (có mục units), không phải văn bản yêu cầu báo cáo; cần tệp có mục requirements.',
  'plans.register-unreadable': ({ path }: { path: string }) =>
    `Không đọc được tệp danh mục "${path}"; cần đường dẫn tới tệp đã có, tính từ thư mục của tệp này.`,
  'plans.nothing-to-follow':
    'Danh sách yêu cầu báo cáo trống, cũng không có mốc thời gian nào, nên không có gì để theo dõi; ' +
    'cần ít nhất một yêu cầu trong requirements, hoặc một mốc trong milestones.',
  'plans.form-unknown': ({ form, known }: { form: string; known: readonly string[] }) =>
    `Thấy biểu mẫu "${form}"; cần một trong các mã trong forms: ${known.join(', ') || '(chưa có biểu mẫu nào)'}.`,
  'plans.rule-figure': ({ figure }: { figure: string }) =>
    `Thấy "${figure}"; cần một chỉ tiêu số của biểu mẫu, hoặc <bảng>.*.<cột>.`,
  'plans.slots-of-test': ({ slots }: { slots: string }) =>
    `Thấy "${slots}"; nhịp gửi thư theo giây chỉ dùng khi test: true.`,
  'plans.point-requirement': ({ requirement }: { requirement: string }) =>
    `Thấy "${requirement}"; cần mã một yêu cầu báo cáo trong văn bản này, hoặc bỏ trống.`,

  'plans.feeds-unknown': ({ feeds }: { feeds: string }) =>
    `Thấy "${feeds}"; cần mã một yêu cầu báo cáo trong văn bản này.`,
  'plans.feeds-circle': ({ way }: { way: readonly string[] }) =>
    `Báo cáo tổng hợp đi vòng: ${way.join(' → ')}; cần một yêu cầu cuối cùng không có feeds.`,
  'plans.feeds-units-own': ({ requirement, report, units }: { requirement: string; report: string; units: number }) =>
    `Báo cáo tổng hợp không gửi vào “${report}” ("${requirement}") được: đó là báo cáo riêng mà cả ${twoDigits(units)} đơn vị ở dưới ` +
    'cùng phải gửi. Cần chọn báo cáo mà cơ quan tổng hợp gửi cấp trên; nếu chưa có thì thêm một báo cáo như thế.',
  'plans.compiler-outside': ({ compiler, requirement }: { compiler: string; requirement: string }) =>
    `Cơ quan tổng hợp "${compiler}" không phải gửi báo cáo "${requirement}"; cần có trong reporters của yêu cầu đó.`,

  'plans.also-to-twice':
    'Cơ quan này đã là nơi nhận, đầu mối tổng hợp, hoặc đã có trong danh sách; cần bỏ bớt một lần.',
  'plans.one-compiler-for-several': ({ receiver }: { receiver: string }) =>
    `Thấy một đầu mối chung cho nhiều cơ quan nhận (${receiver}); cần through: ${receiver}, hoặc bỏ trống.`,
  'plans.related-missing': ({ unit, body }: { unit: string; body: Part }, say: Say) =>
    `Danh mục chưa ghi ${say(body)} của đơn vị "${unit}"; hãy ghi thêm trong danh mục, hoặc nêu rõ cơ quan nhận.`,
  'plans.no-reporter': ({ day }: { day: Day }) =>
    `Không có đơn vị nào phải gửi và còn hoạt động vào ${dateInWords(day)}; cần nhóm, loại hoặc mã đơn vị có trong danh mục.`,
  'plans.superior-missing': ({ unit }: { unit: string }) =>
    `Đơn vị "${unit}" không có cấp trên trực tiếp trong hệ thống này; cần cơ quan nhận cụ thể.`,
  'plans.unit-unknown': ({ unit, register, near }: { unit: string; register: string; near: readonly NearUnit[] }) =>
    `Thấy đơn vị "${unit}"; cần mã có trong danh mục "${register}".${
      near.length === 0 ? '' : ` Có phải ${near.map(({ code, name }) => `"${code}" (${name})`).join(', ')} không?`
    }`,
  'plans.group-unknown': ({ group, known }: { group: string; known: readonly string[] }) =>
    `Thấy nhóm "${group}"; cần một trong: ${known.join(', ')}.`,
  'plans.type-unknown': ({ type, known }: { type: string; known: readonly string[] }) =>
    `Thấy loại "${type}"; cần một trong: ${known.join(', ')}.`,

  'plans.exists': ({ plan }: { plan: string }) =>
    `Văn bản "${plan}" đã được đưa vào theo dõi; văn bản khác cần mã (id) khác.`,
  'plans.register-unknown': ({ register }: { register: string }) =>
    `Chưa có danh mục đơn vị "${register}"; hãy chọn một danh mục đã có, hoặc tải danh mục lên cùng văn bản.`,
};
