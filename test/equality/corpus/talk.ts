/** What is no question for figures: help, what is not known, and the intents that are read and not answered yet. */
import type { Intent } from "../../../src/questions/question.ts";
import { asked, askedBy, type Entry, typed } from "./entry.ts";

export const help: readonly Entry[] = [asked("help"), asked("hi"), typed(""), asked("hilfe")];

/** The first of nothing, the second of calls that answered.ts recorded, the third to somebody who may not read it. */
export const modelSeen: readonly Entry[] = [
  asked("what did the model see for a-000000000000"),
  asked("what was sent to the model?"),
  askedBy("kim.larsen@tidewater.example", "what did the model see?"),
];

export const outOfScope: readonly Entry[] = [
  asked("what is the weather in paris"),
  asked("compare NRR and GRR"),
  asked("NRR excluding acme"),
  asked("why?"),
];

export const notAnsweredYet = {
  list_renewals: [asked("renewals next month")],
  list_expansion: [asked("who is ready to expand")],
  list_churned: [asked("who churned last quarter")],
  list_movers: [asked("biggest movers")],
  define: [asked("what does NRR mean")],
  explain_method: [asked("how is NRR calculated")],
  snooze: [asked("snooze acme")],
  ack: [asked("acknowledge acme")],
  create_task: [asked("create a task for acme")],
  log_touch: [asked("log a call with acme")],
  set_sentiment: [asked("set sentiment of acme to positive")],
  digest_subscribe: [asked("subscribe to the daily digest")],
  digest_unsubscribe: [asked("unsubscribe from the digest")],
  my_book: [asked("show my book")],
  export: [asked("export everything as csv")],
  erase: [asked("forget about jane doe")],
} satisfies Partial<Record<Intent, readonly Entry[]>>;
