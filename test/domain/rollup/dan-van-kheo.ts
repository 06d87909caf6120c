import type { FormDefinition, FormValues } from '../../../domain/rollup/form';
import type { Contribution, ExpectedUnit } from '../../../domain/rollup/rollup';

const STAGES = { registered: 'đăng ký', effective: 'triển khai hiệu quả', commended: 'được khen thưởng' };
const WHO = { group: 'Tập thể', person: 'Cá nhân' };

/** The "Dân vận khéo" form: fields × group or person × registered, effective, commended; figures, a text and a list. */
export const danVanKheo: FormDefinition = {
  id: 'dan-van-kheo',
  title: 'Biểu mô hình, điển hình “Dân vận khéo”',
  fields: [
    {
      type: 'number',
      id: 'dialogues',
      label: 'Số cuộc đối thoại',
      unit: 'cuộc',
      aggregate: 'sum',
      required: true,
      decimals: 0,
    },
    {
      type: 'number',
      id: 'budget',
      label: 'Kinh phí huy động',
      unit: 'triệu đồng',
      aggregate: 'sum',
      required: false,
      decimals: 1,
    },
    {
      type: 'number',
      id: 'longest-petition',
      label: 'Đơn giải quyết lâu nhất',
      unit: 'ngày',
      aggregate: 'max',
      required: false,
      decimals: 0,
    },
    {
      type: 'table',
      id: 'models',
      label: 'Mô hình, điển hình',
      rows: [
        { id: 'economy', label: 'Kinh tế' },
        { id: 'culture-society', label: 'Văn hóa - xã hội' },
        { id: 'defence-security', label: 'Quốc phòng - an ninh' },
        { id: 'political-system', label: 'Xây dựng hệ thống chính trị' },
      ],
      columns: Object.entries(STAGES).flatMap(([stage, word]) =>
        Object.entries(WHO).map(([who, name]) => ({ id: `${stage}-${who}`, label: `${name}, ${word}` })),
      ),
      unit: 'mô hình',
    },
    { type: 'text', id: 'difficulties', label: 'Hạn chế, khó khăn', required: false, maxLength: 50 },
    {
      type: 'list',
      id: 'examples',
      label: 'Danh sách điển hình',
      columns: [
        { id: 'name', label: 'Tên' },
        { id: 'result', label: 'Kết quả' },
      ],
      required: false,
    },
  ],
  rules: [
    {
      id: 'registered-covers-effective',
      left: 'models.*.registered-group',
      op: '>=',
      right: 'models.*.effective-group',
      severity: 'warn',
      message: 'Số triển khai hiệu quả lớn hơn số đăng ký.',
    },
    {
      id: 'petition-within-year',
      left: 'longest-petition',
      op: '<=',
      right: 'dialogues',
      severity: 'refuse',
      message: 'Số ngày lớn hơn số cuộc đối thoại.',
    },
  ],
};

export const COLLECTION = 'cu-jut-2020/year/2020/cu-jut-2020:mttq-huyen';

/** Values holding only figures. */
export function figuresOnly(figures: Record<string, number>): FormValues {
  return { figures, texts: {}, lists: {} };
}

/** A commune's report, named after it. */
export function contributionOf(unit: string, values: FormValues): Contribution {
  return { submission: `report-of-${unit}`, unit, values, nil: false, late: false };
}

/** A unit whose report is received. */
export function receivedUnit(unit: string, late = false): ExpectedUnit {
  return { unit, state: 'submitted', late, submission: `report-of-${unit}` };
}
