import { beforeAll, describe, expect, it } from "vitest";
import type { Answer } from "../../../src/answers/answer.ts";
import { newAnswerId } from "../../../src/app/new-id.ts";
import { plainWords } from "../../../src/app/words/words.ts";
import type { PreviewReply } from "../../../src/channels/preview/api.ts";
import { renderSlack } from "../../../src/presentation/slack/render.ts";
import { renderTeams } from "../../../src/presentation/teams/render.ts";
import { previewFlows } from "../../../src/running/preview-flows.ts";
import type { Database } from "../../../src/store/database.ts";
import { addMember } from "../../../src/store/members.ts";
import { withOrg } from "../../../src/store/with-org.ts";
import { newOrg, testDatabase } from "../../support/database.ts";
import { type DemoDesk, demoDesk, said } from "../../support/demo.ts";
import { openPreview, openPreviewHere, type Preview } from "../../support/preview/preview.ts";

// What the preview answers, on the real store with the demo book; who gets in at all is in door.test.ts.

const manager = "maya.okafor@tidewater.example";
const csm = "kim.larsen@tidewater.example";
const viewer = "renee.dubois@tidewater.example";

let demo: DemoDesk;
let preview: Preview;
beforeAll(async () => {
  demo = await demoDesk();
  preview = await openPreview(previewFlows(demo.db, "demo"));
  return () => preview.close();
});

interface Asking {
  readonly as?: string;
  readonly conversation?: string;
}

async function call(path: string, body: object): Promise<{ readonly status: number; readonly json: unknown }> {
  return preview.api(path, body);
}

async function ask(text: string, { as = manager, conversation = newAnswerId() }: Asking = {}) {
  return answered(await call("/api/ask", { as, conversation, text }));
}

async function press(answer: Answer, kind: string, { as = manager, conversation = newAnswerId() }: Asking = {}) {
  const action = answer.actions.find((candidate) => candidate.kind === kind);
  const { status, json } = await call("/api/press", {
    as,
    conversation,
    answerId: answer.id,
    actionId: action?.id ?? kind,
  });
  expect(status).toBe(200);
  return json as PreviewReply;
}

function answered({ status, json }: { readonly status: number; readonly json: unknown }) {
  const reply = json as PreviewReply;
  expect([status, reply.kind]).toEqual([200, "answer"]);
  if (reply.kind !== "answer") throw new Error("not an answer");
  return reply;
}

describe("hello", () => {
  it("names the book, its people with managers first, and what to ask", async () => {
    const { json } = await preview.api("/api/hello");
    expect(json).toEqual({
      org: { slug: "demo", name: "Tidewater Software (demo)", kind: "demo" },
      people: [
        { email: manager, name: "Maya Okafor", role: "manager" },
        { email: "aoife.obrien@tidewater.example", name: "Aoife O'Brien", role: "csm" },
        { email: "jonas.weber@tidewater.example", name: "Jonas Weber", role: "csm" },
        { email: csm, name: "Kim Larsen", role: "csm" },
        { email: "priya.raman@tidewater.example", name: "Priya Raman", role: "csm" },
        { email: "tomas.herrera@tidewater.example", name: "Tomás Herrera", role: "csm" },
        { email: "yuki.tanaka@tidewater.example", name: "Yuki Tanaka", role: "csm" },
        { email: viewer, name: "Renée Dubois", role: "viewer" },
        { email: "samuel.adeyemi@tidewater.example", name: "Samuel Adeyemi", role: "viewer" },
      ],
      suggestions: [
        { title: "Why did NRR drop?", message: "Why did NRR drop?" },
        { title: "Who is at risk?", message: "Who is at risk?" },
        { title: "How is Acme doing?", message: "How is Acme doing?" },
        { title: "What can I ask?", message: "help" },
      ],
    });
  });
});

