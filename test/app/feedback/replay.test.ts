import { beforeAll, describe, expect, test } from "vitest";
import type { Answer } from "../../../src/answers/answer.ts";
import { answerJson } from "../../../src/answers/schema.ts";
import type { AskingMember } from "../../../src/app/ask.ts";
import { feedbackFlow } from "../../../src/app/feedback/give.ts";
import { feedbackLines } from "../../../src/app/feedback/list.ts";
import { replayAnswer } from "../../../src/app/feedback/replay.ts";
import { findOrg, systemScope } from "../../../src/app/organisations.ts";
import { saveAnswer } from "../../../src/store/answers.ts";
import { withOrg } from "../../../src/store/with-org.ts";
import { account, load, subscription } from "../../store/import/records.ts";
import { newOrg } from "../../support/database.ts";
import { type DemoDesk, demoDesk, deskOn } from "../../support/demo.ts";
import { modelCall, saveModelCalls } from "../../support/model-call.ts";

let desk: DemoDesk;
let member: AskingMember;

beforeAll(async () => {
  desk = await demoDesk();
  const org = await findOrg(desk.db, "demo");
  member = { scope: systemScope(org), org };
});

const replayed = (answer: Answer) => replayAnswer(desk.deps, member, answer.id);

describe("an answer that is worked out again with what was known then", () => {
  test.each([
    "why did NRR drop?",
    "/health acme robotics",
    "why is acme robotics at risk?",
    "who is at risk?",
    "NRR by segment",
    "NRR trend",
    "logo churn in Q2 2026",
    "what if acme robotics leaves?",
    "cohort retention",
    "digest",
    "NRR EMEA vs APAC",
    "nrr as known on 1 Nov 2026",
    "health of acme robotics on 1 Oct 2026",
  ])("says the same figures: %s", async (text) => {
    const answer = await desk.ask(text, { context: null });
    expect(answer.facts.length).toBeGreaterThan(0);
    expect(await replayed(answer)).toMatchObject({ answer: answer.id, same: true, differences: [] });
  });

  test("says the same figures one level deeper, and on a later page", async () => {
    const why = await desk.ask("why did NRR drop?", { threadKeys: ["deeper"] });
    const deeper = await desk.ask("why?", { threadKeys: ["deeper"] });
    expect(deeper.facts).not.toEqual(why.facts);
    expect(await replayed(deeper)).toMatchObject({ same: true });
    const list = await desk.ask("who is at risk?", { threadKeys: ["paged"] });
    const more = list.actions.find(({ kind }) => kind === "more");
    const page = await desk.ask(more?.target ?? "", { threadKeys: ["paged"] });
    expect(page.intent).toBe("list_at_risk");
    expect(await replayed(page)).toMatchObject({ same: true });
  });

  test("says the same figures in a model's words, as the answer they were made of was asked", async () => {
    await desk.ask("why did NRR drop?", { threadKeys: ["phrased"] });
    const plain = await desk.ask("why?", { threadKeys: ["phrased"] });
    const call = modelCall({ answerId: plain.id });
    const words = { by: "model", sentences: plain.headline, prompt_version: "m-1", model_call: call.id } as const;
    const phrased: Answer = { ...plain, id: `${plain.id}-phrased`, words };
    await withOrg(desk.db, member.scope, async (tx) => {
      await saveModelCalls(tx, [call]);
      await saveAnswer(tx, phrased.id, answerJson(phrased));
    });
    const { answer: _, ...asAsked } = await replayed(plain);
    expect(asAsked.same).toBe(true);
    expect(await replayed(phrased)).toEqual({ answer: phrased.id, ...asAsked });
  });

  test("names each figure that is not the same, when the stored answer says another", async () => {
    const answer = await desk.ask("nrr in Q2 2026", { context: null });
    const wrong = answer.facts.map((fact) => (fact.display === "107.5%" ? { ...fact, display: "117.5%" } : fact));
    await desk.db.pool.query("update answer set document = $2 where id = $1", [
      answer.id,
      JSON.stringify({ ...answer, facts: wrong }),
    ]);
    const { same, differences } = await replayed(answer);
    expect(same).toBe(false);
    expect(differences).toContainEqual(expect.objectContaining({ was: "117.5%", is: "107.5%" }));
    expect(differences).toHaveLength(wrong.filter(({ display }) => display === "117.5%").length);
  });

  test("rests on what was known then, not on what is known now", async () => {
    const scope = await newOrg(desk.db, "learning");
    const learning = await deskOn(desk.db, "learning");
    const learn = (mrrCents: bigint, now: string) =>
      load(desk.db, scope, "subscriptions", [subscription("s1", "a1", { mrrCents })], { now });
    await load(desk.db, scope, "accounts", [account("a1")]);
    await learn(10_000n, "2026-03-02T08:00:00Z");
    const answer = await learning.ask("what is our MRR?", { context: null, now: "2026-03-03T08:00:00Z" });
    expect(answer.facts.map(({ display }) => display)).toContain("$100");
    await learn(25_000n, "2026-03-04T08:00:00Z");
    const today = await learning.ask("what is our MRR?", { context: null, now: "2026-03-05T08:00:00Z" });
    expect(today.facts.map(({ display }) => display)).toContain("$250");
    const asked = { scope, org: await findOrg(desk.db, "learning") };
    expect(await replayAnswer(desk.deps, asked, answer.id)).toMatchObject({ same: true });
    expect(await replayAnswer(desk.deps, asked, today.id)).toMatchObject({ same: true });
  });

  test("that nobody gave is refused with a remedy", async () => {
    await expect(replayAnswer(desk.deps, member, "a-nothing")).rejects.toMatchObject({ code: "no_such_answer" });
  });
});

