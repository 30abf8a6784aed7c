/** What is said to have happened to an account's revenue -> whether a code, a list or a day of the facts says so of it. */
import type { MovementClaim } from "../claims.ts";
import type { Scope } from "../facts/figure.ts";
import { flowIn, flowOfCode, flowOfKey, wayOfFlow } from "../lexicon/flows.ts";
import { keyWords } from "../text/stem.ts";
import { type Context, entriesOf, type Proof, refuted, speakingOf } from "./context.ts";
import { isAmount } from "./gift.ts";
import { giftsOf } from "./gifts.ts";
import type { Entry, Ledger } from "./ledger.ts";
import { isOfTime } from "./times.ts";

export function proveMovement(context: Context, claim: MovementClaim): Proof {
  const { ledger } = context;
  const found = entriesOf(context, claim.ref, (entry) => isSaying(ledger, entry, claim));
  if (found.length === 0) return refuted("The facts do not say that it happened.");
  const scopes = [...new Set(found.filter((entry) => isThen(ledger, entry, claim)).map(({ leaf }) => leaf.scope))];
  if (scopes.length === 0) return refuted("It was on other days.");
  if (claim.by !== undefined && !isBy(ledger, scopes, claim))
    return refuted(`The facts do not have "${claim.by.num.text}".`);
  return {
    ok: true,
    context: { ...speakingOf(context, claim.ref), words: ["mrr"] },
    scopes,
    way: wayOfFlow(claim.flow),
  };
}

const telling = new Set("reason cause kind type movement status event code what change lifecycle state why".split(" "));
const said = new Set("churn churned lost left".split(" "));

function isSaying(ledger: Ledger, { leaf, list }: Entry, { flow, word }: MovementClaim): boolean {
  const { key, value, scope } = leaf;
  if (value.is === "text" && key.every((own) => telling.has(own))) {
    const words = keyWords(value.text);
    return flowOfCode(words) === flow && (word === null || words.some((own) => own.startsWith(word)));
  }
  if (value.is === "text" && leaf.label.join(" ") === "what happened" && key.join(" ") === "value")
    return word === null && flowIn(keyWords(value.text).slice(0, 1)) === flow;
  if (flow !== "churn" || word !== null) return false;
  if (value.is === "day")
    return key.length === 2 && said.has(key[0] ?? "") && key[1] === "on" && leaf.path.length === 0;
  return list !== null && ledger.listOf.get(scope) === list && isLost([...list.words]);
}

/** "churned": [...], "lost_accounts": [...]. */
function isLost(words: readonly string[]): boolean {
  return flowOfKey(words) === "churn" && flowIn(words.filter((word) => said.has(word))) === "churn";
}

const dated = new Set("on day date churned left lost at".split(" "));

function isThen(ledger: Ledger, entry: Entry, { time }: MovementClaim): boolean {
  if (time === undefined) return true;
  const days = (ledger.byScope.get(entry.leaf.scope) ?? []).filter(
    ({ leaf: { key, value } }) => value.is === "day" && key.every((word) => dated.has(word)),
  );
  const isOnDay = time.ranges.some(
    (range) =>
      range.from === range.to && days.some(({ leaf: { value } }) => value.is === "day" && value.day === range.from),
  );
  if (isOnDay) return true;
  const isWithin = time.ranges.some((range) =>
    days.some(
      ({ leaf: { value } }) =>
        value.is === "day" && range.from < range.to && range.from <= value.day && value.day <= range.to,
    ),
  );
  return isWithin || (days.length === 0 && isOfTime(ledger, entry, time, "now"));
}

function isBy(ledger: Ledger, scopes: readonly Scope[], { by, flow }: MovementClaim): boolean {
  const gifts = giftsOf(ledger).filter(
    ({ item, unit, way }) => scopes.includes(item) && unit === "money" && way === wayOfFlow(flow),
  );
  return by !== undefined && gifts.length > 0 && gifts.every((gift) => isAmount(by, gift));
}
