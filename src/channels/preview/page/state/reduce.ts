/** What happened on the page -> what it knows now. */
import type { DrawnAnswer, PreviewHello, PreviewPerson, PreviewReply } from "../../api.ts";
import type { Failure, Outcome } from "../server.ts";
import {
  type Appeared,
  type Conversation,
  type Entry,
  entryElement,
  type PageState,
  type Press,
  pressElement,
  type ThemeChoice,
  type View,
} from "./state.ts";

interface InEntry {
  readonly conversation: string;
  readonly entry: string;
}

interface InPress extends InEntry {
  readonly actionId: string;
}

export type PageEvent =
  | { readonly kind: "hello"; readonly outcome: Outcome<PreviewHello> }
  | { readonly kind: "greeting_again" }
  | { readonly kind: "person"; readonly email: string }
  | { readonly kind: "view"; readonly view: View }
  | { readonly kind: "theme"; readonly theme: ThemeChoice }
  | { readonly kind: "conversation_opened"; readonly conversation: string }
  | { readonly kind: "conversation_chosen"; readonly conversation: string }
  | { readonly kind: "typed"; readonly draft: string }
  | (InEntry & { readonly kind: "asked"; readonly text: string; readonly by: PreviewPerson })
  | (InEntry & { readonly kind: "asked_again" })
  | (InEntry & { readonly kind: "replied"; readonly outcome: Outcome<PreviewReply> })
  | (InEntry & { readonly kind: "phrased"; readonly answerId: string; readonly phrased: DrawnAnswer })
  | (InPress & { readonly kind: "pressed"; readonly label: string })
  | (InPress & {
      readonly kind: "press_replied";
      readonly outcome: Outcome<PreviewReply>;
      readonly by: PreviewPerson;
      /** The id of the entry that a new answer becomes. */
      readonly next: string;
    });

export function reduce(state: PageState, event: PageEvent): PageState {
  switch (event.kind) {
    case "hello":
      return greeted(state, event.outcome);
    case "greeting_again":
      return { ...state, hello: { kind: "loading" } };
    case "person":
      return { ...state, as: event.email };
    case "view":
      return { ...state, view: event.view };
    case "theme":
      return { ...state, theme: event.theme };
    case "conversation_opened":
      return opened(state, event.conversation);
    case "conversation_chosen":
      return { ...state, current: event.conversation, appeared: null };
    case "typed":
      return inConversation(state, state.current, (one) => ({ ...one, draft: event.draft }));
    default:
      return answering(state, event);
  }
}

type Answering = Extract<PageEvent, InEntry>;

function answering(state: PageState, event: Answering): PageState {
  switch (event.kind) {
    case "asked":
      return asked(state, event);
    case "asked_again":
      return askedAgain(state, event);
    case "replied":
      return replied(state, event);
    case "phrased":
      return inEntry(state, event, (entry) => inWords(entry, event));
    case "pressed":
      return pressed(state, event);
    case "press_replied":
      return pressReplied(state, event);
  }
}

function greeted(state: PageState, outcome: Outcome<PreviewHello>): PageState {
  if (!outcome.ok) return { ...state, hello: { kind: "failed", failure: outcome.failure } };
  const { people } = outcome.value;
  const known = people.some(({ email }) => email === state.as);
  return {
    ...state,
    hello: { kind: "ready", hello: outcome.value },
    as: known ? state.as : (people[0]?.email ?? null),
  };
}

/** An empty conversation is the new one already. */
function opened(state: PageState, id: string): PageState {
  const empty = state.conversations.find(({ entries }) => entries.length === 0);
  if (empty) return { ...state, current: empty.id, appeared: null };
  const next: Conversation = { id, draft: "", entries: [] };
  return { ...state, conversations: [...state.conversations, next], current: id, appeared: null };
}

function asked(
  state: PageState,
  { conversation, entry: id, text, by }: Extract<Answering, { kind: "asked" }>,
): PageState {
  const entry: Entry = { id, asked: text, by, reply: { kind: "waiting" }, presses: [] };
  return inConversation({ ...state, appeared: { element: entryElement(id), awaited: false } }, conversation, (one) => ({
    ...one,
    draft: "",
    entries: [...one.entries, entry],
  }));
}

/** The text is on its way again: it need not wait in the box as well. */
function askedAgain(state: PageState, event: InEntry): PageState {
  const waiting = inEntry(state, event, (entry) => ({ ...entry, reply: { kind: "waiting" } }));
  return inConversation(waiting, event.conversation, (one) => {
    const same = one.entries.some(({ id, asked: text }) => id === event.entry && text === one.draft);
    return same ? { ...one, draft: "" } : one;
  });
}

