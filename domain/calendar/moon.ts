/** Degrees to radians. */
const RAD = Math.PI / 180;

/** Days from the astronomers' epoch (Julian date 0) to 1970-01-01T00:00Z. */
const UNIX_EPOCH = 2440587.5;

/** ΔT (dynamical minus universal time) in seconds; observed to 2020, predicted after (Espenak and Meeus 2006). */
const DELTA_T: readonly (readonly [year: number, seconds: number])[] = [
  [1900, -3],
  [1920, 21],
  [1940, 24],
  [1960, 33],
  [1980, 51],
  [2000, 64],
  [2020, 69],
  [2050, 93],
  [2100, 203],
  [2200, 442],
];

/** Periodic terms of a new moon: amplitude in days, power of E, multiples of M, M′, F (Meeus, table of chapter 49). */
const TERMS: readonly (readonly [days: number, e: number, sun: number, moon: number, node: number])[] = [
  [-0.4072, 0, 0, 1, 0],
  [0.17241, 1, 1, 0, 0],
  [0.01608, 0, 0, 2, 0],
  [0.01039, 0, 0, 0, 2],
  [0.00739, 1, -1, 1, 0],
  [-0.00514, 1, 1, 1, 0],
  [0.00208, 2, 2, 0, 0],
  [-0.00111, 0, 0, 1, -2],
  [-0.00057, 0, 0, 1, 2],
  [0.00056, 1, 1, 2, 0],
  [-0.00042, 0, 0, 3, 0],
  [0.00042, 1, 1, 0, 2],
  [0.00038, 1, 1, 0, -2],
  [-0.00024, 1, -1, 2, 0],
  [-0.00007, 0, 2, 1, 0],
  [0.00004, 0, 0, 2, -2],
  [0.00004, 0, 3, 0, 0],
  [0.00003, 0, 1, 1, -2],
  [0.00003, 0, 0, 2, 2],
  [-0.00003, 0, 1, 1, 2],
  [0.00003, 0, -1, 1, 2],
  [-0.00002, 0, -1, 1, -2],
  [-0.00002, 0, 1, 3, 0],
  [0.00002, 0, 0, 4, 0],
];

/** Planetary terms: phase in degrees, degrees per lunation, amplitude in millionths of a day (same chapter). */
const PLANETS: readonly (readonly [phase: number, rate: number, millionths: number])[] = [
  [299.77, 0.107408, 325],
  [251.88, 0.016321, 165],
  [251.83, 26.651886, 164],
  [349.42, 36.412478, 126],
  [84.66, 18.206239, 110],
  [141.74, 53.303771, 62],
  [207.14, 2.453732, 60],
  [154.84, 7.30686, 56],
  [34.52, 27.261239, 47],
  [207.19, 0.121824, 42],
  [291.34, 1.844379, 40],
  [161.72, 24.198154, 37],
  [239.56, 25.513099, 35],
  [331.55, 3.592518, 23],
];

/** ΔT around a lunation, in days. */
function deltaDays(lunation: number): number {
  const year = 2000 + lunation / 12.3685;
  const next = DELTA_T.findIndex(([from]) => from > year);
  if (next === 0) return DELTA_T[0]![1] / 86_400;
  if (next < 0) return DELTA_T.at(-1)![1] / 86_400;
  const [fromYear, fromSeconds] = DELTA_T[next - 1]!;
  const [toYear, toSeconds] = DELTA_T[next]!;
  return (fromSeconds + ((toSeconds - fromSeconds) * (year - fromYear)) / (toYear - fromYear)) / 86_400;
}

/**
 * The instant of a new moon (sóc), good to well under a minute between 1900 and 2200.
 * Source: Jean Meeus, Astronomical Algorithms, 2nd edition, chapter 49.
 * @param lunation whole number of lunations since the new moon of 2000-01-06
 * @returns days since 1970-01-01T00:00Z, with a fraction
 * @example newMoon(0) * 86_400_000 // about 2000-01-06T18:14Z
 */
export function newMoon(lunation: number): number {
  const k = lunation;
  const t = k / 1236.85;
  const mean = 2451550.09766 + 29.530588861 * k + (0.00015437 - (0.00000015 - 0.00000000073 * t) * t) * t * t;
  const e = 1 - 0.002516 * t - 0.0000074 * t * t;
  const sun = 2.5534 + 29.1053567 * k - 0.0000014 * t * t;
  const moon = 201.5643 + 385.81693528 * k + 0.0107582 * t * t + 0.00001238 * t * t * t;
  const node = 160.7108 + 390.67050284 * k - 0.0016118 * t * t - 0.00000227 * t * t * t;
  let shift = -0.00017 * Math.sin((124.7746 - 1.56375588 * k + 0.0020672 * t * t) * RAD);
  for (const [days, power, ofSun, ofMoon, ofNode] of TERMS)
    shift += days * e ** power * Math.sin((ofSun * sun + ofMoon * moon + ofNode * node) * RAD);
  for (const [phase, rate, millionths] of PLANETS) shift += millionths * 1e-6 * Math.sin((phase + rate * k) * RAD);
  return mean + shift - UNIX_EPOCH - deltaDays(k);
}

/**
 * The lunation nearest to a day, from the mean length of a month; a neighbour may be the one wanted.
 * @param unixDays days since 1970-01-01T00:00Z
 */
export function lunationNear(unixDays: number): number {
  return Math.round((unixDays + UNIX_EPOCH - 2451550.09766) / 29.530588861);
}
