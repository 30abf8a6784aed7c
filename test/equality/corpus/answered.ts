/** The corpus -> its answers, each asked once of the demo book in a thread of its own. */
import type { Answer } from "../../../src/answers/answer.ts";
import { ask } from "../../../src/app/ask.ts";
import { findOrg, scopeAs, systemScope } from "../../../src/app/organisations.ts";
import { type Day, dayInZone } from "../../../src/core/day.ts";
import type { Account } from "../../../src/core/records.ts";
import { readAccounts } from "../../../src/store/accounts.ts";
import { createTask, type NewTask } from "../../../src/store/tasks.ts";
import { withOrg } from "../../../src/store/with-org.ts";
import { type DemoDesk, demoDesk, demoNow } from "../../support/demo.ts";
import { modelCall, saveModelCalls } from "../../support/model-call.ts";
import { type CorpusRow, corpusRows } from "./corpus.ts";

export interface Answered extends CorpusRow {
  readonly answer: Answer;
}

export async function answeredCorpus(): Promise<readonly Answered[]> {
  const desk = await demoDesk();
  await giveTasks(desk);
  await callModel(desk);
  const answered: Answered[] = [];
  for (const row of corpusRows) answered.push({ ...row, answer: await lastAnswer(desk, row) });
  return answered;
}

/** More than a page, of an owner and of nobody, on two accounts. */
async function giveTasks({ db }: DemoDesk): Promise<void> {
  const org = await findOrg(db, "demo");
  await withOrg(db, systemScope(org), async (tx) => {
    const accounts = (await readAccounts(tx)).filter(({ name }) => /acme|solvang/i.test(name)).slice(0, 2);
    for (let nth = 1; nth <= taskCount; nth += 1) {
      const account = accounts[nth % accounts.length];
      if (account !== undefined) await createTask(tx, taskOf(account, nth, dayInZone(demoNow, "UTC")));
    }
  });
}

/** A refused call and its retry, longer than a page, with everything a reader must be spared. */
async function callModel({ db }: DemoDesk): Promise<void> {
  const request = JSON.stringify({
    model: "small-model",
    messages: [
      { role: "system", content: "Phrase the facts. *Slots* only <https://example.com|like this>. ".repeat(150) },
      { role: "user", content: '{"facts":[{"id":"f1","label":"MRR of [ACCOUNT_1]"}],"note":"\u202e@here [PERSON_1]"}' },
    ],
  });
  const calls = [
    modelCall({ id: "corpus-1", request, verdict: "refused", reasons: ["a digit of its own: `12 %`"] }),
    modelCall({ id: "corpus-2", request, attempt: 2, tokens: { sent: null, received: null }, region: null }),
  ];
  await withOrg(db, systemScope(await findOrg(db, "demo")), (tx) => saveModelCalls(tx, calls));
}

const taskCount = 13;

function taskOf({ id: accountId, ownerEmail }: Account, nth: number, today: Day): NewTask {
  return {
    id: `corpus-${nth}`,
    accountId,
    episodeId: null,
    title: `Call the ${nth} people who *answered*`,
    checklist: [{ text: "Read what they wrote", done: nth % 2 === 0 }],
    draft: null,
    ownerEmail: nth % 5 === 0 ? null : ownerEmail,
    dueOn: today - 3 + nth,
  };
}

async function lastAnswer({ db, deps }: DemoDesk, { name, entry: { said, entry, as } }: CorpusRow): Promise<Answer> {
  const org = await findOrg(db, "demo");
  const member = { scope: await scopeAs(db, org, as), org };
  const [first, ...later] = said;
  const say = (text: string) => ask(deps, member, { text, entry, threadKeys: [`corpus ${name}`], now: demoNow });
  let answer = await say(first);
  for (const text of later) answer = await say(text);
  return answer;
}
