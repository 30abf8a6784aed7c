/** The policies and definitions that a metric's answer must carry, as remarks beside it. */
import type { Slots } from "../questions/question.ts";
import type { AnswerContext } from "./context.ts";
import type { Draft } from "./draft.ts";
import type { Metric } from "./metrics/metric.ts";
import { cutPolicy, policies } from "./metrics/policies.ts";

const timingWords = { lagging: "Lagging figure", leading: "Leading figure" } as const;

export function noteMetric(draft: Draft, metric: Metric, context: AnswerContext): void {
  draft.note("definition", `${timingWords[metric.timing]}. ${metric.definition}`);
  draft.note("policy", `How it counts: ${policyLines(metric, context).join("; ")}.`);
  const { settings, org, orgName } = context;
  if (settings.renewalGraceDays === 0) return;
  const subject = { type: "org", id: org, name: orgName } as const;
  const grace = draft.fact(draft.figures.days(settings.renewalGraceDays), {
    label: "grace for late renewals",
    subject,
  });
  draft.note("grace", `A late renewal counts as paid for {${grace}} (a setting).`);
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
