/** A digest after it was posted: one edit by a letter, and none over what was done or said meanwhile. */
import { pino } from "pino";
import { beforeEach, expect, it } from "vitest";
import type { Answer } from "../../../src/answers/answer.ts";
import { Draft } from "../../../src/answers/draft.ts";
import { phrasedAnswer } from "../../../src/answers/phrased.ts";
import { parseAnswer } from "../../../src/answers/read-back.ts";
import { answerJson } from "../../../src/answers/schema.ts";
import { postedPhrasing } from "../../../src/app/words/phrase-posted.ts";
import type { Show, Words } from "../../../src/app/words/words.ts";
import { plainWords } from "../../../src/app/words/words.ts";
import { saveAnswer } from "../../../src/store/answers.ts";
import { enqueue, type Letter } from "../../../src/store/outbox.ts";
import type { LetterInHand } from "../../../src/store/outbox-work.ts";
import { withOrg } from "../../../src/store/with-org.ts";
import { context, day } from "../../answers/golden-quarters.ts";
import { type ActingOrg, actingOrg } from "../../support/acting.ts";
import { until } from "../../support/chat/until.ts";
import { testDatabase } from "../../support/database.ts";
import { inHand } from "../../support/outbox/in-hand.ts";
import { inWords } from "../../support/words/fake-phraser.ts";

const db = await testDatabase();
const main = "digest:d1:2026-11-20";
const to = { platform: "slack", workspaceId: "T1", kind: "channel", id: "C1" } as const;

let org: ActingOrg;
let runs = 0;
/** What was handed to the model, with the way to show its words. */
let handed: { readonly answer: Answer; readonly show: Show }[];
let woken: number;

beforeEach(async () => {
  org = await actingOrg(db, `posted-${++runs}`);
  handed = [];
  woken = 0;
});

const words: Words = { ...plainWords, whenPhrased: (_scope, answer, show) => void handed.push({ answer, show }) };

function digest(id: string): Answer {
  const draft = new Draft({ ...context({ intent: "digest", slots: {} }), id, asOf: day("2026-11-20") });
  const subject = { type: "account", id: "acme", name: "Acme" } as const;
  const slipped = draft.fact(draft.figures.bareCount(3), { label: "count", subject });
  draft.say(`{${slipped}} slipped.`);
  const actions = [draft.action("ack", "Acknowledge", "acme")];
  const rows = [{ label: "Acme", facts: [slipped], actions }];
  draft.section({ title: "Slipping", kind: "table", columns: ["Account", "Count"], facts: [slipped], rows });
  return draft.answer("the digest");
}

async function kept(answer: Answer, letter: Partial<Letter> = {}): Promise<Answer> {
  await withOrg(db, org.scope, async (tx) => {
    await saveAnswer(tx, answer.id, answerJson(answer));
    const content = { kind: "answer", answerId: answer.id } as const;
    await enqueue(tx, [{ key: main, to, purpose: "digest", content, ...letter }]);
  });
  return answer;
}

/** As the outbox does when the platform has said yes. */
function stands(more: Partial<LetterInHand> = {}): void {
  const log = pino({ level: "silent" });
  postedPhrasing({ db, words, log, onEnqueued: () => void woken++ })(inHand({ key: main, to, ...more }), org.scope);
}

async function phrased(id = "a-words"): Promise<void> {
  const [{ answer, show } = { answer: null, show: null }] = handed;
  if (answer === null) throw new Error("nothing was handed to the model");
  const said = inWords(answer).words;
  if (said === null) throw new Error("the fake has no words");
  const document = phrasedAnswer(answer, { id, words: said, model: { name: "small-1", region: null } });
  await withOrg(db, org.scope, (tx) => saveAnswer(tx, id, answerJson(document)));
  await show(document);
}

async function letters(): Promise<
  readonly { readonly key: string; readonly replaces: string; readonly answer: Answer }[]
> {
  const rows = await org.query<{ key: string; replaces: string; document: string }>(
    `select key, replaces_key as replaces, document from outbox
     join answer on answer.org_id = outbox.org_id and answer.id = content ->> 'answerId'
     where outbox.org_id = $1 and replaces_key is not null order by position`,
  );
  return rows.map(({ document, ...row }) => ({ ...row, answer: parseAnswer(document) }));
}

const isHanded = () => until("it is handed to the model", () => handed.length === 1);

it("is edited once by a letter in the model's words, and the outbox is woken", async () => {
  await kept(digest("a-main"));
  stands();
  await isHanded();
  await phrased();
  expect((await letters()).map(({ key, replaces, answer }) => [key, replaces, answer.words?.by])).toEqual([
    [`${main}:words:a-words`, main, "model"],
  ]);
  expect(woken).toBe(1);
});

it("keeps what people did while the model was asked: the words come no more", async () => {
  const posted = await kept(digest("a-main"));
  stands();
  await isHanded();
  await org.press("mona", "ack", "acme", undefined, posted);
  await phrased();
  expect((await letters()).map(({ answer }) => answer.words?.by)).toEqual(["template"]);
  expect(woken).toBe(0);
});

it("has what people do after the words laid on top of them", async () => {
  await kept(digest("a-main"));
  stands();
  await isHanded();
  await phrased();
  const [edited] = await letters();
  if (edited === undefined) throw new Error("there is no edit");
  await org.press("mona", "ack", "acme", undefined, edited.answer);
  const marked = (await letters()).at(-1);
  expect(marked?.key).toContain(":acts:");
  expect(marked?.answer.words).toEqual(edited.answer.words);
  expect(JSON.stringify(marked?.answer.sections)).toContain("Acknowledged");
});

it("is not edited over what its maker said since", async () => {
  await kept(digest("a-main"));
  stands();
  await isHanded();
  await kept(digest("a-listed"), { key: `${main}#listed`, replaces: main });
  await phrased();
  expect((await letters()).map(({ key }) => key)).toEqual([`${main}#listed`]);
});

it("is phrased as it stands there, which a rename has changed since it was enqueued", async () => {
  await kept(digest("a-before"));
  await withOrg(db, org.scope, async (tx) => {
    await saveAnswer(tx, "a-renamed", answerJson(digest("a-renamed")));
    await tx.query(`update outbox set content = '{"kind":"answer","answerId":"a-renamed"}' where org_id = $1`, [
      tx.orgId,
    ]);
  });
  stands();
  await isHanded();
  expect(handed[0]?.answer.id).toBe("a-renamed");
});

it.each([
  ["a card below a digest", { purpose: "detail" }],
  ["an alert, which its maker edits", { purpose: "alert" }],
  ["a reply that came late", { purpose: "reply" }],
  ["an edit", { replaces: { key: main, messageIds: [], settled: true } as never }],
  ["what is possibly a repeat", { doubtful: true }],
] as const)("hands no model %s", async (_what, more) => {
  await kept(digest("a-other"), { key: "other" });
  await kept(digest("a-main"));
  stands({ key: "other", ...more });
  stands();
  await isHanded();
  expect(handed.map(({ answer }) => answer.id)).toEqual(["a-main"]);
});
