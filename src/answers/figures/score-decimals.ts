/** A score -> how many decimals it is shown with: none, unless rounding would carry it over a border of its band. */
import { roundHalfAway } from "../../core/fraction.ts";
import type { HealthConfig } from "../../core/health/config.ts";
import type { BasisPoints } from "../../core/health/score.ts";

/** Two are all that basis points have. */
export type ScoreDecimals = 0 | 1 | 2;

/** "Red with 40" contradicts itself where yellow begins at 40: 39.60 is then shown as 39.6, and 39.96 as 39.96. */
export function scoreDecimals(
  bp: BasisPoints,
  { bands }: Pick<HealthConfig, "bands">,
  atLeast: ScoreDecimals = 0,
): ScoreDecimals {
  const borders = [bands.yellowFrom, bands.greenFrom];
  const staysPut = (unit: bigint) => {
    const shown = Number(roundHalfAway(BigInt(bp), unit) * unit);
    return borders.every((border) => shown >= border === bp >= border);
  };
  if (atLeast === 0 && staysPut(100n)) return 0;
  return atLeast < 2 && staysPut(10n) ? 1 : 2;
}
