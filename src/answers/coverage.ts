/** How much of a score's evidence was there -> coverage, range and a remark when it was little. */
import { fraction } from "../core/fraction.ts";
import type { HealthConfig } from "../core/health/config.ts";
import type { BasisPoints, Score } from "../core/health/score.ts";
import { type AccountRef, accountSubject } from "./account-facts.ts";
import type { Answer } from "./answer.ts";
import type { Draft } from "./draft.ts";
import { type ScoreDecimals, scoreDecimals } from "./figures/score-decimals.ts";
import { signalWords } from "./health-words.ts";
import { listLimit } from "./schema.ts";

const whole = 10_000n;

export function coverageOf({ contributions, missing }: Score): Answer["coverage"] {
  const present = contributions.length;
  return { present, total: present + missing.length, missing: missing.map(signalWords) };
}

interface Certainty {
  readonly account: AccountRef;
  readonly score: Score;
  readonly config: HealthConfig;
}

/** `decimals` are those the score is shown with: its range has at least as many. */
export function certaintySection(draft: Draft, { account, score, config }: Certainty, decimals: ScoreDecimals): void {
  const {
    coverage,
    range: [low, high],
    missing,
  } = score;
  const shown = (bp: BasisPoints) => draft.figures.score(bp, scoreDecimals(bp, config, decimals));
  const about = (label: string) => ({ label, subject: accountSubject(account) });
  const share = draft.fact(
    draft.figures.rate(fraction(BigInt(coverage), whole)),
    about("weight of the signals with data"),
  );
  const range = () => [
    draft.fact(shown(low), about("score if the missing signals were at their worst")),
    draft.fact(shown(high), about("score if the missing signals were at their best")),
  ];
  const facts = missing.length === 0 ? [share] : [share, ...range()];
  draft.section({ title: "How sure this is", kind: "facts", facts });
  if (missing.length > 0) draft.note("missing_signals", `No data for: ${missingWords(missing)}.`);
  if (coverage >= config.coverage.low) return;
  draft.note(
    "low_coverage",
    `Low coverage: only {${share}} of the weight has data, so the score may move when more arrives.`,
  );
}

function missingWords(missing: readonly string[]): string {
  const named = missing.slice(0, listLimit).map(signalWords).join(", ");
  return missing.length > listLimit ? `${named} and others` : named;
}
