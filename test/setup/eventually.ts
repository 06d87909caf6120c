/**
 * Waits until a question about the facts is answered with yes (anything but null, false or undefined).
 * @param what in a sentence, for the failure
 * @throws Error when it is still no after `withinMs`
 */
export async function eventually<T>(
  what: string,
  ask: () => Promise<T | null | false | undefined>,
  withinMs = 20_000,
): Promise<T> {
  const until = performance.now() + withinMs;
  for (;;) {
    const answer = await ask();
    if (answer !== null && answer !== false && answer !== undefined) return answer;
    if (performance.now() > until) throw new Error(`Not within ${withinMs / 1_000} s: ${what}.`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
