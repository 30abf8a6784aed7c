/** Questions about one account, about several, and about whoever cannot be told apart. */
import { asked, type Entry, typed } from "./entry.ts";

export const accountHealth: readonly Entry[] = [
  typed("acme"),
  typed("bluefin"),
  typed("Müller + Töchter"),
  asked("@holdfast how is acme 🚀"),
  asked("how is Solvang Shipping doing?"),
  asked("how is 24-7 Couriers"),
  asked("O'Malley & Sons"),
  asked("wie geht es acme"),
  asked("comment va Café Lumière ?"),
  asked("¿cómo está Ávila Seguros?"),
  asked("how was acme on 1 October"),
  asked("how is acme as known on 1 October"),
  asked("why is acme red", "how is it doing?"),
  asked("is acme going to leave us because of price?"),
  asked("is acme at risk?"),
];

export const accountWhy: readonly Entry[] = [
  asked("why is acme red"),
  asked("why did acme drop last month"),
  asked("why did Delacroix Textiles churn"),
  asked("why did acme churn"),
  asked("why did acme improve"),
  asked("why did acme drop as of 31 October"),
  asked("why did acme drop as known on 1 November"),
  asked("/health acme", "why?"),
  typed("why is Renewal Energy getting worse"),
  asked("warum ist acme gefallen"),
];

export const listAtRisk: readonly Entry[] = [
  asked("who is at risk"),
  asked("who is at risk", "more after 10"),
  asked("top 5 at risk accounts"),
  asked("who is at risk in EMEA"),
  asked("at risk accounts of Kim Larsen"),
  asked("who was at risk on 1 October"),
  asked("who is at risk as known on 1 October"),
  asked("welche kunden sind gefährdet"),
  { said: ["which of my accounts are at risk"], entry: "message", as: "kim.larsen@tidewater.example" },
  // A manager owns no account.
  { said: ["which of my accounts are at risk"], entry: "message", as: "maya.okafor@tidewater.example" },
];

export const digest: readonly Entry[] = [
  asked("digest"),
  asked("what is slipping?"),
  asked("digest for enterprise"),
  asked("show me the digest of Kim Larsen"),
  asked("digest", "more after 10"),
  { said: ["my digest"], entry: "message", as: "kim.larsen@tidewater.example" },
  // A manager owns no account.
  { said: ["my digest"], entry: "message", as: "maya.okafor@tidewater.example" },
];

export const listTasks: readonly Entry[] = [
  asked("tasks"),
  asked("tasks", "more after 10"),
  asked("tasks for acme"),
  asked("open tasks of Kim Larsen"),
  asked("tasks of Jonas Weber"),
  asked("meine aufgaben"),
  { said: ["my tasks"], entry: "message", as: "kim.larsen@tidewater.example" },
  { said: ["my tasks"], entry: "message", as: "maya.okafor@tidewater.example" },
];

export const listThemes: readonly Entry[] = [
  asked("what does acme say"),
  asked("what do customers complain about?"),
  asked("complaints in EMEA last quarter"),
  asked("what did acme say in October"),
  asked("feedback from acme as of 1 October"),
  asked("what does acme say as known on 1 October"),
  asked("was sagt acme"),
  asked("de quoi se plaignent les clients ?"),
  asked("¿de qué se quejan los clientes de Kim Larsen?"),
  asked("complaints in January 2020"),
  asked("what does acme say", "and Solvang Shipping?"),
  { said: ["what do my customers say"], entry: "message", as: "kim.larsen@tidewater.example" },
  // A manager owns no account.
  { said: ["what do my customers say"], entry: "message", as: "maya.okafor@tidewater.example" },
];

export const ambiguous: readonly Entry[] = [
  asked("bluefin"),
  asked("why did bluefin drop"),
  asked("what does bluefin say"),
  asked("mrr of bluefin"),
  asked("health of zzyx"),
  typed("zzyx"),
];
