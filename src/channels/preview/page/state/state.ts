/** What the page knows: who can be asked as, the conversations with their answers, and how they are looked at. */
import type { PreviewHello, PreviewPerson, PreviewReply } from "../../api.ts";
import type { Failure } from "../server.ts";

export const views = ["both", "slack", "teams"] as const;
export type View = (typeof views)[number];

export const themes = ["system", "light", "dark"] as const;
export type ThemeChoice = (typeof themes)[number];

export type Hello =
  | { readonly kind: "loading" }
  | { readonly kind: "failed"; readonly failure: Failure }
  | { readonly kind: "ready"; readonly hello: PreviewHello };

export type AnswerReply = Extract<PreviewReply, { readonly kind: "answer" }>;
export type ReceiptReply = Extract<PreviewReply, { readonly kind: "receipt" }>;

/** What came of what was asked. */
export type EntryReply =
  | { readonly kind: "waiting" }
  | { readonly kind: "failed"; readonly failure: Failure }
  | { readonly kind: "words"; readonly text: string }
  | AnswerReply;

/** What came of a button of an answer, shown below it; a new answer becomes an entry of its own instead. */
export type PressReply =
  | { readonly kind: "waiting" }
  | { readonly kind: "failed"; readonly failure: Failure }
  | { readonly kind: "words"; readonly text: string }
  | ReceiptReply;

export interface Press {
  readonly actionId: string;
  readonly label: string;
  readonly reply: PressReply;
}

export interface Entry {
  readonly id: string;
  /** As typed, or the label of the button that was pressed. */
  readonly asked: string;
  /** A button's question cannot be asked again as text. */
  readonly by: PreviewPerson;
  readonly reply: EntryReply;
  readonly presses: readonly Press[];
}

export interface Conversation {
  readonly id: string;
  readonly draft: string;
  readonly entries: readonly Entry[];
}

export interface PageState {
  readonly hello: Hello;
  /** The e-mail of who asks; null until it is known who can. */
  readonly as: string | null;
  readonly view: View;
  readonly theme: ThemeChoice;
  readonly conversations: readonly Conversation[];
  readonly current: string;
  /** What has just appeared on the page; null when nothing has. */
  readonly appeared: Appeared | null;
}

export interface Appeared {
  /** The heading's. */
  readonly element: string;
  /** It is what was waited for: reading goes on there. */
  readonly awaited: boolean;
}

export interface Remembered {
  readonly conversation: string;
  readonly draft: string;
  readonly theme: ThemeChoice;
}

export function firstState({ conversation, draft, theme }: Remembered): PageState {
  return {
    hello: { kind: "loading" },
    as: null,
    view: "both",
    theme,
    conversations: [{ id: conversation, draft, entries: [] }],
    current: conversation,
    appeared: null,
  };
}

export function currentConversation({ conversations, current }: PageState): Conversation {
  return conversations.find(({ id }) => id === current) ?? { id: current, draft: "", entries: [] };
}

export function currentPerson({ hello, as }: PageState): PreviewPerson | null {
  return hello.kind === "ready" ? (hello.hello.people.find(({ email }) => email === as) ?? null) : null;
}

export const entryElement = (entryId: string): string => `entry-${entryId}`;
export const pressElement = (entryId: string, actionId: string): string => `entry-${entryId}-${actionId}`;
