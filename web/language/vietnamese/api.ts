import { formatNumber } from '../../../domain/time/vietnamese';
import { html } from '../../html';

/** The page for people who write programs. */
export const API = {
  title: 'Giao diện lập trình',
  what: (base: string) =>
    html`Chương trình của cơ quan gọi các địa chỉ dưới đây, bắt đầu bằng <code>${base}/api/v1</code>, với một
<a href="/ma-truy-cap">mã truy cập</a>. Mô tả đầy đủ theo chuẩn OpenAPI 3.1, để tạo chương trình gọi tự động:
<a href="/openapi.json">openapi.json</a>.`,
  limit: (most: number) =>
    `Mỗi mã gửi nhiều nhất ${formatNumber(most, 0)} yêu cầu trong một phút. Quá mức này, máy chủ trả lời 429; Retry-After cho biết số giây cần đợi.`,
  real: 'Bấm “Authorize” và nhập mã để thử ngay tại đây. Yêu cầu gửi bằng “Execute” được thực hiện thật, với đúng quyền của người tạo mã.',
  withoutScript: () =>
    html`Trang này cần JavaScript để hiện danh sách địa chỉ; nội dung đó có trong
<a href="/openapi.json">openapi.json</a>.`,
};
