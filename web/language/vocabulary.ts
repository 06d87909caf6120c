import { STEP_NAMES } from '../../domain/explanation/step-lines';
import { type Message, type MessageOrText, message } from '../../domain/messages/message';
import { FREQUENCIES, frequencyName } from '../../domain/plan/frequency-name';
import type { Frequency, Kind } from '../../domain/plan/plan';
import { proposalNamed } from '../../domain/plan/proposal-words';
import type { Post } from '../../domain/units/unit';

export { FREQUENCIES };

/** How a report came. */
export const CHANNEL_NAMES: Readonly<Record<string, Message>> = {
  web: message('vocabulary.channel-web'),
  cli: message('vocabulary.channel-cli'),
  record: message('vocabulary.channel-record'),
  rollup: message('vocabulary.channel-rollup'),
};

/** Who a contact of a unit is. */
export const POSTS: Readonly<Record<Post, Message>> = {
  office: message('vocabulary.post-office'),
  officer: message('vocabulary.post-officer'),
  head: message('vocabulary.post-head'),
};

export const KINDS: Readonly<Record<Kind, Message>> = {
  periodic: message('vocabulary.kind-periodic'),
  thematic: message('vocabulary.kind-thematic'),
  'ad-hoc': message('vocabulary.kind-ad-hoc'),
  standing: message('vocabulary.kind-standing'),
};

/** The same words for views, put into a language once. */
export function vocabulary(say: (said: MessageOrText) => string) {
  const each = <K extends string>(names: Readonly<Record<K, Message>>) =>
    Object.fromEntries(Object.entries<Message>(names).map(([id, name]) => [id, say(name)])) as Readonly<
      Record<K, string>
    >;
  return {
    CHANNEL_NAMES: each(CHANNEL_NAMES),
    KINDS: each(KINDS),
    POSTS: each(POSTS),
    frequencyName: (frequency: Frequency) => say(frequencyName(frequency)),
    STEP_NAMES: each(STEP_NAMES),
    /** The suggestion for an open point: a day, or what the document says. */
    proposalInWords: (proposal: string) => say(proposalNamed(proposal)),
  };
}
