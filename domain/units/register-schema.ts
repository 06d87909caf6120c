import { z } from 'zod';
import { coded, day, group, id, list, oneOf, shown, text, want, yesNo } from '../source/field';
import { isMailAddress } from './mail-address';

const name = (what: string) => text(what, 300);

const email = z.string({ error: want('địa chỉ thư điện tử') }).superRefine((value, context) => {
  if (isMailAddress(value)) return;
  const message = `${shown(value)}; cần địa chỉ thư điện tử dạng vanthu@donvi.gov.vn, không dấu, không khoảng trắng.`;
  context.addIssue(coded('EMAIL_INVALID', message));
});

const contactSchema = group(
  {
    post: oneOf(['office', 'officer', 'head'], 'đầu mối (văn thư, đầu mối báo cáo, người đứng đầu)'),
    name: name('tên gọi trên thư'),
    title: name('chức vụ').optional(),
    email,
    phone: text('số điện thoại', 40).nullish(),
  },
  'một đầu mối liên hệ (post, name, title, email, phone)',
);

const patternSchema = group(
  {
    email: text('mẫu địa chỉ, như vanthu.{code}@tinh.invalid', 200),
    name: name('mẫu tên gọi'),
    title: name('mẫu chức vụ').optional(),
    phone: text('mẫu số điện thoại', 40).nullish(),
  },
  'mẫu đầu mối liên hệ (email, name, title, phone)',
);

/** A superior: a code, null at the top of the tree; a list is read only to be refused with the right words. */
const parent = z.union([z.string(), z.null(), z.array(z.string())], {
  error: want('mã đơn vị cấp trên, hoặc null ở đầu hệ thống'),
});

/** One unit as a register file writes it. */
export const unitSchema = group(
  {
    code: id('mã đơn vị'),
    name: name('tên đơn vị'),
    short: name('tên viết tắt').optional(),
    type: name('loại đơn vị'),
    groups: list(name('mã nhóm'), 'nhóm').optional(),
    parents: group(
      { government: parent.optional(), party: parent.optional(), front: parent.optional() },
      'cấp trên theo từng hệ thống (government, party, front)',
    ).optional(),
    headTitle: name('chức danh người đứng đầu').optional(),
    validFrom: day('ngày bắt đầu hoạt động').nullish(),
    validTo: day('ngày cuối cùng hoạt động').nullish(),
    successors: list(name('mã đơn vị kế thừa'), 'đơn vị kế thừa').optional(),
    contacts: list(contactSchema, 'đầu mối liên hệ').optional(),
  },
  'một đơn vị',
);

export type UnitFile = z.infer<typeof unitSchema>;

/** The register file without the insides of its units, which are checked one by one. */
export const registerHeadSchema = group(
  {
    id: id('mã danh mục'),
    title: name('tên danh mục'),
    sample: yesNo('có phải dữ liệu mẫu không').optional(),
    note: text('ghi chú').optional(),
    groups: z.record(z.string(), name('tên nhóm'), { error: want('các nhóm đơn vị: mã và tên') }).optional(),
    headTitles: z
      .record(z.string(), name('chức danh'), { error: want('chức danh người đứng đầu theo loại đơn vị') })
      .optional(),
    contactPattern: group(
      { office: patternSchema.optional(), officer: patternSchema.optional(), head: patternSchema.optional() },
      'mẫu đầu mối liên hệ (office, officer, head)',
    ).optional(),
    units: z.array(z.unknown(), { error: want('danh sách: đơn vị') }),
  },
  'một tệp danh mục đơn vị',
);

export type RegisterHead = z.infer<typeof registerHeadSchema>;
