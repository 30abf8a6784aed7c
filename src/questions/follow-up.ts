/** "why?", "and last quarter?", "what about EMEA" and the question before -> the question meant. */

import { afterWhatIf } from "./after-what-if.ts";
import { saysSeveral, settled } from "./fresh.ts";
import { asksWhy } from "./intents/asks-why.ts";
import { rules } from "./intents/rules.ts";
import { readsShapes } from "./intents/shapes.ts";
import type { Intent, Question, Slots } from "./question.ts";
import type { Reading } from "./reading/reading.ts";
import { onlySlots, saidSlots, slotsTaken } from "./slots.ts";

/** What "why?" makes of the question before. */
const whyOf: Readonly<Partial<Record<Intent, Intent>>> = {
  metric_value: "metric_why",
  metric_why: "metric_why",
  metric_trend: "metric_why",
  compare: "metric_why",
  account_health: "account_why",
  account_why: "account_why",
};

/** What "how is it doing?" makes of the question before. */
const statusOf: Readonly<Partial<Record<Intent, Intent>>> = {
  account_why: "account_health",
  account_health: "account_health",
  metric_why: "metric_value",
  metric_value: "metric_value",
};

/** Kinds of questions about a figure, each of which can be asked for its course or its groups as well. */
const ofFigures: ReadonlySet<Intent> = new Set<Intent>(["metric_value", "metric_why", "metric_trend", "compare"]);

/** The text leans on what was asked before, though it would stand alone: "and GRR?", "why did it drop". */
export function leansOnContext({ claims, cues, metrics, subject, view }: Reading): boolean {
  const [first] = claims;
  const opened = first?.meaning.kind === "cue" && first.meaning.cue === "follow";
  const inFull = (["why", "explain", "status", "health", "accounts", "at_risk", "help"] as const).some((cue) =>
    cues.has(cue),
  );
  const pointsBack = cues.has("pronoun") && subject === undefined && metrics.length === 0 && !cues.has("at_risk");
  const anotherView = view !== undefined && metrics.length === 0;
  return (opened && !inFull) || pointsBack || anotherView;
}

/** Undefined when there is nothing to lean on, or the text replaces nothing the question before takes. */
export function followUp(reading: Reading, context: Question): Question | undefined {
  if (reading.notYet !== undefined || reading.negated || saysSeveral(reading)) return undefined;
  if (context.intent === "ambiguous") return chosen(reading, context.slots);
  const intent = intentAfter(reading, context.intent);
  const rule = rules.find((one) => one.intent === intent);
  if (intent === undefined || rule === undefined || !readsShapes(rule, reading)) return undefined;
  const said = slotsTaken(saidSlots(reading, rule, context.slots.metric), rule.slots);
  const replaced = onlySlots(said, rule.slots);
  const fits = Object.keys(replaced).length === Object.keys(said).length;
  const says =
    Object.keys(said).length > 0 || reading.subject !== undefined || intent !== context.intent || asksWhy(reading);
  if (!fits || !says || reading.unread.length > 0) return undefined;
  const meant =
    intent === "what_if"
      ? afterWhatIf(context.slots, replaced, reading)
      : { ...inherited(context.slots, replaced), ...replaced };
  const slots = onlySlots(meant, rule.slots);
  const compares = slots.by !== undefined || slots.sides !== undefined;
  return intent === "compare" && !compares ? undefined : settled(intent, reading, slots);
}

function intentAfter(reading: Reading, before: Intent): Intent | undefined {
  if (asksWhy(reading) || reading.view !== undefined) return whyOf[before];
  const reshaped = ofFigures.has(before) ? reshapedTo(reading, before) : undefined;
  if (reshaped !== undefined) return reshaped;
  return reading.cues.has("status") && reading.cues.has("pronoun") ? statusOf[before] : before;
}

/** "and over time?", "and by plan?", "EMEA vs AMER?" of a figure asked for before. */
function reshapedTo({ shapes, cuts, sides }: Reading, before: Intent): Intent | undefined {
  if (shapes.has("trend")) return "metric_trend";
  // Why a figure moved can be told by groups itself.
  const grouped = cuts.length > 0 && before !== "metric_why";
  return grouped || sides !== undefined ? "compare" : undefined;
}

/** An account, and a segment or owner, are two ways of saying of whom: a new one takes the place of the other. */
function inherited(before: Slots, said: Slots): Slots {
  const { account, segment, owner, ...rest } = compared(sameTime(before, said), said);
  if (said.account !== undefined) return rest;
  const scope = { ...rest, ...(segment !== undefined && { segment }), ...(owner !== undefined && { owner }) };
  const rescoped = said.segment !== undefined || said.owner !== undefined;
  return rescoped || account === undefined ? scope : { ...scope, account };
}

/** Groups and sides take each other's place, and a side what it differs in: "EMEA vs AMER?" after a figure of APAC. */
function compared(before: Slots, said: Slots): Slots {
  const { by, sides, ...rest } = before;
  const keys = (list: Slots["sides"] = []) => new Set(list.flatMap((side) => Object.keys(side)));
  const without = (slots: Slots, names: ReadonlySet<string>): Slots =>
    Object.fromEntries(Object.entries(slots).filter(([name]) => !names.has(name)));
  if (said.sides !== undefined) return without(rest, keys(said.sides));
  if (said.by !== undefined) return rest;
  const stillApart = ![...keys(sides)].some((name) => name in said);
  return { ...rest, ...(by !== undefined && { by }), ...(sides !== undefined && stillApart && { sides }) };
}

/** A period and a day to stand on are two ways of saying when: a new one takes the place of both. */
function sameTime(before: Slots, said: Slots): Slots {
  const { period, as_of, ...rest } = before;
  return said.period !== undefined || said.as_of !== undefined || said.range !== undefined ? rest : before;
}

/** Questions that the name alone completes. */
const ofOneAccount: ReadonlySet<Intent> = new Set<Intent>(["account_health", "account_why", "list_themes"]);

/** The name given when asked which one. */
function chosen({ subject }: Reading, { of, candidates }: Slots): Question | undefined {
  const [account] = subject?.certain ? subject.accounts : [];
  const offered = account !== undefined && candidates?.includes(account.name);
  if (!offered || of === undefined || !ofOneAccount.has(of)) return undefined;
  return { intent: of, slots: { account: account.name } };
}
