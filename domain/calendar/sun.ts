const RAD = Math.PI / 180;

/** Days from 1970-01-01T00:00Z to J2000.0. */
const J2000 = 10957.5;

/**
 * The sun's apparent longitude, accurate to about 0.01° (15 minutes of time), enough to tell in which
 * lunar month a principal term (trung khí) falls. ΔT (about a minute) is ignored.
 * Source: Jean Meeus, Astronomical Algorithms, 2nd edition, chapter 25 (low accuracy).
 * @param unixDays days since 1970-01-01T00:00Z, with a fraction
 * @returns degrees, 0 at the March equinox, 270 at the December solstice (Đông chí)
 * @example Math.round(solarLongitude(Date.parse('2020-12-21T10:02:00Z') / 86_400_000)) // 270
 */
export function solarLongitude(unixDays: number): number {
  const t = (unixDays - J2000) / 36525;
  const meanLongitude = 280.46646 + 36000.76983 * t + 0.0003032 * t * t;
  const anomaly = (357.52911 + 35999.05029 * t - 0.0001537 * t * t) * RAD;
  const centre =
    (1.914602 - 0.004817 * t - 0.000014 * t * t) * Math.sin(anomaly) +
    (0.019993 - 0.000101 * t) * Math.sin(2 * anomaly) +
    0.000289 * Math.sin(3 * anomaly);
  const apparent = meanLongitude + centre - 0.00569 - 0.00478 * Math.sin((125.04 - 1934.136 * t) * RAD);
  return ((apparent % 360) + 360) % 360;
}