describe("a question", () => {
  it.each(["/health acme", "  /HEALTH acme ", "how is acme doing?"])("typed as %s is answered", async (text) => {
    const { answer } = await ask(text);
    expect(said(answer)).toContain("Acme Robotics is yellow");
  });

  it("is answered with the same document as everywhere, drawn as each platform's channel draws it", async () => {
    const { answer, slack, teams } = await ask("why did NRR drop?");
    const { id: _, ...document } = answer;
    const { id: __, ...elsewhere } = await demo.ask("why did NRR drop?", { threadKeys: [] });
    expect(withoutAnswerIds(document)).toEqual(withoutAnswerIds(elsewhere));
    const { text: notice, blocks } = renderSlack(answer, { share: true });
    expect(slack).toEqual({ text: notice, blocks });
    // Teams offers Share in a card of its own, as in the chat with whoever asked in a channel.
    const { text, cards } = renderTeams(answer, { share: false });
    expect({ ...teams, cards: teams.cards.slice(0, -1) }).toEqual({ text, cards });
    expect(JSON.stringify(teams.cards.at(-1))).toContain("You asked in a channel. Only you see this answer.");
    expect(slack.blocks?.length).toBeGreaterThan(1);
  });

  it.each([
    [manager, true],
    [csm, true],
    [viewer, false],
  ])("asked by %s offers Share on both platforms: %s", async (as, offered) => {
    const { slack, teams } = await ask("/health acme", { as });
    const drawn = [JSON.stringify(slack.blocks), JSON.stringify(teams.cards)];
    expect(drawn.map((text) => text.includes("holdfast:share"))).toEqual([offered, offered]);
    expect(drawn.map((text) => text.includes("holdfast:receipt"))).toEqual([true, true]);
  });

  it("is asked by whoever is named, whatever the case of the e-mail: my accounts are Kim's", async () => {
    const { answer } = await ask("which of my accounts are at risk?", { as: csm.toUpperCase() });
    expect(JSON.stringify(answer.facts)).toContain("Acme Robotics");
    const { answer: others } = await ask("which of my accounts are at risk?");
    expect(said(others)).toContain("No account here has Maya Okafor as its owner");
  });
});

/** An answer names itself in its share button. */
function withoutAnswerIds(document: Omit<Answer, "id">): unknown {
  return { ...document, actions: document.actions.filter(({ kind }) => kind !== "share") };
}

describe("a follow-up", () => {
  it("is about what was asked before in its conversation by its asker, and nowhere else", async () => {
    const conversation = "talk-1";
    await ask("why did NRR drop?", { conversation });
    expect(await ask("by owner", { conversation })).toMatchObject({ answer: { slots: { metric: "nrr" } } });
    expect((await ask("by owner", { conversation, as: csm })).answer.slots).not.toHaveProperty("metric");
    expect((await ask("by owner", { conversation: "talk-2" })).answer.slots).not.toHaveProperty("metric");
  });

  it("does not outlive the start: the next one remembers nothing", async () => {
    const conversation = "talk-3";
    await ask("why did NRR drop?", { conversation });
    const next = await openPreviewHere(previewFlows(demo.db, "demo"), { start: "s2" });
    const { json } = await next.api("/api/ask", { as: manager, conversation, text: "by owner" });
    expect(answered({ status: 200, json }).answer.slots).not.toHaveProperty("metric");
  });
});

