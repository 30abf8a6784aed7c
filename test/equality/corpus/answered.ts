/** The corpus -> its answers, each asked once of the demo book in a thread of its own. */
import type { Answer } from "../../../src/answers/answer.ts";
import { ask } from "../../../src/app/ask.ts";
import { findOrg, scopeAs } from "../../../src/app/organisations.ts";
import { type DemoDesk, demoDesk, demoNow } from "../../support/demo.ts";
import { type CorpusRow, corpusRows } from "./corpus.ts";

export interface Answered extends CorpusRow {
  readonly answer: Answer;
}

export async function answeredCorpus(): Promise<readonly Answered[]> {
  const desk = await demoDesk();
  const answered: Answered[] = [];
  for (const row of corpusRows) answered.push({ ...row, answer: await lastAnswer(desk, row) });
  return answered;
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
