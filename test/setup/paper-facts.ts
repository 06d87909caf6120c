import type { IssuingBody } from '../../domain/papers/issuing-body';
import type { PaperUnit, RollupPaperFacts } from '../../domain/papers/rollup-facts';
import type { FormDefinition } from '../../domain/rollup/form';
import { atTime, startOfDay } from '../../domain/time/time';

const FIELDS_OF_LIFE = [
  { id: 'economy', label: 'Kinh tế' },
  { id: 'culture', label: 'Văn hóa - xã hội' },
  { id: 'defence', label: 'Quốc phòng - an ninh' },
  { id: 'politics', label: 'Xây dựng hệ thống chính trị' },
];
const COUNTS = [
  { id: 'registered-group', label: 'Tập thể, đăng ký' },
  { id: 'registered-person', label: 'Cá nhân, đăng ký' },
  { id: 'effective-group', label: 'Tập thể, hiệu quả' },
  { id: 'effective-person', label: 'Cá nhân, hiệu quả' },
  { id: 'land', label: 'Diện tích hiến đất', decimals: 1 },
];

/** A form with every kind of field. */
export const PAPER_FORM: FormDefinition = {
  id: 'dan-van',
  title: 'Công tác dân vận',
  fields: [
    {
      type: 'table',
      id: 'models',
      label: 'Mô hình “Dân vận khéo”',
      rows: FIELDS_OF_LIFE,
      columns: COUNTS,
      unit: 'mô hình',
    },
    {
      type: 'number',
      id: 'dialogues',
      label: 'Số cuộc đối thoại với Nhân dân',
      unit: 'cuộc',
      aggregate: 'sum',
      required: true,
      decimals: 0,
    },
    {
      type: 'number',
      id: 'largest',
      label: 'Cuộc đối thoại đông nhất',
      unit: 'người',
      aggregate: 'max',
      required: false,
      decimals: 0,
    },
    {
      type: 'number',
      id: 'share',
      label: 'Tỷ lệ giải quyết đơn',
      unit: '%',
      aggregate: 'none',
      required: false,
      decimals: 1,
    },
    { type: 'text', id: 'hard', label: 'Khó khăn, vướng mắc', required: false, maxLength: 4_000 },
    {
      type: 'list',
      id: 'examples',
      label: 'Điển hình tiêu biểu',
      columns: [
        { id: 'name', label: 'Tên' },
        { id: 'content', label: 'Nội dung' },
        { id: 'empty', label: 'Ghi chú' },
      ],
      required: false,
    },
  ],
  rules: [],
};

const AT = atTime('2020-06-05', '07:00');
const COLLECTION = 'gialai-614-2020/six-month/2020-H1/gialai-2020:so-noi-vu';
const unitNames: readonly (readonly [id: string, name: string, group: string])[] = [
  ['so-noi-vu', 'Sở Nội vụ', 'Các sở, ban, ngành'],
  ['so-tai-chinh', 'Sở Tài chính', 'Các sở, ban, ngành'],
  ['so-ngoai-vu', 'Sở Ngoại vụ', 'Các sở, ban, ngành'],
  ['ban-dan-toc', 'Ban Dân tộc', 'Các sở, ban, ngành'],
  ['pleiku', 'Ủy ban nhân dân thành phố Pleiku', 'Các huyện, thị xã, thành phố'],
  ['kong-chro', 'Ủy ban nhân dân huyện Kông Chro', 'Các huyện, thị xã, thành phố'],
  ['chu-pah', 'Ủy ban nhân dân huyện Chư Păh', 'Các huyện, thị xã, thành phố'],
];

