import { describe, expect, it } from "vitest";
import type { Answer } from "../../../../src/answers/answer.ts";
import type { PreviewHello, PreviewReply } from "../../../../src/channels/preview/api.ts";
import { type PageEvent, reduce } from "../../../../src/channels/preview/page/state/reduce.ts";
import {
  currentConversation,
  currentPerson,
  firstState,
  type PageState,
} from "../../../../src/channels/preview/page/state/state.ts";

const maya = { email: "maya@example.com", name: "Maya", role: "manager" };
const kim = { email: "kim@example.com", name: "Kim", role: "csm" };
const hello: PreviewHello = { org: { slug: "demo", name: "Demo", kind: "demo" }, people: [maya, kim], suggestions: [] };
const failure = { code: "server_gone", message: "Gone.", remedy: "Start it." };
const failed = { ok: false, failure } as const;

const answer: Answer = {
  schema: 1,
  id: "a-1",
  org: "demo",
  intent: "metric_value",
  slots: {},
  read_as: "NRR",
  as_of: "2026-11-21",
  data_through: {},
  headline: [],
  facts: [],
  parts: [],
  sections: [],
  receipts: {},
  actions: [],
  notes: [],
  coverage: null,
  words: null,
};
const rendering = { slack: { text: "s" }, teams: { text: "t", cards: [] } };
const answered: PreviewReply = { kind: "answer", answer, ...rendering };
const receipt: PreviewReply = { kind: "receipt", answerId: "a-1", ...rendering };

const in1 = { conversation: "c-1", entry: "e-1" } as const;
const pressing = { ...in1, actionId: "x-1" } as const;
const asked: PageEvent = { kind: "asked", ...in1, text: "NRR", by: maya };
const replied: PageEvent = { kind: "replied", ...in1, outcome: { ok: true, value: answered } };
const refused: PageEvent = { kind: "replied", ...in1, outcome: failed };
const pressed: PageEvent = { kind: "pressed", ...pressing, label: "Why?" };

const pressReplied = (value: PreviewReply | null): PageEvent => ({
  kind: "press_replied",
  ...pressing,
  outcome: value === null ? failed : { ok: true, value },
  by: kim,
  next: "e-2",
});

function stateAfter(...events: readonly PageEvent[]): PageState {
  const first = firstState({ conversation: "c-1", draft: "", theme: "system" });
  return [{ kind: "hello", outcome: { ok: true, value: hello } } as const, ...events].reduce(reduce, first);
}

const at = (element: string, awaited: boolean) => ({ element, awaited });
const drafts = (state: PageState) => currentConversation(state).draft;
const shown = (state: PageState) => currentConversation(state).entries;

describe("who asks", () => {
  it("is the first of the people, then whoever is chosen, and stays so after another greeting", () => {
    expect(currentPerson(stateAfter())).toEqual(maya);
    const chosen = stateAfter({ kind: "person", email: kim.email });
    expect(currentPerson(chosen)).toEqual(kim);
    expect(currentPerson(reduce(chosen, { kind: "hello", outcome: { ok: true, value: hello } }))).toEqual(kim);
    const alone = { ...hello, people: [maya] };
    expect(currentPerson(reduce(chosen, { kind: "hello", outcome: { ok: true, value: alone } }))).toEqual(maya);
  });

  it("is nobody while the server does not greet", () => {
    const state = stateAfter({ kind: "greeting_again" });
    expect([state.hello.kind, currentPerson(state)]).toEqual(["loading", null]);
    expect(reduce(state, { kind: "hello", outcome: failed }).hello).toEqual({ kind: "failed", failure });
  });
});

describe("a question", () => {
  it("leaves the box and waits, then its answer has arrived", () => {
    const waiting = stateAfter({ kind: "typed", draft: "NRR" }, asked);
    expect([drafts(waiting), shown(waiting)[0]?.reply.kind, waiting.appeared]).toEqual([
      "",
      "waiting",
      at("entry-e-1", false),
    ]);
    const done = reduce(waiting, replied);
    expect([shown(done)[0]?.reply, done.appeared]).toEqual([answered, at("entry-e-1", true)]);
  });

  it("that failed goes back to the box, and leaves it when it is asked again", () => {
    const state = stateAfter({ kind: "typed", draft: "NRR" }, asked, refused);
    expect([drafts(state), shown(state)[0]?.reply]).toEqual(["NRR", { kind: "failed", failure }]);
    const again = reduce(state, { kind: "asked_again", ...in1 });
    expect([drafts(again), shown(again)[0]?.reply.kind, shown(again).length]).toEqual(["", "waiting", 1]);
  });

  it("that failed never replaces what is typed by now, then or when it is asked again", () => {
    const state = stateAfter(asked, { kind: "typed", draft: "the next one" }, refused);
    expect(drafts(state)).toBe("the next one");
    expect(drafts(reduce(state, { kind: "asked_again", ...in1 }))).toBe("the next one");
  });
});

