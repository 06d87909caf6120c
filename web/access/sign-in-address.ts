import type { WebDependencies } from '../dependencies';

/** Address of the sign-in page, which leads back here; in the sample the page "Dùng thử". */
export function signInAddress({ embedded }: Pick<WebDependencies, 'embedded'>, next: string): string {
  return `${embedded ? '/' : '/dang-nhap'}?tiep=${encodeURIComponent(next)}`;
}
