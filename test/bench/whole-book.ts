/** The questions that look at the whole organisation, a few times each -> a JSON line for each of them. */
import { type AskDeps, ask } from "../../src/app/ask.ts";
import type { Intent } from "../../src/questions/question.ts";
import { withOrg } from "../../src/store/with-org.ts";
import { accountCount, type BigOrg, now } from "./big-org.ts";
import { printLine } from "./line.ts";
import { nothingTimed, timedFigures, timeEach } from "./timed-asks.ts";
import { sumUsage, usageSumWords } from "./usage-sum.ts";

interface WholeBook {
  readonly text: string;
  readonly intent: Intent;
  readonly floor: string;
  readonly bare: (deps: AskDeps, org: BigOrg) => Promise<unknown>;
}

const times = 7;

export const wholeBookQuestions: readonly WholeBook[] = [
  {
    text: "why did NRR drop?",
    intent: "metric_why",
    floor: "reading every subscription row, in a withOrg transaction",
    bare: ({ db }, { scope }) =>
      withOrg(db, scope, (tx) => tx.query("select * from subscription where org_id = $1", [tx.orgId])),
  },
  {
    text: "who is at risk?",
    intent: "list_at_risk",
    floor: usageSumWords,
    bare: ({ db }, { scope }) => sumUsage(db, scope),
  },
];

export async function benchWholeBook(deps: AskDeps, org: BigOrg): Promise<void> {
  for (const question of wholeBookQuestions) {
    const again = Array.from({ length: times }, () => question);
    const floor = await timeEach(deps.db, nothingTimed, again, async ({ bare }) => void (await bare(deps, org)));
    const measured = await timeEach(deps.db, nothingTimed, again, (asked) => askWholeBook(deps, org, asked));
    printLine({
      bench: `ask ${question.text}`,
      figures: { accounts: accountCount, asks: times, ...timedFigures(measured) },
      floor: question.floor,
      floorFigures: timedFigures(floor),
      ratioOf: "p50_ms",
    });
  }
}

/** @throws Error when the answer is about something else. */
export async function askWholeBook(deps: AskDeps, org: BigOrg, { text, intent }: WholeBook): Promise<void> {
  const answer = await ask(deps, org, { text, entry: "message", threadKeys: ["bench-book"], now });
  if (answer.intent !== intent) throw new Error(`"${text}" was answered as ${answer.intent}`);
}