describe("a press", () => {
  it("does what it does on every platform: each button of an answer", async () => {
    const { answer } = await ask("why did NRR drop?");
    const done = new Map<string, string>();
    for (const { kind } of answer.actions) done.set(kind, (await press(answer, kind)).kind);
    expect(Object.fromEntries(done)).toEqual({
      why: "answer",
      receipt: "receipt",
      share: "words",
      correct: "answer",
      more: "answer",
      helpful: "words",
      wrong_number: "words",
    });
  });

  it("on the arithmetic shows the formula and the rows, drawn twice", async () => {
    const { answer } = await ask("/health acme");
    const receipt = await press(answer, "receipt");
    if (receipt.kind !== "receipt") throw new Error("not a receipt");
    expect(receipt.answerId).toBe(answer.id);
    const action = answer.actions.find(({ kind }) => kind === "receipt");
    const definition = answer.receipts[action?.target ?? ""]?.definition ?? "none";
    expect(JSON.stringify(receipt.slack.blocks)).toContain(JSON.stringify(definition).slice(1, 40));
    expect(JSON.stringify(receipt.teams.cards)).toContain(JSON.stringify(definition).slice(1, 40));
  });

  it("on why goes on in the conversation it was pressed in", async () => {
    const conversation = "talk-4";
    await ask("who is at risk?", { conversation });
    const more = await press((await ask("/health acme", { conversation })).answer, "why", { conversation });
    expect(answered({ status: 200, json: more }).answer.intent).toBe("account_why");
    expect((await ask("and last week?", { conversation })).answer.slots).toMatchObject({ account: "Acme Robotics" });
  });

  it("on Share says what would happen, or who may: all for a manager, the own accounts for a CSM", async () => {
    const { answer: company } = await ask("why did NRR drop?");
    const { answer: account } = await ask("/health acme");
    const words = async (answer: Answer, as: string) => {
      const reply = await press(answer, "share", { as });
      return reply.kind === "words" ? reply.text : reply.kind;
    };
    expect(await words(company, manager)).toContain("The preview posts nothing.");
    expect(await words(company, csm)).toContain("Sharing to a channel is for managers and admins");
    // Kim Larsen looks after Acme, Priya Raman does not.
    expect(await words(account, csm)).toContain("The preview posts nothing.");
    expect(await words(account, "priya.raman@tidewater.example")).toContain("for CSMs about accounts they own");
    expect(await words(account, viewer)).toContain("Ask one of them to share it.");
  });

  it("on wrong number names the answer and the member in the log", async () => {
    const { answer } = await ask("/health acme");
    // No answer offers it yet: one that does, as the store would give it.
    const doubted = {
      ...answer,
      actions: [{ id: "w1", kind: "wrong_number", label: "Wrong number", target: "" }],
    } as const;
    const own = await openPreviewHere({ ...previewFlows(demo.db, "demo"), replay: async () => doubted });
    const pressed = { as: manager, conversation: "c", answerId: answer.id, actionId: "w1" };
    expect((await own.api("/api/press", pressed)).json).toMatchObject({
      kind: "words",
      text: expect.stringContaining("Thank you."),
    });
    expect(own.logged.filter((line) => line.includes(answer.id) && line.includes("wrong_number"))).toHaveLength(1);
  });

  it("on an answer that is not there is refused, on a button that it does not have answered in words", async () => {
    const asked = { as: manager, conversation: "c", actionId: "no-such-button" };
    const refused = { status: 404, json: { error: { code: "no_such_answer", remedy: "Ask the question again." } } };
    expect(await call("/api/press", { ...asked, answerId: "no-such-answer" })).toMatchObject(refused);
    const { answer } = await ask("nrr");
    const words = { kind: "words", text: "I do not know that button any more. Please ask again." };
    expect((await call("/api/press", { ...asked, answerId: answer.id })).json).toEqual(words);
  });

  it("opens no answer of another organisation", async () => {
    const main = await newOrg(demo.db, "main");
    await withOrg(demo.db, main, (tx) => addMember(tx, { email: "eve@main.example", name: "Eve", role: "admin" }));
    const other = await openPreviewHere(previewFlows(demo.db, "main"));
    const { answer } = await ask("/health acme");
    const pressed = { as: "eve@main.example", conversation: "c", answerId: answer.id, actionId: answer.actions[0]?.id };
    const { status, json } = await other.api("/api/press", pressed);
    expect([status, JSON.stringify(json)]).toEqual([404, expect.not.stringContaining("Acme")]);
  });
});