/** What was typed goes back to the box when it could not be asked, unless something else stands there by now. */
function replied(state: PageState, event: Extract<Answering, { kind: "replied" }>): PageState {
  const { outcome } = event;
  const appeared = awaited(state, event, entryElement(event.entry));
  if (!outcome.ok) {
    const failed = inEntry(state, event, (entry) => ({ ...entry, reply: failedWith(outcome.failure) }));
    return { ...keepText(failed, event), appeared };
  }
  const reply = outcome.value;
  if (reply.kind === "receipt") return state;
  return { ...inEntry(state, event, (entry) => ({ ...entry, reply })), appeared };
}

/** In its place: nothing is scrolled to, and nobody is led away from what they read. Of an answer asked for again since: nothing. */
function inWords(entry: Entry, { answerId, phrased }: Extract<Answering, { kind: "phrased" }>): Entry {
  const { reply } = entry;
  if (reply.kind !== "answer" || reply.answer.id !== answerId) return entry;
  return { ...entry, reply: { kind: "answer", ...phrased } };
}

function keepText(state: PageState, { conversation, entry }: InEntry): PageState {
  return inConversation(state, conversation, (one) => {
    const text = one.entries.find(({ id }) => id === entry)?.asked ?? "";
    return one.draft === "" ? { ...one, draft: text } : one;
  });
}

function pressed(state: PageState, event: Extract<Answering, { kind: "pressed" }>): PageState {
  const element = pressElement(event.entry, event.actionId);
  const waiting = inEntry(state, event, (entry) => withPress(entry, { ...event, reply: { kind: "waiting" } }));
  return { ...waiting, appeared: { element, awaited: false } };
}

/** What arrives in a conversation that nobody looks at is found there later. */
function awaited(state: PageState, { conversation }: InEntry, element: string): Appeared | null {
  return conversation === state.current ? { element, awaited: true } : state.appeared;
}

function pressReplied(state: PageState, event: Extract<Answering, { kind: "press_replied" }>): PageState {
  const { outcome, conversation, entry: entryId, actionId } = event;
  const reply = outcome.ok ? outcome.value : failedWith(outcome.failure);
  if (reply.kind === "answer") {
    const appeared = awaited(state, event, entryElement(event.next));
    return { ...inConversation(state, conversation, (one) => followed(one, event, reply)), appeared };
  }
  const appeared = awaited(state, event, pressElement(entryId, actionId));
  const settled = (press: Press): Press => ({ ...press, reply });
  return { ...inEntry(state, event, (entry) => onPress(entry, actionId, settled)), appeared };
}

/** The pressed button's label reads as the question that the new answer answers. */
function followed(
  conversation: Conversation,
  { entry, actionId, next, by }: Extract<Answering, { kind: "press_replied" }>,
  reply: Extract<PreviewReply, { kind: "answer" }>,
): Conversation {
  const source = conversation.entries.find(({ id }) => id === entry);
  const label = source?.presses.find((press) => press.actionId === actionId)?.label ?? "";
  const without = conversation.entries.map((one) =>
    one.id === entry ? { ...one, presses: one.presses.filter((press) => press.actionId !== actionId) } : one,
  );
  return { ...conversation, entries: [...without, { id: next, asked: label, by, reply, presses: [] }] };
}

const failedWith = (failure: Failure) => ({ kind: "failed", failure }) as const;

function withPress(entry: Entry, { actionId, label, reply }: Press): Entry {
  const others = entry.presses.filter((press) => press.actionId !== actionId);
  return { ...entry, presses: [...others, { actionId, label, reply }] };
}

function onPress(entry: Entry, actionId: string, change: (press: Press) => Press): Entry {
  return { ...entry, presses: entry.presses.map((press) => (press.actionId === actionId ? change(press) : press)) };
}

function inEntry(state: PageState, { conversation, entry }: InEntry, change: (entry: Entry) => Entry): PageState {
  return inConversation(state, conversation, (one) => ({
    ...one,
    entries: one.entries.map((each) => (each.id === entry ? change(each) : each)),
  }));
}

function inConversation(state: PageState, id: string, change: (one: Conversation) => Conversation): PageState {
  return { ...state, conversations: state.conversations.map((one) => (one.id === id ? change(one) : one)) };
}
