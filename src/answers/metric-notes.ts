/** The policies and definitions that a metric's answer must carry, as remarks beside it. */
import type { AnswerContext } from "./context.ts";
import type { Draft } from "./draft.ts";
import type { Metric } from "./metrics/metric.ts";

const timingWords = { lagging: "Lagging figure", leading: "Leading figure" } as const;

export function noteMetric(draft: Draft, metric: Metric, { settings, org, orgName }: AnswerContext): void {
  draft.note("definition", `${timingWords[metric.timing]}. ${metric.definition}`);
  if (settings.renewalGraceDays === 0) return;
  const subject = { type: "org", id: org, name: orgName } as const;
  const grace = draft.fact(draft.figures.days(settings.renewalGraceDays), {
    label: "grace for late renewals",
    subject,
  });
  draft.note("grace", `A late renewal counts as paid for {${grace}} (a setting).`);
}
