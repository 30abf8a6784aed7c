/** An answer of the demo book -> phrased, recorded and kept; the phraser is a fake, the database is real. */
import { describe, expect, it } from "vitest";
import { parseAnswer } from "../../../src/answers/read-back.ts";
import { answerJson } from "../../../src/answers/schema.ts";
import { replay } from "../../../src/app/ask.ts";
import { namesReader } from "../../../src/app/known-names.ts";
import { findOrg, systemScope } from "../../../src/app/organisations.ts";
import { dictionaryReader } from "../../../src/app/words/dictionary.ts";
import { phraseAnswer, type WordsDeps } from "../../../src/app/words/phrase-answer.ts";
import { defaultSettings } from "../../../src/core/settings.ts";
import type { Phrased, PhraseRequest } from "../../../src/phrasing/phraser.ts";
import { readAnswer } from "../../../src/store/answers.ts";
import { addMember } from "../../../src/store/members.ts";
import { listModelCalls } from "../../../src/store/model-call-reading.ts";
import { enqueue } from "../../../src/store/outbox.ts";
import { originOf, saveOrigin } from "../../../src/store/posted-answers.ts";
import { withOrg } from "../../../src/store/with-org.ts";
import { demoDesk } from "../../support/demo.ts";
import {
  callFor,
  type FakePhraser,
  fakePhraser,
  hanging,
  inWords,
  maskingOf,
} from "../../support/words/fake-phraser.ts";

const desk = await demoDesk();
const { db } = desk;
const scope = systemScope(await findOrg(db, "demo"));
const never = new AbortController().signal;

let ids = 0;

const callsAbout = (answerId: string) =>
  withOrg(db, scope, async (tx) => {
    const rows = await tx.query<{ id: string }>("select id from model_call where org_id = $1 and answer_id = $2", [
      tx.orgId,
      answerId,
    ]);
    return rows.map(({ id }) => id);
  });

const kept = () =>
  withOrg(db, scope, async (tx) => {
    const [row] = await tx.query<{ n: number }>("select count(*)::int as n from answer where org_id = $1", [tx.orgId]);
    return row?.n;
  });

function depsWith(phraser: FakePhraser): WordsDeps {
  return {
    db,
    phraser,
    openMasking: maskingOf,
    readDictionary: dictionaryReader(namesReader()),
    newId: () => `words-${++ids}`,
  };
}

