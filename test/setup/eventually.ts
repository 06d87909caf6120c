/**
 * Polls until a function returns a value other than null, false or undefined.
 * @param what description for the failure message
 * @throws Error when there is no value within `withinMs`
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
