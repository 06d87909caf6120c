import { scaleBand, scaleLinear } from 'd3-scale';

/** Where an amount lies between two ends of a picture; never outside them. */
export type Scale = (value: number) => number;

/** To two decimals: an SVG needs no more, and equal data give equal markup. */
export function pixels(value: number): number {
  return Math.round(value * 100) / 100;
}

/**
 * A share between 0 and 1 along a line.
 * @param to the end at 100 %; less than `from` where the picture grows upwards
 * @example shareScale(120, 20)(0.4) // 80
 */
export function shareScale(from: number, to: number): Scale {
  const scale = scaleLinear([0, 1], [from, to]).clamp(true);
  return (value) => pixels(scale(value));
}

/** Amounts along a line that begins at 0, or below it where one is negative. */
export function amountScale(values: readonly number[], from: number, to: number): Scale {
  const [least, most] = [Math.min(0, ...values), Math.max(0, ...values)];
  const scale = scaleLinear([least, most === least ? least + 1 : most], [from, to]).clamp(true);
  return (value) => pixels(scale(value));
}

/** The middle of each of `count` equal places along a line, by its number. */
export function placeScale(count: number, from: number, to: number): Scale {
  const places = Array.from({ length: count }, (_, place) => place);
  const scale = scaleBand(places, [from, to]);
  return (place) => pixels((scale(place) ?? from) + scale.bandwidth() / 2);
}
