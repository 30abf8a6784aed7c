/** How many books a property is shown: the same ones every time, and with `npm run soak` many more. */

/** Set by vitest.config.ts in mode soak. */
const times = Number(process.env.PROPERTY_RUNS_TIMES ?? 1);
export const seed = Number(process.env.PROPERTY_SEED ?? 1);

/** Long trials are run in full only then. */
export const whole = times > 1;

export interface Runs {
  readonly seed: number;
  readonly numRuns: number;
}

export function runs(count: number): Runs {
  return { seed, numRuns: count * times };
}
