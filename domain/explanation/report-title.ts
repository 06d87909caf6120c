/**
 * The title of a collection: the report, then its period unless the report's name ends in it already.
 * @example reportTitle('báo cáo công tác dân vận chính quyền', '6 tháng đầu năm 2020')
 * // 'Báo cáo công tác dân vận chính quyền 6 tháng đầu năm 2020'
 */
export function reportTitle(report: string, period: string): string {
  const name = report.charAt(0).toLocaleUpperCase('vi') + report.slice(1);
  return name.endsWith(period) ? name : `${name} ${period}`;
}
