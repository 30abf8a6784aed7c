/** `npm run bench:gate`: the labelled sets and 10,000 seeded lies through the gate -> accepted lies by check and kind, refused good ones, time a text; each miss on stderr. */
import { checkText } from "../../src/phrasing/gate/check.ts";
import { type LabelledCase, labelledCases } from "../support/gate/labelled.ts";
import { liesAbout, lineOf } from "../support/gate/lies.ts";
import { tallied } from "../support/gate/tally.ts";

const good = labelledCases("good.jsonl");
const harmful = labelledCases("harmful.jsonl");
const lies = liesAbout(good, Number(process.env.PROPERTY_SEED ?? 1), 10_000);

const harmfulAccepted = new Set(harmful.filter(isAccepted));
const goodRefused = new Set(good.filter((one) => !isAccepted(one)));
const before = performance.now();
const liesAccepted = new Set(lies.filter(({ of, text }) => checkText(of.facts, text).ok));
const milliseconds = (performance.now() - before) / lies.length;

tell("harmful accepted, by check", harmful, harmfulAccepted, ({ check }) => `check ${check}`);
tell("good refused, by facts", good, goodRefused, ({ id }) => id.replace(/-\d+$/, ""));
tell("lies accepted, by kind", lies, liesAccepted, ({ kinds: [first] }) => first ?? "");
tellOthers("held out", "held-out-harmful.jsonl", "held-out-good.jsonl");
// Of 179 other shapes, by two hands, without the gate's code.
tellOthers("strangers", "strangers-wrong.jsonl", "strangers-right.jsonl");
// Texts of one to three sentences by another hand, kept away from those who built the gate: the honest guess for what comes next.
tellOthers("unseen", "unseen-wrong.jsonl", "unseen-right.jsonl");
print({ texts: lies.length, mean_ms_per_text: Number(milliseconds.toFixed(3)) });

for (const { id, answer, why } of harmfulAccepted) process.stderr.write(`accepted ${id}: ${answer} (${why})\n`);
for (const lie of liesAccepted) process.stderr.write(`accepted lie ${lineOf(lie)}\n`);
for (const { id, facts, answer } of goodRefused) {
  process.stderr.write(`refused ${id}: ${answer} (${checkText(facts, answer).reasons.join("; ")})\n`);
}

/** Sets that were written without the gate's code. */
function tellOthers(whose: string, harmfulFile: string, goodFile: string): void {
  const otherHarmful = labelledCases(harmfulFile);
  const otherGood = labelledCases(goodFile);
  const accepted = new Set(otherHarmful.filter(isAccepted));
  tell(`${whose}: harmful accepted, by check`, otherHarmful, accepted, ({ check }) => `check ${check}`);
  const refused = new Set(otherGood.filter((one) => !isAccepted(one)));
  tell(`${whose}: good refused, by facts`, otherGood, refused, ({ id }) => id.replace(/-\d+$/, ""));
}

function isAccepted({ facts, answer }: LabelledCase): boolean {
  return checkText(facts, answer).ok;
}

function tell<T>(what: string, tried: readonly T[], missed: ReadonlySet<T>, kindOf: (one: T) => string): void {
  const of = tallied(tried, kindOf, (one) => missed.has(one));
  print({ what, tried: tried.length, missed: missed.size, of });
}

function print(figures: object): void {
  process.stdout.write(`${JSON.stringify({ bench: "gate", ...figures })}\n`);
}
