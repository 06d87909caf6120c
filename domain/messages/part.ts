/** A message as a value of another one; a catalogue cannot name the type that is derived from it. */
export interface Part {
  readonly code: string;
  readonly values: object;
}

/** Puts a value of a message into its language: a message becomes its sentence, a text stands as it is. */
export type Say = (said: Part | string) => string;
