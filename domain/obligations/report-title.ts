/**
 * The title of a collection: the report, then its period unless the report's name ends in it already.
 * @example reportTitle('báo cáo công tác dân vận chính quyền', '6 tháng đầu năm 2020')
 */
export function reportTitle(report: string, period: string): string {
  const name = capitalised(report);
  return name.endsWith(period) ? name : `${name} ${period}`;
}

/** @example capitalised('báo cáo năm') // 'Báo cáo năm' */
export function capitalised(text: string): string {
  return text.charAt(0).toLocaleUpperCase('vi') + text.slice(1);
}
