/** The page's state, and what a person can do on it: each deed asks the server and says what came of it. */
import { type Dispatch, useCallback, useEffect, useMemo, useReducer } from "react";
import type { PreviewPerson, PreviewReply } from "../api.ts";
import { recall, remember } from "./memory.ts";
import type { Outcome, PreviewServer } from "./server.ts";
import { type PageEvent, reduce } from "./state/reduce.ts";
import { currentConversation, currentPerson, type Entry, firstState, type PageState } from "./state/state.ts";

export interface Deeds {
  ask(text: string): Promise<void>;
  askAgain(entry: Entry): Promise<void>;
  press(entry: Entry, actionId: string): Promise<void>;
  greet(): Promise<void>;
}

export interface Preview {
  readonly state: PageState;
  readonly dispatch: Dispatch<PageEvent>;
  readonly deeds: Deeds;
}

export function newId(): string {
  return crypto.randomUUID();
}

export function usePreview(server: PreviewServer): Preview {
  const [state, dispatch] = useReducer(reduce, null, () => firstState({ conversation: newId(), ...recall() }));
  const by = currentPerson(state);
  const { current } = state;
  // The same ones while somebody types: whatever is given new deeds is drawn again.
  const deeds = useMemo(() => deedsOf({ server, by, conversation: current, dispatch }), [server, by, current]);
  const greet = useCallback(async () => dispatch({ kind: "hello", outcome: await server.hello() }), [server]);
  useEffect(() => {
    greet();
  }, [greet]);
  const { draft } = currentConversation(state);
  useEffect(() => remember({ draft, theme: state.theme }), [draft, state.theme]);
  return { state, dispatch, deeds };
}

interface Doing {
  readonly server: PreviewServer;
  readonly by: PreviewPerson | null;
  readonly conversation: string;
  readonly dispatch: Dispatch<PageEvent>;
}

function deedsOf({ server, by, conversation, dispatch }: Doing): Deeds {
  /** Its answer stands by now; what no words came for stays as it is, and is no failure to anybody. */
  const rephrase = async (entry: string, as: string, outcome: Outcome<PreviewReply>) => {
    if (!outcome.ok || outcome.value.kind !== "answer" || !outcome.value.phrasing) return;
    const answerId = outcome.value.answer.id;
    const words = await server.words({ as, answerId });
    if (words.ok && words.value.phrased)
      dispatch({ kind: "phrased", conversation, entry, answerId, phrased: words.value.phrased });
  };
  const send = async (entry: string, text: string, as: string) => {
    const outcome = await server.ask({ as, conversation, text });
    dispatch({ kind: "replied", conversation, entry, outcome });
    await rephrase(entry, as, outcome);
  };
  return {
    ask: async (text) => {
      if (!by || text.trim() === "") return;
      const entry = newId();
      dispatch({ kind: "asked", conversation, entry, text, by });
      await send(entry, text, by.email);
    },
    askAgain: async ({ id, asked, by: asker }) => {
      dispatch({ kind: "asked_again", conversation, entry: id });
      await send(id, asked, asker.email);
    },
    press: async (entry, actionId) => {
      const pending = entry.presses.some((press) => press.actionId === actionId && press.reply.kind === "waiting");
      if (!by || pending || entry.reply.kind !== "answer") return;
      const { answer } = entry.reply;
      const where = { conversation, entry: entry.id, actionId } as const;
      const label = answer.actions.find(({ id }) => id === actionId)?.label ?? "";
      dispatch({ kind: "pressed", ...where, label });
      const outcome = await server.press({ as: by.email, conversation, answerId: answer.id, actionId });
      const next = newId();
      dispatch({ kind: "press_replied", ...where, outcome, by, next });
      await rephrase(next, by.email, outcome);
    },
    greet: async () => {
      dispatch({ kind: "greeting_again" });
      dispatch({ kind: "hello", outcome: await server.hello() });
    },
  };
}
