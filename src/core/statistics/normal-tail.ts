/** A z value -> the share of a normal distribution further out on either side, to full double precision. */

// simple-statistics has errorFunction, but good to 1.2e-7 only (Abramowitz & Stegun 7.1.26): too coarse for published p values.

/** Where the series stops being the quicker of the two: both are exact to rounding here. */
const seriesUpTo = 2;
const fractionDepth = 60;

/** P(|Z| > |z|) for a standard normal Z: 1 at 0, 0.05 at 1.96. */
export function normalTwoSided(z: number): number {
  const x = Math.abs(z) / Math.SQRT2;
  return x < seriesUpTo ? 1 - errorFunction(x) : complementFar(x);
}

/** erf(x) = 2/sqrt(pi) exp(-x^2) sum of 2^n x^(2n+1) / (1 x 3 x ... x (2n+1)) (Abramowitz & Stegun 7.1.6). */
function errorFunction(x: number): number {
  let term = x;
  let sum = x;
  for (let n = 1; term > sum * Number.EPSILON; n++) {
    term *= (2 * x * x) / (2 * n + 1);
    sum += term;
  }
  return (2 / Math.sqrt(Math.PI)) * Math.exp(-x * x) * sum;
}

/** erfc(x) by its continued fraction x + (1/2)/(x + 1/(x + (3/2)/(x + ...))) (Abramowitz & Stegun 7.1.14), from the inside out. */
function complementFar(x: number): number {
  let tail = x;
  for (let k = fractionDepth; k >= 1; k--) tail = x + k / 2 / tail;
  return Math.exp(-x * x) / Math.sqrt(Math.PI) / tail;
}
