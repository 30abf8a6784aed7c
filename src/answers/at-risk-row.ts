/** One ranked account -> a row with its four things: value, cause, window, action; and the receipt of the ranking. */
import { decimalText, type Fraction, fraction } from "../core/fraction.ts";
import type { ProposedAction } from "../core/health/attention.ts";
import type { HealthConfig } from "../core/health/config.ts";
import { toMinor } from "../core/money.ts";
import { isUndefined } from "../core/undefined.ts";
import { accountSubject, stakeFigure } from "./account-facts.ts";
import type { TableRow } from "./answer.ts";
import type { RankedAccount } from "./at-risk.ts";
import { capitalised } from "./capitalised.ts";
import type { Draft } from "./draft.ts";
import type { Figure } from "./figures/figure.ts";
import { scoreDecimals } from "./figures/score-decimals.ts";
import { roleWords } from "./health-words.ts";
import { sentence } from "./sentence.ts";

/** Enough for every risk to be exact: risks are whole basis points. */
const factorDecimals = 4;

export interface RowBasis {
  /** The receipt of the ranking. */
  readonly receipt: string;
  readonly config: HealthConfig;
}

export function atRiskRow(draft: Draft, ranked: RankedAccount, basis: RowBasis): TableRow {
  const said = stepWords(draft, ranked);
  const { stake, score, window } = stakeCells(draft, ranked, basis);
  return {
    label: draft.figures.name(ranked.account.name).display,
    facts: [stake, score, window],
    below: sentence(said),
  };
}

/** Fact ids. */
export function stakeCells(
  draft: Draft,
  { account, score, attention }: RankedAccount,
  { receipt, config }: RowBasis,
): Readonly<Record<"stake" | "score" | "window", string>> {
  const show = draft.figures;
  const { valueCents, window } = attention;
  const subject = accountSubject(account);
  const stake = { label: "MRR at stake", subject, receipt, polarity: "up_good" } as const;
  const scored = isUndefined(score.score)
    ? show.undefined("score", score.score)
    : show.score(score.score, scoreDecimals(score.score, config));
  const ends = window === null ? show.text("no end known") : show.window(window.days);
  return {
    stake: draft.fact(stakeFigure(show, attention, valueCents), stake),
    score: draft.fact(scored, { label: "health score", subject, metric: "health_score", polarity: "up_good" }),
    window: draft.fact(ends, { label: "action window", subject }),
  };
}

/** "{cause} -> {next step} ({owner})", in slots. */
export function stepWords(draft: Draft, { account, ownerName, attention }: RankedAccount): string {
  const show = draft.figures;
  const { cause, proposal } = attention;
  const cell = (label: string, figure: Figure) => draft.fact(figure, { label, subject: accountSubject(account) });
  const why = cell("cause", show.text(capitalised(cause?.contribution.evidence.text ?? "no single signal stands out")));
  const step = cell("next step", show.text(proposal?.text ?? "Look at the account"));
  const owner = cell("owner", ownerName === null ? show.text("nobody owns it") : show.name(ownerName));
  return `{${why}} -> {${step}} (${whoDoes(proposal, owner)})`;
}

/** The owner, who is its CSM; another role is named before them. */
function whoDoes(proposal: ProposedAction | null, owner: string): string {
  return proposal === null || proposal.owner === "csm" ? `{${owner}}` : `${roleWords[proposal.owner]}; {${owner}}`;
}

export function atRiskReceipt(
  draft: Draft,
  {
    shown,
    all,
    config,
  }: {
    readonly shown: readonly RankedAccount[];
    readonly all: readonly RankedAccount[];
    readonly config: HealthConfig;
  },
): string {
  return draft.receipt({
    formula: "rank = MRR at stake x risk x nearness",
    inputs: Object.fromEntries(
      shown.map((ranked) => [draft.figures.name(ranked.account.name).display, factors(draft, ranked)]),
    ),
    rows: { table: "account", ids: all.map(({ account }) => account.id) },
    definition: rankInWords(draft, config),
  });
}

function rankInWords({ figures }: Draft, { rank }: HealthConfig): string {
  const share = (bp: number) => figures.decimal(fraction(BigInt(bp), 10_000n)).display;
  const [near, far] = [figures.days(rank.nearDays).display, figures.days(rank.farDays).display];
  const least = share(rank.leastNearness);
  return `risk = (100 - score) / 100, ${share(rank.unknownRisk)} without a score; nearness = 1 within ${near} of the window's end, falling to ${least} at ${far}, ${least} without a window.`;
}

function factors(draft: Draft, { attention }: RankedAccount): string {
  const { valueCents, rank } = attention;
  const factor = (value: Fraction) => decimalText(value, factorDecimals);
  const product = stakeFigure(draft.figures, attention, toMinor(rank.value)).display;
  return `${stakeFigure(draft.figures, attention, valueCents).display} x ${factor(rank.risk)} x ${factor(rank.nearness)} = ${product}`;
}
