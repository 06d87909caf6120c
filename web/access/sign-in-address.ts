import type { WebDependencies } from '../dependencies';

/** Where somebody signs in and comes back from: in the sample the page "Dùng thử". */
export function signInAddress({ embedded }: Pick<WebDependencies, 'embedded'>, next: string): string {
  return `${embedded ? '/' : '/dang-nhap'}?tiep=${encodeURIComponent(next)}`;
}
