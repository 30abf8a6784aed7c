import { beforeAll, describe, expect, test } from "vitest";
import type { Answer } from "../../../src/answers/answer.ts";
import { type AskingMember, ask, replay } from "../../../src/app/ask.ts";
import { findOrg, scopeAs, systemScope } from "../../../src/app/organisations.ts";
import { callsFor } from "../../../src/app/record/calls-for.ts";
import { saveAnswer } from "../../../src/store/answers.ts";
import { addMember } from "../../../src/store/members.ts";
import { beginModelCall, eraseModelCalls } from "../../../src/store/model-calls.ts";
import { withOrg } from "../../../src/store/with-org.ts";
import { type DemoDesk, demoDesk, demoNow, said } from "../../support/demo.ts";
import { modelCall, saveModelCalls } from "../../support/model-call.ts";

let desk: DemoDesk;
let system: AskingMember;

beforeAll(async () => {
  desk = await demoDesk();
  const org = await findOrg(desk.db, "demo");
  system = { scope: systemScope(org), org };
  await withOrg(desk.db, system.scope, async (tx) => {
    await addMember(tx, { email: "ada@demo.example", name: "Ada", role: "admin" });
    await addMember(tx, { email: "mona@demo.example", name: "Mona", role: "manager" });
  });
});

const record = (...calls: ReturnType<typeof modelCall>[]) =>
  withOrg(desk.db, system.scope, (tx) => saveModelCalls(tx, calls));

async function asMember(email: string): Promise<AskingMember> {
  const org = await findOrg(desk.db, "demo");
  return { scope: await scopeAs(desk.db, org, email), org };
}

async function askAs(email: string, text: string, thread = email): Promise<Answer> {
  return ask(desk.deps, await asMember(email), { text, entry: "message", threadKeys: [thread], now: demoNow });
}

const shown = ({ facts }: Answer, label: string) =>
  facts.filter((fact) => fact.label === label).map(({ display }) => display);

