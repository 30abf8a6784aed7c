/** NRR as it would have been without the accounts that led its change -> a plain sentence on whether it would still have moved. */
import type { Fraction } from "../core/fraction.ts";
import { type Defined, isUndefined } from "../core/undefined.ts";
import type { Draft } from "./draft.ts";
import { listed } from "./listed.ts";
import { type Change, changeFact, factPeriod, reasonFact, subjectOf } from "./metric-facts.ts";
import type { NrrReading, SaidChange } from "./nrr-change.ts";
import type { LeaderName } from "./nrr-leaders.ts";
import { sentence } from "./sentence.ts";

/** Both periods' NRR over all other accounts; undefined when nobody else paid at a start. */
export type WithoutLeaders = Defined<{ readonly now: Fraction; readonly before: Fraction }>;

/** Says nothing when nobody leads, as when nothing moved. */
export function withoutLeaders(
  draft: Draft,
  input: NrrReading,
  { without, leaders, change }: { without: WithoutLeaders; leaders: readonly LeaderName[]; change: SaidChange },
): void {
  if (leaders.length === 0 || change.direction === "flat") return;
  const names = listed(leaders.map(({ fact }) => `{${fact}}`));
  const said = sentence(
    isUndefined(without)
      ? `Without ${names}, ${change.named} is not defined: {${reasonFact(draft, input, without)}}.`
      : `Without ${names}, ${whatWouldBe(draft, input, { ...without, leaders, change })}`,
  );
  draft.section({ title: "Without the leading accounts", kind: "text", facts: said.facts, sentences: [said] });
}

interface Sides {
  readonly now: Fraction;
  readonly before: Fraction;
  readonly leaders: readonly LeaderName[];
  readonly change: SaidChange;
}

function whatWouldBe(draft: Draft, input: NrrReading, { now, before, leaders, change }: Sides): string {
  const { metric } = input;
  const { period } = input.now;
  const receipt = receiptOf(draft, leaders);
  const rate = (value: Fraction, label: string, over: typeof period) =>
    draft.fact(draft.figures.rate(value), {
      label,
      subject: subjectOf(input),
      metric: metric.name,
      period: factPeriod(over),
      polarity: metric.polarity,
      receipt,
    });
  const was = rate(before, "NRR without them, the period before", input.before.period);
  const is = rate(now, "NRR without them", period);
  const rest = changeFact(draft, input, { was: before, is: now, period, receipt });
  const still = stillMoved(change, rest);
  return `${change.named} would have been {${is}}, against {${was}} without them in the period before. ${still}`;
}

function receiptOf(draft: Draft, leaders: readonly LeaderName[]): string {
  return draft.receipt({
    formula: "(start + expansion - contraction - churn) / start, over all other accounts",
    inputs: { "left out": listed(leaders.map(({ name }) => draft.figures.name(name).display)) },
    rows: { table: "account", ids: leaders.map(({ accountId }) => accountId) },
    definition: "They are left out of the start as well as of what became of it, in both periods.",
  });
}

const moved = { up: "risen", down: "fallen" } as const;

/** The accounts that lead a change need not be all of it. */
function stillMoved(whole: Change, rest: Change): string {
  if (rest.direction === "flat") return "It would not have moved.";
  const how =
    rest.direction === whole.direction
      ? `still have ${moved[rest.direction]}`
      : `have ${moved[rest.direction]} instead`;
  return `It would ${how}: {${rest.id}}.`;
}