describe("who asks", () => {
  it.each(["nobody@tidewater.example", "organisation", "system", "' or true --"])(
    "must be a member: %s is refused with the line an admin needs",
    async (as) => {
      const refused = {
        error: { code: "unknown_member", remedy: expect.stringContaining(`holdfast member add ${as}`) },
      };
      expect(await call("/api/ask", { as, conversation: "c", text: "nrr" })).toMatchObject({
        status: 404,
        json: refused,
      });
      const { answer } = await ask("nrr");
      const pressed = { as, conversation: "c", answerId: answer.id, actionId: answer.actions[0]?.id };
      expect(await call("/api/press", pressed)).toMatchObject({ status: 404, json: refused });
    },
  );

  it("is the organisation itself where a book was imported without people, until there are some", async () => {
    const db: Database = await testDatabase();
    const scope = await newOrg(db, "main");
    const own = await openPreviewHere(previewFlows(db, "main"));
    expect((await own.api("/api/hello")).json).toMatchObject({
      people: [{ email: "organisation", name: "main", role: "the organisation itself" }],
    });
    const asked = { as: "organisation", conversation: "c", text: "help" };
    const { answer, slack } = answered(await own.api("/api/ask", asked));
    expect(answer.org).toBe("main");
    expect(JSON.stringify(slack)).not.toContain("holdfast:share");
    await withOrg(db, scope, (tx) => addMember(tx, { email: "ada@main.example", name: "Ada", role: "csm" }));
    expect((await own.api("/api/hello")).json).toMatchObject({ people: [{ email: "ada@main.example" }] });
    expect((await own.api("/api/ask", asked)).status).toBe(404);
  });
});

it("waits for a slow database, tells who waits too long, answers others, and answers again afterwards", async () => {
  const slow = await openPreviewHere(previewFlows(demo.db, "demo"), { answerWithinMs: 300 });
  const question = { as: manager, conversation: "c", text: "why did NRR drop?" };
  const locking = await demo.db.connect();
  await locking.query("begin; lock table subscription in access exclusive mode");
  expect((await slow.api("/api/ask", question)).json).toMatchObject({ error: { code: "answer_late" } });
  expect((await slow.api("/api/hello")).status).toBe(200);
  await locking.query("rollback");
  locking.release();
  expect(answered(await preview.api("/api/ask", question)).answer.intent).toBe("metric_why");
});

describe("a model's words", () => {
  const wish = (own: Preview, answer: Answer) => own.api("/api/words", { as: manager, answerId: answer.id });
  const phrasedHere = (phrased: (answer: Answer) => Answer | null) =>
    openPreviewHere(
      previewFlows(demo.db, "demo", {
        ...plainWords,
        phrases: () => true,
        phrased: async (_scope, answer) => phrased(answer),
      }),
    );
  const asked = (text: string) => ({ as: manager, conversation: newAnswerId(), text });
  const inWords = (answer: Answer): Answer => ({
    ...answer,
    id: "in-words",
    words: { by: "model", sentences: [{ text: "All of it, said otherwise.", facts: [] }] },
  });

  it("are asked for once the card is there, and drawn as both platforms show them", async () => {
    const own = await phrasedHere(inWords);
    const reply = answered(await own.api("/api/ask", asked("nrr")));
    expect(reply.phrasing).toBe(true);
    const { json } = await wish(own, reply.answer);
    const phrased = inWords(reply.answer);
    expect(json).toMatchObject({ phrased: { answer: phrased, slack: { blocks: renderSlack(phrased).blocks } } });
    expect(JSON.stringify(json)).toContain("All of it, said otherwise.");
  });

  it("stay away when the model has none, and are not promised where no model is", async () => {
    const own = await phrasedHere(() => null);
    const { answer } = answered(await own.api("/api/ask", asked("nrr")));
    expect((await wish(own, answer)).json).toEqual({ phrased: null });
    const plain = answered(await preview.api("/api/ask", asked("nrr")));
    expect(plain.phrasing).toBeUndefined();
    expect((await wish(preview, plain.answer)).json).toEqual({ phrased: null });
  });

  it("of an answer that nobody gave are refused", async () => {
    expect(await preview.api("/api/words", { as: manager, answerId: "no-such-answer" })).toMatchObject({
      json: { error: { code: "no_such_answer" } },
    });
  });
});