describe("an answer in a model's words", () => {
  it("is a document of its own, with the same facts, sections and receipts; the one it was made of stays as it was", async () => {
    const answer = await desk.ask("what is our NRR?");
    const phrased = await phraseAnswer(depsWith(fakePhraser()), scope, answer.id, never);
    const { id, words, notes, actions, ...same } = phrased ?? answer;
    expect(answer).toMatchObject(same);
    expect(id).toBe(`words-${ids}`);
    expect(words).toEqual(inWords(answer).words);
    expect(notes).toEqual([
      ...answer.notes,
      { code: "phrased", text: "Phrased by small-1, EU; every figure by Holdfast." },
    ]);
    expect(actions.map(({ kind, label }) => [kind, label])).toEqual(
      answer.actions.map(({ kind, label }) => [kind, label]),
    );
    expect(await replay({ db }, { scope }, answer.id)).toEqual(answer);
    expect(await replay({ db }, { scope }, id)).toEqual(phrased);
  });

  it("shares itself: whoever presses Share posts the words that stand there", async () => {
    const answer = await desk.ask("what is our NRR?");
    const phrased = await phraseAnswer(depsWith(fakePhraser()), scope, answer.id, never);
    expect(answer.actions.find(({ kind }) => kind === "share")?.target).toBe(answer.id);
    expect(phrased?.actions.find(({ kind }) => kind === "share")?.target).toBe(phrased?.id);
  });

  it("is kept with the calls it took, and not at all when they cannot be kept", async () => {
    const answer = await desk.ask("what is our GRR?");
    const words = depsWith(fakePhraser());
    await phraseAnswer(words, scope, answer.id, never);
    expect(await callsAbout(answer.id)).toEqual([`call for ${answer.id}`]);
    const before = await kept();
    // The fake's next call has the id of the one before: the record refuses it.
    await expect(phraseAnswer(words, scope, answer.id, never)).rejects.toThrow();
    expect(await kept()).toBe(before);
  });

  it("is not there when what came of its call cannot be kept; that it was begun is", async () => {
    const answer = await desk.ask("what is our CRR?");
    const before = await kept();
    // No number: no column takes it.
    const unkeepable = fakePhraser(async (request) => {
      const said = inWords(request.answer);
      return { ...said, calls: said.calls.map((call) => ({ ...call, latencyMs: Number.NaN })) };
    });
    await expect(phraseAnswer(depsWith(unkeepable), scope, answer.id, never)).rejects.toMatchObject({ code: "23502" });
    expect([await kept(), await callsAbout(answer.id)]).toEqual([before, []]);
    const calls = await withOrg(db, scope, (tx) => listModelCalls(tx, answer.id, 20));
    expect(calls.map(({ verdict }) => verdict)).toEqual(["begun"]);
  });

  it("leaves plain words when the model has none, and keeps what it was asked", async () => {
    const answer = await desk.ask("what is our GRR?");
    const silent = fakePhraser(async (request) => ({ ...inWords(request.answer), words: null }));
    expect(await phraseAnswer(depsWith(silent), scope, answer.id, never)).toBeNull();
    expect(await callsAbout(answer.id)).toEqual([`call for ${answer.id}`]);
  });

  it("is not there, and the log is told why, when its call could not be put on record", async () => {
    const answer = await desk.ask("what is our GRR?");
    const [before, callsBefore] = [await kept(), await callsAbout(answer.id)];
    const swallowing = {
      ...fakePhraser(),
      phrase: async ({ begin }: PhraseRequest): Promise<Phrased> => {
        // No instant: no column takes it. The phraser itself never rejects.
        await begin({ ...callFor(answer.id), id: "unrecordable", at: "yesterday, about" }).catch(() => {});
        return { words: null, calls: [] };
      },
    };
    await expect(phraseAnswer(depsWith(swallowing), scope, answer.id, never)).rejects.toMatchObject({ code: "22007" });
    expect([await kept(), await callsAbout(answer.id)]).toEqual([before, callsBefore]);
  });

  it("is not asked for in an organisation that wants none", async () => {
    const answer = await desk.ask("what is our GRR?");
    const phraser = fakePhraser();
    const set = (value: string) =>
      withOrg(db, scope, (tx) =>
        tx.query(
          `insert into setting (org_id, key, value) values ($1, 'model_words', $2)
           on conflict (org_id, key) do update set value = excluded.value`,
          [tx.orgId, value],
        ),
      );
    await set("off");
    expect(await phraseAnswer(depsWith(phraser), scope, answer.id, never)).toBeNull();
    expect(phraser.asked).toEqual([]);
    await set("on");
    expect(await phraseAnswer(depsWith(phraser), scope, answer.id, never)).not.toBeNull();
  });

  it("is not asked for where the kind is not phrased", async () => {
    const answer = await desk.ask("help");
    const phraser = fakePhraser();
    expect(await phraseAnswer(depsWith(phraser), scope, answer.id, never)).toBeNull();
    expect(phraser.asked).toEqual([]);
  });

  it("holds no connection while the model is asked", async () => {
    const answer = await desk.ask("what is our GRR?");
    const stop = new AbortController();
    const busy: number[] = [];
    const phraser = fakePhraser((_request, signal) => {
      busy.push(db.pool.totalCount - db.pool.idleCount);
      stop.abort();
      return hanging(signal);
    });
    await phraseAnswer(depsWith(phraser), scope, answer.id, stop.signal);
    expect(busy).toEqual([0]);
  });

  it("leads to the message that its answer led to", async () => {
    const posted = await desk.ask("what is our GRR?");
    const beneath = await desk.ask("what is our NRR?");
    await withOrg(db, scope, async (tx) => {
      const to = { platform: "slack", workspaceId: "T1", kind: "channel", id: "C1" } as const;
      await enqueue(tx, [{ key: "k", to, purpose: "digest", content: { kind: "answer", answerId: posted.id } }]);
      await saveOrigin(tx, beneath.id, posted.id);
    });
    const phrased = await phraseAnswer(depsWith(fakePhraser()), scope, beneath.id, never);
    expect(await withOrg(db, scope, (tx) => originOf(tx, phrased?.id ?? ""))).toBe(posted.id);
  });
});

describe("the dictionary", () => {
  const read = dictionaryReader(namesReader());
  const now = () => withOrg(db, scope, (tx) => read(tx, defaultSettings));

  it("knows contacts, members, accounts and the organisation's country", async () => {
    const { people, accounts, regions } = await now();
    const contacts = await withOrg(db, scope, (tx) =>
      tx.query<{ n: number }>("select count(*)::int as n from contact where org_id = $1", [tx.orgId]),
    );
    expect(people.length).toBeGreaterThanOrEqual(contacts[0]?.n ?? Number.NaN);
    expect(people.some(({ email }) => email?.includes("@"))).toBe(true);
    expect(accounts.length).toBeGreaterThan(0);
    expect(regions).toContain("US");
  });

  it("is the very same one until somebody comes", async () => {
    const first = await now();
    expect(await now()).toBe(first);
    await withOrg(db, scope, (tx) => addMember(tx, { email: "new@x.example", name: "Nora New", role: "csm" }));
    const second = await now();
    expect(second).not.toBe(first);
    expect(second.people).toContainEqual({ id: expect.any(String), name: "Nora New", email: "new@x.example" });
  });
});

it("is read back as it was written", async () => {
  const answer = await desk.ask("what is our NRR?");
  const phrased = await phraseAnswer(depsWith(fakePhraser()), scope, answer.id, never);
  const stored = await withOrg(db, scope, (tx) => readAnswer(tx, phrased?.id ?? ""));
  expect(answerJson(parseAnswer(stored?.document ?? ""))).toBe(stored?.document);
});
