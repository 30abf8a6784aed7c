/** Some accounts -> their number and the first names of them, inside a sentence. */
import { type AccountRef, nameFact } from "./account-facts.ts";
import type { Draft } from "./draft.ts";
import { nouns } from "./figures/nouns.ts";
import { listed } from "./listed.ts";
import { type MetricSubject, subjectOf } from "./metric-facts.ts";
import { listLimit } from "./schema.ts";

/** "{2 accounts}: {Acme} and {Beta}"; at most ten names, then "and {3} more". */
export function namedAccounts(draft: Draft, of: MetricSubject, label: string, accounts: readonly AccountRef[]): string {
  const about = (what: string) => ({ label: what, subject: subjectOf(of) });
  const count = draft.fact(draft.figures.count(accounts.length, nouns.account), about(label));
  const names = accounts.slice(0, listLimit).map((account) => `{${nameFact(draft, account)}}`);
  const hidden = accounts.length - names.length;
  if (hidden === 0) return `{${count}}: ${listed(names)}`;
  const more = draft.fact(draft.figures.bareCount(hidden), about(`${label}, not named`));
  return `{${count}}: ${names.join(", ")} and {${more}} more`;
}
