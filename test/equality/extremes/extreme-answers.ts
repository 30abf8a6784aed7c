/** Answers at the extremes: hostile names and huge amounts in a whole book, three hundred accounts at risk, nothing at all. */
import type { Answer } from "../../../src/answers/answer.ts";
import { answerAtRisk } from "../../../src/answers/at-risk.ts";
import { ask } from "../../../src/app/ask.ts";
import { findOrg, systemScope } from "../../../src/app/organisations.ts";
import { parseDay } from "../../../src/core/day.ts";
import { defaultHealthConfig } from "../../../src/core/health/config.ts";
import type { Database } from "../../../src/store/database.ts";
import { acmeAttention, acmeScore } from "../../answers/golden-account.ts";
import { context } from "../../answers/golden-quarters.ts";
import { newOrg, testDatabase } from "../../support/database.ts";
import { demoNow, deskOn } from "../../support/demo.ts";
import { digests } from "../corpus/digests.ts";
import { hostileOrg } from "./hostile-book.ts";
import { hostileNames } from "./hostile-names.ts";

export interface Extreme {
  readonly name: string;
  readonly answer: Answer;
}

const questions: readonly string[] = [
  "who is at risk",
  "who was at risk on 1 October",
  "why did NRR drop?",
  "why did NRR drop by owner?",
  "why did NRR drop by segment?",
  "why did NRR drop?\nwas it mix?",
  "why did NRR drop?\nwhy?",
  "what is our NRR?",
  "logo churn",
  "MRR",
  "ARR",
  "lifetime value",
  "average health score",
  "NPS",
  "CSAT",
  "LTV:CAC",
  "contraction MRR last quarter",
  "who has asked to cancel?",
  "NRR over time",
  "MRR month by month this year",
  "NRR by region",
  "MRR by owner",
  "churn by plan",
  "NRR by cohort",
  "NRR Q2 vs Q3",
  "retention by cohort",
  "what if the three biggest customers leave",
  "what if all red accounts churn",
  "which fewest accounts bring NRR under 100 %?",
  "which of my accounts are at risk",
  "help",
];

export async function extremeAnswers(): Promise<readonly Extreme[]> {
  const db = await testDatabase();
  await hostileOrg(db, { today: parseDay("2026-11-21") ?? 0, now: demoNow });
  await newOrg(db, "empty");
  return [
    ...(await answersOf(db, "hostile", [...questions, ...hostileNames.map((name) => `/health ${name}`)])),
    ...(await answersOf(db, "empty", [...questions, "/health acme"])),
    { name: "three hundred accounts at risk", answer: threeHundredAtRisk() },
    ...digests,
  ];
}

async function answersOf(db: Database, slug: string, texts: readonly string[]): Promise<readonly Extreme[]> {
  const { deps } = await deskOn(db, slug);
  const org = await findOrg(db, slug);
  const answers: Extreme[] = [];
  for (const text of texts) {
    const name = `${slug}: ${text}`;
    const [said = "", then] = text.split("\n");
    const say = (words: string) => {
      const entry = words.startsWith("/health ") ? "command" : "message";
      return ask(
        deps,
        { scope: systemScope(org), org },
        { text: words.replace("/health ", ""), entry, threadKeys: [name], now: demoNow },
      );
    };
    const first = await say(said);
    answers.push({ name, answer: then === undefined ? first : await say(then) });
  }
  return answers;
}

function threeHundredAtRisk(): Answer {
  const nameOf = (index: number) => hostileNames[index % hostileNames.length] ?? "";
  return answerAtRisk({
    context: context({ intent: "list_at_risk", slots: {} }),
    ranked: Array.from({ length: 300 }, (_, index) => ({
      account: { id: `a${index}`, name: nameOf(index) },
      ownerName: nameOf(index + 1),
      score: acmeScore,
      attention: acmeAttention,
    })),
    looked: 300,
    unscored: 0,
    owner: null,
    stoppedFeeds: [],
    config: defaultHealthConfig,
  });
}