describe("what did the model see?", () => {
  test("is answered to an admin about the answer before in the thread, in what was sent and what came back", async () => {
    const before = await askAs("ada@demo.example", "nrr in Q2 2026");
    const request = JSON.stringify({
      model: "small-model",
      messages: [
        { role: "system", content: "Phrase. A placeholder looks like [PERSON_9]." },
        { role: "user", content: "[PERSON_1] of [ACCOUNT_1] wrote to [PERSON_2]; [PERSON_1] again" },
      ],
    });
    await record(
      modelCall({ id: "c1", answerId: before.id, request, verdict: "refused", reasons: ["a digit"] }),
      modelCall({ id: "c2", answerId: before.id, request, attempt: 2 }),
      modelCall({ id: "other", answerId: "a-other", request: "{}" }),
    );
    const seen = await askAs("ada@demo.example", "what did the model see?");
    expect(seen.intent).toBe("model_seen");
    expect(seen.slots).toEqual({ answer: before.id });
    expect(said(seen)).toBe(
      "2 model calls, the last to small-model on 127.0.0.1:8080, which runs in Frankfurt. " +
        "Below is the text as it left the house; names, addresses and the like are placeholders in it.",
    );
    expect(seen.read_as).toBe(`What the model saw for: ${before.read_as}`);
    expect(shown(seen, "Call")).toEqual(["c1", "c2"]);
    expect(shown(seen, "Verdict")).toEqual(["refused: none of it was shown", "accepted: its sentences were shown"]);
    expect(shown(seen, "Reason")).toEqual(["a digit"]);
    expect(shown(seen, "user message")).toEqual([
      "[PERSON_1] of [ACCOUNT_1] wrote to [PERSON_2]; [PERSON_1] again",
      "[PERSON_1] of [ACCOUNT_1] wrote to [PERSON_2]; [PERSON_1] again",
    ]);
    expect(shown(seen, "Hidden: people")).toEqual(["2", "2"]);
    expect(shown(seen, "Hidden: accounts")).toEqual(["1", "1"]);
    expect(shown(seen, "reply")).toEqual(['{"choices":[]}', '{"choices":[]}']);
    expect(shown(seen, "Tokens sent")).toEqual(["420", "420"]);
  });

  test("leaves the memory of the thread as it is", async () => {
    await askAs("ada@demo.example", "nrr in Q2 2026", "remembering");
    await askAs("ada@demo.example", "what did the model see?", "remembering");
    expect((await askAs("ada@demo.example", "why?", "remembering")).intent).toBe("metric_why");
  });

  test("of an answer without a recorded call says so, and that none is made before it is recorded", async () => {
    const before = await askAs("ada@demo.example", "grr in Q2 2026", "unphrased");
    const seen = await askAs("ada@demo.example", "what did the model see?", "unphrased");
    expect(seen.slots).toEqual({ answer: before.id });
    expect(said(seen)).toBe(
      "No model call is on record for this answer: its words are Holdfast's own. " +
        "A call is put on record before it is made.",
    );
    expect(seen.facts).toEqual([]);
  });

  test.each(["mona@demo.example"])("is refused to %s, and none of it is in the document", async (email) => {
    const seen = await askAs(email, "what did the model see?");
    expect(said(seen)).toBe("What was sent to a model is for admins to read. Ask one of them to ask this.");
    expect([seen.facts, seen.sections, seen.receipts]).toEqual([[], [], {}]);
  });

  test("answered to an admin is opened by nobody else", async () => {
    const seen = await askAs("ada@demo.example", "what did the model see?");
    expect((await replay(desk.deps, await asMember("ada@demo.example"), seen.id)).id).toBe(seen.id);
    const opened = replay(desk.deps, await asMember("mona@demo.example"), seen.id);
    await expect(opened).rejects.toMatchObject({ code: "no_such_answer" });
  });

  test("goes on page by page until every piece was shown, verbatim and in order", async () => {
    const before = await askAs("ada@demo.example", "crr in Q2 2026", "long");
    const content = Array.from({ length: 2500 }, (_, nth) => `word${nth}`).join(" ");
    const request = JSON.stringify({ messages: [{ role: "user", content }] });
    await record(modelCall({ answerId: before.id, request, reply: "the reply" }));
    let seen = await askAs("ada@demo.example", "what did the model see?", "long");
    const pieces = shown(seen, "user message");
    expect(pieces).toHaveLength(10);
    for (let more = moreOf(seen); more !== undefined; more = moreOf(seen)) {
      seen = await askAs("ada@demo.example", more, "elsewhere");
      expect(seen.intent).toBe("model_seen");
      pieces.push(...shown(seen, "user message"));
    }
    expect(pieces.join("")).toBe(content);
    expect(shown(seen, "reply")).toEqual(["the reply"]);
  });

  test("says of each call why it was made; asked out of nothing, of those for the answer that was phrased last", async () => {
    const before = await askAs("ada@demo.example", "arpa in Q2 2026", "named");
    const asked = { answerId: before.id, request: "{}", reply: null };
    await record(
      modelCall({ ...asked, id: "n1", verdict: "failed", reasons: ["400"] }),
      modelCall({ ...asked, id: "n2", attempt: 2, verdict: "refused", reasons: ["a digit"] }),
      modelCall({ ...asked, id: "n3", attempt: 3 }),
    );
    const named = ({ sections }: Answer) => sections.filter(({ kind }) => kind === "facts").map(({ title }) => title);
    const seen = await askAs("ada@demo.example", "what did the model see?", "named");
    expect(named(seen)).toEqual([
      "The first request",
      "The same request, in a form that the server knows",
      "The retry, with the reasons of the refusal",
    ]);
    const last = await askAs("ada@demo.example", "what did the model see?", "a new thread");
    expect([last.slots, last.read_as]).toEqual([seen.slots, `What the model saw for: ${before.read_as}`]);
    expect(shown(last, "Call")).toEqual(["n1", "n2", "n3"]);
  });

  test("shows a call that never ended as it was sent, and that its end is not on record", async () => {
    const before = await askAs("ada@demo.example", "quick ratio in Q2 2026", "killed");
    await withOrg(desk.db, system.scope, (tx) => beginModelCall(tx, modelCall({ id: "open", answerId: before.id })));
    const seen = await askAs("ada@demo.example", "what did the model see?", "killed");
    expect(shown(seen, "Call")).toEqual(["open"]);
    expect(shown(seen, "Verdict")).toEqual([
      "begun: its end is not on record, so it is under way or the program ended before it",
    ]);
    expect(shown(seen, "user message")).toEqual(["[ACCOUNT_1] fell"]);
    expect(shown(seen, "Reply")).toEqual(["none is on record"]);
    expect([...shown(seen, "Milliseconds to the reply"), ...shown(seen, "Tokens sent")]).toEqual([]);
  });

  test("of erased words says so, and what is still recorded", async () => {
    const before = await askAs("ada@demo.example", "ltv in Q2 2026", "erased");
    await record(modelCall({ id: "gone", answerId: before.id, about: { people: ["p-gone"], accounts: [] } }));
    await withOrg(desk.db, system.scope, (tx) => eraseModelCalls(tx, { personId: "p-gone" }));
    const seen = await askAs("ada@demo.example", "what did the model see?", "erased");
    expect(shown(seen, "Words")).toEqual([expect.stringMatching(/^erased/)]);
    expect(shown(seen, "Call")).toEqual(["gone"]);
    expect(JSON.stringify(seen)).not.toContain("messages");
  });
});

describe("the calls of an answer", () => {
  test("are found by the document in plain words and by the one in the model's", async () => {
    const plain = await askAs("ada@demo.example", "nrr in Q1 2026", "phrased");
    await record(modelCall({ id: "p1", answerId: plain.id }), modelCall({ id: "p2", answerId: plain.id, attempt: 2 }));
    const words = { by: "model", sentences: plain.headline, prompt_version: "account/1", model_call: "p2" } as const;
    const phrased = { ...plain, id: "a-phrased", words };
    await withOrg(desk.db, system.scope, async (tx) => {
      await saveAnswer(tx, phrased.id, JSON.stringify(phrased));
      for (const id of [plain.id, phrased.id])
        expect((await callsFor(tx, id)).map((call) => call.id)).toEqual(["p1", "p2"]);
      expect(await callsFor(tx, "a-nothing")).toEqual([]);
      const [first] = await callsFor(tx, plain.id);
      expect(first).toMatchObject({
        ...modelCall({ id: "p1", answerId: plain.id }),
        at: "2026-11-20T09:00:00.123000Z",
      });
    });
  });
});

function moreOf({ actions }: Answer): string | undefined {
  return actions.find(({ kind }) => kind === "more")?.target;
}
