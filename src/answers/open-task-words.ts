/** What is being done about an account already -> words: the task that is due first, and how many there are besides. */
import { byCodePoint } from "../core/code-point-order.ts";
import type { Day } from "../core/day.ts";
import type { OpenTask } from "../core/digest/findings.ts";
import { type AccountRef, accountSubject } from "./account-facts.ts";
import type { Draft } from "./draft.ts";
import { nouns } from "./figures/nouns.ts";

/** "" without a task. */
export function openTaskWords(
  draft: Draft,
  { account, openTasks }: { readonly account: AccountRef; readonly openTasks: readonly OpenTask[] },
  asOf: Day,
): string {
  const [first, ...others] = [...openTasks].sort((a, b) => a.dueOn - b.dueOn || byCodePoint(a.id, b.id));
  if (first === undefined) return "";
  const about = (label: string) => ({ label, subject: accountSubject(account) });
  const title = draft.fact(draft.figures.name(first.title), about("task"));
  const due = draft.fact(draft.figures.date(first.dueOn), about("due"));
  const said = first.dueOn < asOf ? `Overdue since {${due}}: {${title}}` : `Task due {${due}}: {${title}}`;
  if (others.length === 0) return `${said}.`;
  const more = draft.fact(draft.figures.count(others.length, nouns.task), about("further tasks"));
  return `${said}; {${more}} more.`;
}
