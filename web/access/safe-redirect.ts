/** An address of ours to go on to; anything that could lead elsewhere is left out. */
export function safeRedirect(text: string | undefined): string | null {
  return text !== undefined && /^\/[\w%:.?=&/+~,-]*$/.test(text) && !text.startsWith('//') ? text : null;
}