describe("a pressed button", () => {
  it("that asks makes a question of its own, by its label and whoever pressed it", () => {
    const state = stateAfter(asked, replied, pressed, pressReplied(answered));
    expect(shown(state).map(({ id, asked: text, by }) => [id, text, by.name])).toEqual([
      ["e-1", "NRR", "Maya"],
      ["e-2", "Why?", "Kim"],
    ]);
    expect([shown(state)[0]?.presses, state.appeared]).toEqual([[], at("entry-e-2", true)]);
  });

  it.each([receipt, { kind: "words", text: "Thank you." } as const])(
    "that leads to $kind shows it in place",
    (reply) => {
      const state = stateAfter(asked, replied, pressed, pressReplied(reply));
      expect(shown(state)[0]?.presses).toEqual([{ actionId: "x-1", label: "Why?", reply }]);
      expect([shown(state).length, state.appeared]).toEqual([1, at("entry-e-1-x-1", true)]);
    },
  );

  it("that failed says so in place, and pressed again waits once", () => {
    const state = stateAfter(asked, replied, pressed, pressReplied(null));
    expect(shown(state)[0]?.presses[0]?.reply).toEqual({ kind: "failed", failure });
    expect(reduce(state, pressed).appeared).toEqual(at("entry-e-1-x-1", false));
    expect(shown(reduce(state, pressed))[0]?.presses).toEqual([
      { actionId: "x-1", label: "Why?", reply: { kind: "waiting" } },
    ]);
  });
});

describe("a new conversation", () => {
  const opened: PageEvent = { kind: "conversation_opened", conversation: "c-2" };

  it("is empty and keeps the other; an empty one is not opened twice", () => {
    const state = stateAfter(asked, replied, opened);
    expect([state.current, shown(state), state.conversations.length]).toEqual(["c-2", [], 2]);
    const again = reduce(state, { kind: "conversation_opened", conversation: "c-3" });
    expect([again.current, again.conversations.length]).toEqual(["c-2", 2]);
  });

  it("is not disturbed by what arrives in the other", () => {
    const state = stateAfter(asked, opened, { kind: "typed", draft: "who" }, replied);
    expect([state.current, drafts(state), state.appeared]).toEqual(["c-2", "who", null]);
    const back = reduce(state, { kind: "conversation_chosen", conversation: "c-1" });
    expect(shown(back)[0]?.reply).toEqual(answered);
  });

  it.each([receipt, answered])("nor by the $kind of a button pressed there", (reply) => {
    const state = stateAfter(asked, replied, pressed, opened, pressReplied(reply));
    expect([state.current, shown(state), state.appeared]).toEqual(["c-2", [], null]);
  });
});

describe("a model's words", () => {
  const inWords = { answer: { ...answer, id: "a-2" }, slack: { text: "in words" }, teams: { text: "t", cards: [] } };
  const phrased: PageEvent = { kind: "phrased", ...in1, answerId: "a-1", phrased: inWords };

  it("take the answer's place, and nobody is led away from what they read", () => {
    const state = stateAfter(asked, replied, pressed, phrased);
    const [entry] = currentConversation(state).entries;
    expect(entry?.reply).toEqual({ kind: "answer", ...inWords });
    expect(entry?.presses).toHaveLength(1);
    expect(state.appeared).toEqual(stateAfter(asked, replied, pressed).appeared);
  });

  it("are not shown when the question was asked again meanwhile", () => {
    const again = stateAfter(asked, replied, { kind: "asked_again", ...in1 }, phrased);
    expect(currentConversation(again).entries[0]?.reply).toEqual({ kind: "waiting" });
  });

  it("of one answer never stand in the place of another", () => {
    const state = stateAfter(asked, replied, { ...phrased, answerId: "a-0" });
    expect(currentConversation(state).entries[0]?.reply).toEqual(answered);
  });
});
