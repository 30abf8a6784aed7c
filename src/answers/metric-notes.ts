/** The policies and definitions that a metric's answer must carry, as remarks beside it. */
import type { Fraction } from "../core/fraction.ts";
import type { Slots } from "../questions/question.ts";
import type { Fact } from "./answer.ts";
import type { AnswerContext } from "./context.ts";
import type { Draft } from "./draft.ts";
import type { Metric } from "./metrics/metric.ts";
import { cutPolicy, policies } from "./metrics/policies.ts";

const timingWords = { lagging: "Lagging figure", leading: "Leading figure" } as const;

export function noteMetric(draft: Draft, metric: Metric, context: AnswerContext): void {
  draft.note("definition", `${timingWords[metric.timing]}. ${metric.definition}`);
  draft.note("policy", `How it counts: ${policyLines(metric, context).join("; ")}.`);
  const { settings, org, orgName } = context;
  const subject = { type: "org", id: org, name: orgName } as const;
  if (metric.takesGrossMargin) noteMargin(draft, settings.grossMargin, subject);
  if (settings.renewalGraceDays === 0) return;
  const grace = draft.fact(draft.figures.days(settings.renewalGraceDays), {
    label: "grace for late renewals",
    subject,
  });
  draft.note("grace", `A late renewal counts as paid for {${grace}} (a setting).`);
}

function noteMargin(draft: Draft, grossMargin: Fraction | null, subject: Fact["subject"]): void {
  const words =
    grossMargin === null
      ? "No gross margin is set: this is revenue, not margin."
      : `At a gross margin of {${draft.fact(draft.figures.rate(grossMargin), { label: "gross margin", subject })}} (a setting).`;
  draft.note("margin", words);
}

function policyLines(metric: Metric, { question }: AnswerContext): readonly string[] {
  const own = metric.policies.map((policy) => policies[policy]);
  return isCut(question.slots) ? [...own, cutPolicy] : own;
}

/** By product and by cohort an account stands where it stands on every day. */
function isCut({ segment, by, sides = [] }: Slots): boolean {
  const byAttribute = by !== undefined && by !== "product" && by !== "cohort";
  return segment !== undefined || byAttribute || sides.some((side) => side.segment !== undefined);
}
