import type { Instant } from '../../domain/time/time';
import type { Session } from '../access/session';
import type { Html } from '../html';
import type { Words } from '../language/words';
import type { NavigationItem } from './navigation';
import type { Banner } from './service-state';

/** What every view knows besides its own content. */
export interface Page {
  words: Words;
  session: Session | null;
  /** Business time of the request. */
  at: Instant;
  /** Whether the reader may open a round as a whole; not everyone who sees one report of it may. */
  opens(collection: string): boolean;
  frame: PageFrame;
}

/** What the frame around the content shows. */
export interface PageFrame {
  /** Address of the style sheet. */
  style: string;
  embedded: boolean;
  /** Address to come back to after the language was changed; null where the page answers a form. */
  here: string | null;
  navigation: readonly NavigationItem[];
  /** Address of the part of a guide about this page. */
  help: string;
  banner: Banner | null;
}

/** A page as a view has written it. */
export interface RenderedPage {
  title: string;
  body: Html;
}

/**
 * A page: content in, title and markup out. It runs no query and makes no decision; the route has read what it shows.
 */
export type View<Content> = (content: Content, page: Page) => RenderedPage;
