/** A message as a value of another one; naming `Message` here would be a circular type. */
export interface Part {
  readonly code: string;
  readonly values: object;
}

/** Renders a value in the reader's language: a message becomes its sentence, a text is unchanged. */
export type Say = (said: Part | string) => string;
