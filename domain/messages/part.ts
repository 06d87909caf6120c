/** A message as a value of another one; a catalogue cannot name the type that is derived from it. */
export interface Part {
  readonly code: string;
  readonly values: object;
}

/** Puts a message that is a value of another one into the same language. */
export type Say = (part: Part) => string;