/** A compiled report of seven units of Gia Lai: one missing, one returned, one late, one nil, one exempt. */
export function paperFacts(change: Partial<RollupPaperFacts> = {}): RollupPaperFacts {
  const figures = FIELDS_OF_LIFE.flatMap((row, at) =>
    COUNTS.map((column, index) => ({
      field: `models.${row.id}.${column.id}`,
      value: column.id === 'land' ? 1_234.5 + at : 100 * at + index,
      from: ['x#1'],
    })),
  );
  const unit = (name: string, group: string, index: number): PaperUnit => ({
    name,
    group,
    documentNumber: index === 2 ? null : `${100 + index}/BC`,
    documentDate: index === 2 ? null : '2020-05-28',
    receivedAt: index === 2 ? null : atTime(index === 5 ? '2020-06-02' : '2020-05-28', '10:32'),
    lateFrom: startOfDay('2020-05-30'),
    countedAt: index === 2 ? null : atTime(index === 5 ? '2020-06-02' : '2020-05-28', '10:32'),
    own: index === 0,
  });
  const ids = unitNames.map(([id]) => id);
  return {
    rollup: {
      collection: COLLECTION,
      version: 2,
      at: AT,
      figures: [
        ...figures,
        { field: 'dialogues', value: 1_035, from: ['x#1'] },
        { field: 'largest', value: 480, from: ['x#1'] },
      ],
      lists: {
        examples: [
          {
            unit: 'pleiku',
            submission: 'x#1',
            row: { name: 'Tổ tự quản Ia Kring', content: 'Giữ gìn an ninh, trật tự' },
          },
          {
            unit: 'so-tai-chinh',
            submission: 'x#1',
            row: { name: 'Bà Rơ Châm H’Lan', content: 'Tuyên truyền, vận động' },
          },
        ],
      },
      texts: {
        hard: [
          {
            unit: 'kong-chro',
            submission: 'x#1',
            text: 'Địa bàn rộng, dân cư phân tán.\nKinh phí còn hạn hẹp; đề nghị tỉnh hỗ trợ.',
          },
        ],
      },
      units: {
        expected: ids,
        received: ['so-noi-vu', 'so-tai-chinh', 'pleiku', 'kong-chro'],
        late: ['kong-chro'],
        nil: ['so-tai-chinh'],
        exempt: ['chu-pah'],
        missing: ['so-ngoai-vu', 'ban-dan-toc'],
      },
    },
    form: PAPER_FORM,
    leftOut: { unsent: ['so-ngoai-vu'], returned: ['ban-dan-toc'], excused: ['chu-pah'] },
    units: new Map(unitNames.map(([id, name, group], index) => [id, unit(name, group, index)])),
    before: {
      period: '6 tháng cuối năm 2019',
      figures: {
        ...Object.fromEntries(figures.map(({ field, value }) => [field, value - 3])),
        dialogues: 1_040,
      },
    },
    issuer: { tree: 'government', name: 'Sở Nội vụ', above: 'UBND tỉnh Gia Lai', headTitle: 'Giám đốc' },
    compiler: 'Sở Nội vụ',
    receiver: 'UBND tỉnh Gia Lai',
    report: 'Báo cáo công tác dân vận chính quyền 6 tháng đầu năm 2020',
    document: 'Kế hoạch số 614/KH-UBND ngày 24/3/2020 của UBND tỉnh Gia Lai, khoản 2 mục III',
    place: 'Gia Lai',
    cutoff: '2020-05-26',
    covers: null,
    signing: 'head',
    signed: null,
    ...change,
  };
}

/** The issuing bodies of the three systems. */
export const BODIES: Readonly<Record<'state' | 'committee' | 'party' | 'front', IssuingBody>> = {
  state: { tree: 'government', name: 'Sở Nội vụ', above: 'UBND tỉnh Gia Lai', headTitle: 'Giám đốc' },
  committee: { tree: 'government', name: 'Ủy ban nhân dân tỉnh Gia Lai', above: null, headTitle: 'Chủ tịch' },
  party: { tree: 'party', name: 'Ban Tuyên giáo', above: 'Đảng ủy Các cơ quan tỉnh', headTitle: 'Trưởng ban' },
  front: { tree: 'front', name: 'Ủy ban MTTQ Việt Nam huyện Cư Jút', above: null, headTitle: 'Chủ tịch' },
};
