import type { BenchServices } from './services';

/** One measured figure. */
export interface Measurement {
  /** `submissions/1 collection/8 at once` */
  name: string;
  /** Of `ours` and `baseline`: `per s`, `s`, `events`, `MiB`. */
  unit: string;
  /** Median of the rounds. */
  ours: number;
  /** Median of the baseline, measured alternately with ours; null where there is no baseline. */
  baseline: number | null;
  /** ours / baseline */
  ratio: number | null;
  rounds: number;
  /** What the baseline is, or what was counted. */
  note: string;
}

/** Context of a benchmark. */
export interface BenchContext {
  services: BenchServices;
  /** Folder that holds `plans/` and package.json. */
  projectDir: string;
  /** Prints progress to stderr. */
  say: (line: string) => void;
}

/** One named benchmark; each limits its own duration. */
export interface Benchmark {
  name: string;
  /** One line for `--help`. */
  about: string;
  run(context: BenchContext): Promise<Measurement[]>;
}

/** One figure from the rounds of both sides. */
export function measurement(given: Pick<Measurement, 'name' | 'unit' | 'note'>, rounds: readonly Round[]): Measurement {
  const baselines = rounds.flatMap(({ baseline }) => (baseline === null ? [] : [baseline]));
  const ours = median(rounds.map((round) => round.ours));
  const baseline = baselines.length === 0 ? null : median(baselines);
  const { name, unit, note } = given;
  return { name, unit, ours, baseline, ratio: baseline === null ? null : ours / baseline, rounds: rounds.length, note };
}

/** Both sides of one round, measured right after each other. */
export interface Round {
  ours: number;
  baseline: number | null;
}

/**
 * Measures ours and the baseline alternately, so that other load on the machine slows both. The baseline is first in
 * every second round.
 */
export async function inTurn(
  rounds: number,
  ours: (round: number) => Promise<number>,
  baseline: (round: number) => Promise<number>,
): Promise<Round[]> {
  const measured: Round[] = [];
  for (let round = 0; round < rounds; round++) {
    if (round % 2 === 0) {
      const first = await ours(round);
      measured.push({ ours: first, baseline: await baseline(round) });
    } else {
      const first = await baseline(round);
      measured.push({ ours: await ours(round), baseline: first });
    }
  }
  return measured;
}

/** The middle value; of an even number the mean of the two in the middle. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  if (sorted.length === 0) return Number.NaN;
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}

/** Seconds that `work` took. */
export async function secondsOf(work: () => unknown): Promise<number> {
  const begun = performance.now();
  await work();
  return (performance.now() - begun) / 1_000;
}

/** Pseudo-random numbers from 0 to 1, the same in every run. */
export function seededRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
