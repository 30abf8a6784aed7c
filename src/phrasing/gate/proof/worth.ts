/** An amount said of what was last spoken of -> whether the very object that bore it out holds it. */
import type { WorthClaim } from "../claims.ts";
import { flowIn } from "../lexicon/flows.ts";
import { isPer } from "./amount-of.ts";
import { type Context, type Proof, refuted } from "./context.ts";
import { isLevel } from "./equal.ts";
import { figureOf } from "./figure-of.ts";

const speaking = new Set(["movement", "cause", "group", "gift", "part"]);

export function proveWorth(context: Context, { said, words }: WorthClaim): Proof {
  const { last, ledger } = context;
  const scopes = [...new Set(last?.scopes ?? [])];
  const [scope] = scopes;
  if (scope === undefined || scopes.length > 1 || !(last?.claims.every(({ is }) => speaking.has(is)) ?? false))
    return refuted("What is worth that is not said.");
  const money = (ledger.byScope.get(scope) ?? []).filter(
    (entry) => figureOf(entry)?.readings.some(({ unit }) => unit === "money") ?? false,
  );
  const named = money.filter(({ leaf }) => {
    const isWhole = leaf.key.some((word) => word === "mrr" || word === "arr");
    const own = [...(isWhole ? [] : leaf.path), ...leaf.key].filter(
      (word) => flowIn([word]) === null && !silent.has(word),
    );
    return words.length === 0 ? own.every((word) => word === "mrr") : own.join(" ") === words.join(" ");
  });
  const isRight = named.every((entry) => {
    const figure = figureOf(entry);
    return (
      figure !== undefined &&
      figure.part !== "before" &&
      isLevel(said, { ...figure, readings: figure.readings.map(positive) }) &&
      isPer(said, entry)
    );
  });
  return named.length > 0 && isRight
    ? { ok: true, context, scopes }
    : refuted(`The facts do not have "${said.num.text}" of it.`);
}

const silent = new Set("delta change value amount cent minor".split(" "));

/** What was lost is worth as much. */
function positive<R extends { readonly value: { readonly num: bigint; readonly den: bigint } }>(reading: R): R {
  const { num, den } = reading.value;
  return { ...reading, value: { num: num < 0n ? -num : num, den } };
}
