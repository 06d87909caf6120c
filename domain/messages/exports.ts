import { twoDigits } from '../time/vietnamese';

/** Long lists that are made as files. */
export const EXPORTS = {
  'exports.wait': ({ most }: { most: number }) =>
    `Đang có ${twoDigits(most)} tệp của bạn chưa lập xong. Hãy chờ một tệp xong rồi tải tiếp.`,
  'exports.not-ready':
    'Tệp chưa lập xong hoặc đã dừng. Hãy xem trạng thái của tệp; khi trạng thái là ready thì tải được.',
};
