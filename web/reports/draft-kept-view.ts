import type { View } from '../frame/view';
import { html } from '../html';

export interface DraftKeptContent {
  /** What was typed is saved as a draft. */
  kept: boolean;
  /** Files were chosen, and are held with the draft or not. */
  files: 'none' | 'held' | 'lost';
  /** Where to sign in to come back to the report. */
  signIn: string;
}

/** The answer to a form whose session expired while it was filled in. */
export const draftKeptView: View<DraftKeptContent> = ({ kept, files, signIn }, { words: w }) => {
  const { signInAgainTitle, keptAsDraft, notKept, signInAgainNote, filesKept, chooseFilesAgain, signInAgain } =
    w.reports.form;
  return {
    title: signInAgainTitle,
    body: html`<h1>${signInAgainTitle}</h1>
<p class="lead">${kept ? keptAsDraft : notKept}</p>
<p>${signInAgainNote}${files === 'held' && ` ${filesKept}`}${files === 'lost' && ` ${chooseFilesAgain}`}</p>
<p><a class="button" href="${signIn}">${signInAgain}</a></p>`,
  };
};