describe("what is said of an answer", () => {
  const give = (answer: Answer, kind: "helpful" | "wrong_number") => {
    const action = answer.actions.find((one) => one.kind === kind);
    if (action === undefined) throw new Error(`the answer offers no ${kind}`);
    return feedbackFlow(desk).feedback(member, { answer, action });
  };
  const lines = () => withOrg(desk.db, member.scope, feedbackLines, "read");

  test("is kept once for each person and answer, and the last word holds", async () => {
    const answer = await desk.ask("logo churn in Q2 2026", { context: null });
    expect(await give(answer, "wrong_number")).toMatch(
      /^Thank you\. This answer is kept .* Press Helpful to take that back\.$/,
    );
    expect(await give(answer, "wrong_number")).toContain("This answer is kept");
    expect(await give(answer, "helpful")).toContain("your doubt about its numbers is taken back");
    expect(await give(answer, "wrong_number")).toContain("That it helped is taken back");
    expect(await lines()).toEqual([
      {
        answer: answer.id,
        kind: "wrong_number",
        member: "Holdfast",
        at: expect.stringMatching(/^\d{4}-\d{2}-\d{2}T/),
        question: answer.read_as,
        intent: "metric_value",
        slots: answer.slots,
      },
    ]);
  });

  test("keeps the settings a doubted answer was worked out with", async () => {
    const answer = await desk.ask("ltv in Q2 2026", { context: null });
    await give(answer, "wrong_number");
    const { rows } = await desk.db.pool.query("select settings from feedback where answer_id = $1", [answer.id]);
    expect(rows).toEqual([{ settings: expect.objectContaining({ gross_margin: "0.70", currency: "USD" }) }]);
  });
});

describe("the pair of buttons", () => {
  const kinds = async (text: string) =>
    (await desk.ask(text, { context: null })).actions
      .map(({ kind }) => kind)
      .filter((kind) => /helpful|wrong/.test(kind));

  test("stands under an answer with figures", async () => {
    expect(await kinds("nrr")).toEqual(["helpful", "wrong_number"]);
  });

  test.each(["help", "zzz qqq", "tasks for nobody at all"])("stands not under %s", async (text) => {
    expect(await kinds(text)).toEqual([]);
  });
});
