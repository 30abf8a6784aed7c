/** A part of what there is -> whether the facts have both. */
import type { ShareClaim } from "../claims.ts";
import { type Context, entriesOf, type Proof, refuted, speakingOf } from "./context.ts";
import { isDescribed } from "./described.ts";
import { isLevel } from "./equal.ts";
import { figureOf } from "./figure-of.ts";
import type { Entry } from "./ledger.ts";

/** Said of what there is, when only a part of it is spoken of. */
const whole = ["total", "contracted", "purchased", "available", "planned", "licensed", "invited", "all", "seat"];

export function proveShare(context: Context, { ref, part, whole: of, noun, use }: ShareClaim): Proof {
  const saidOfPart = new Set([...noun, ...use]);
  const saidOfWhole = new Set(noun);
  const own = entriesOf(context, ref, (entry) => isDescribed(entry, saidOfPart) && entry.hard.has(use[0] ?? ""));
  const isInUse = own.length === 0 && use[0] === "used" && noun.join(" ") === "seat";
  const parts = isInUse ? entriesOf(context, ref, isActive) : own;
  const wholes = entriesOf(context, ref, (entry) => isWhole(entry, saidOfWhole) || isOf(entry, saidOfPart));
  const shares =
    part.num.unit === "percent" && noun.includes("seat")
      ? entriesOf(context, ref, ({ hard }) => hard.has("license_utilization") && hard.size === 1)
      : parts;
  const pairs = shares.filter((entry) => {
    const figure = figureOf(entry);
    return figure !== undefined && isLevel(part, figure);
  });
  const right = pairs.filter((entry) =>
    wholes.some((other) => {
      const figure = figureOf(other);
      return other !== entry && other.leaf.scope === entry.leaf.scope && figure !== undefined && isLevel(of, figure);
    }),
  );
  const [first] = right;
  if (first === undefined || (shares.length > 1 && !isPairOf(shares)))
    return refuted(`The facts have no "${part.num.text} of ${of.num.text}" of that.`);
  const words = noun.includes("seat") ? ["license_utilization"] : noun;
  return { ok: true, context: speakingOf(context, ref, words), scopes: [first.leaf.scope] };
}

/** {"licences": 40, "active_users": 9}: who is active has a licence in use, where nothing else says it. */
function isActive({ hard }: Entry): boolean {
  return hard.size === 2 && hard.has("active") && hard.has("user");
}

function isWhole({ hard, soft }: Entry, noun: ReadonlySet<string>): boolean {
  const own = [...hard].filter((word) => !whole.includes(word) || noun.has(word));
  return own.every((word) => noun.has(word)) && [...noun].every((word) => hard.has(word) || soft.has(word));
}

/** {"features_used": {"value": 8, "of": 14}}. */
function isOf(entry: Entry, said: ReadonlySet<string>): boolean {
  return entry.leaf.key.join(" ") === "of" && isDescribed(entry, said);
}

function isPairOf(entries: readonly Entry[]): boolean {
  return entries.length === 2 && entries.some(({ leaf }) => leaf.key.join(" ") === "of");
}
