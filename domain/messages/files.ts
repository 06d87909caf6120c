/** What is wrong with a text file: its size, encoding, YAML, and the fields of whatever it describes. */
export const FILES = {};
