/** What a supposed figure must carry: what was supposed, whom it does not move, and what is not counted in it. */
import type { FxRate } from "../core/records.ts";
import type { WhatIf } from "../core/revenue/what-if.ts";
import type { AnswerContext } from "./context.ts";
import type { Draft } from "./draft.ts";
import { nouns } from "./figures/nouns.ts";
import { type MetricSubject, subjectOf } from "./metric-facts.ts";
import { noteMetric } from "./metric-notes.ts";
import { noteRates } from "./rates-note.ts";

export interface WhatIfNotes extends MetricSubject {
  readonly context: AnswerContext;
  readonly rates: readonly FxRate[];
}

export function noteSupposed(draft: Draft, input: WhatIfNotes, { lost }: WhatIf): void {
  draft.note(
    "hypothetical",
    "Supposed, and stored nowhere: those who leave pay nothing at the end of the period, and all else stays as it is.",
  );
  const later = lost.filter(({ startMrr }) => startMrr === 0n).length;
  if (later > 0) {
    const about = { label: "not paying at the start", subject: subjectOf(input) };
    const count = draft.fact(draft.figures.count(later, nouns.account), about);
    draft.note(
      "not_in_cohort",
      `{${count}} of them did not pay at the start of the period: their loss lowers MRR, not the retention of those who did.`,
    );
  }
  draft.note(
    "committed_churn",
    "What has asked to end still counts until the day it ends: committed churn is a figure of its own.",
  );
  noteMetric(draft, input.metric, input.context);
  noteRates(draft, input.context, input.rates);
}
