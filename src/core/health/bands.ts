/** Scores day by day -> bands that do not flicker: each border is crossed by three points at once or on two days running. */
import type { Day } from "../day.ts";
import { isUndefined } from "../undefined.ts";
import type { HealthConfig } from "./config.ts";
import type { Band, BasisPoints, Score } from "./score.ts";

export interface ScoredDay {
  readonly day: Day;
  /** Raw score; null = not enough data that day. */
  readonly score: BasisPoints | null;
}

export interface BandedDay {
  readonly day: Day;
  readonly score: BasisPoints;
  readonly band: Band;
}

/** The sides of the two borders a score is on; a band is nothing else. */
interface Sides {
  readonly yellow: boolean;
  readonly green: boolean;
}

/** The band of one day alone: red under the first border, green from the second on. */
export function rawBand(score: BasisPoints, config: HealthConfig): Band {
  return bandOf(sidesOf(score, config));
}

/**
 * The band on the last day of `history` (ascending), replayed from the last day whose band is certain; without such a day from
 * the first, in its raw band. null when the last day has no score.
 */
export function bandWithHysteresis(history: readonly ScoredDay[], config: HealthConfig): Band | null {
  if (history.at(-1)?.score == null) return null;
  const scored = onlyScored(history);
  return bandsOf(scored.slice(lastCertain(scored, config)), config).at(-1)?.band ?? null;
}

/** The band of every scored day by the stateful rule, from the first day on; unscored days are skipped. */
export function bandHistory(history: readonly ScoredDay[], config: HealthConfig): readonly BandedDay[] {
  return bandsOf(onlyScored(history), config);
}

/** `score` with the band that its earlier days (ascending) settle. */
export function settleBand(score: Score, earlier: readonly ScoredDay[], config: HealthConfig): Score {
  return { ...score, band: bandWithHysteresis([...earlier, scoredDay(score)], config) };
}

export function scoredDay({ day, score }: Pick<Score, "day" | "score">): ScoredDay {
  return { day, score: isUndefined(score) ? null : score };
}

type Scored = Omit<BandedDay, "band">;

function onlyScored(history: readonly ScoredDay[]): readonly Scored[] {
  return history.flatMap(({ day, score }) => (score === null ? [] : [{ day, score }]));
}

function bandsOf(scored: readonly Scored[], config: HealthConfig): readonly BandedDay[] {
  let sides: Sides | undefined;
  let before: BasisPoints | undefined;
  return scored.map(({ day, score }) => {
    sides =
      sides === undefined || before === undefined ? sidesOf(score, config) : crossed(sides, before, score, config);
    before = score;
    return { day, score, band: bandOf(sides) };
  });
}

function crossed(sides: Sides, before: BasisPoints, score: BasisPoints, { bands }: HealthConfig): Sides {
  const side = (above: boolean, border: BasisPoints) => {
    const decided = isClear(score, border, bands.margin) || score >= border === before >= border;
    return decided ? score >= border : above;
  };
  return { yellow: side(sides.yellow, bands.yellowFrom), green: side(sides.green, bands.greenFrom) };
}

/** The last day after which no earlier day matters: two days running in one raw band, or clear of both borders. */
function lastCertain(scored: readonly Scored[], config: HealthConfig): number {
  const { yellowFrom, greenFrom, margin } = config.bands;
  const index = scored.findLastIndex(({ score }, i) => {
    const before = scored[i - 1];
    const sameBand = before !== undefined && rawBand(before.score, config) === rawBand(score, config);
    return sameBand || (isClear(score, yellowFrom, margin) && isClear(score, greenFrom, margin));
  });
  return Math.max(0, index);
}

function isClear(score: BasisPoints, border: BasisPoints, margin: BasisPoints): boolean {
  return Math.abs(score - border) >= margin;
}

function sidesOf(score: BasisPoints, { bands }: HealthConfig): Sides {
  return { yellow: score >= bands.yellowFrom, green: score >= bands.greenFrom };
}

function bandOf({ yellow, green }: Sides): Band {
  if (green) return "green";
  return yellow ? "yellow" : "red";
}
