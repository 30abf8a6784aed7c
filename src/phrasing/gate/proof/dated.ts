/** An event and its day, or the days to it or since -> whether the facts have it so. */
import type { DatedClaim } from "../claims.ts";
import type { Scope } from "../facts/figure.ts";
import { eventWord } from "../lexicon/event-words.ts";
import { type Context, entriesOf, type Proof, refuted, speakingOf } from "./context.ts";
import { isLevel } from "./equal.ts";
import { type Happening, happeningOf, todayOf } from "./events.ts";
import type { Entry } from "./ledger.ts";

export function proveDated(context: Context, claim: DatedClaim): Proof {
  const bare = provedOf(context, claim);
  // "Onboarding at Acme is in progress and due on ...": of what was spoken of.
  if (bare.ok || claim.ref.is === "name" || context.words.length === 0) return bare;
  const whole = provedOf(context, { ...claim, event: [...context.words, ...claim.event] });
  return whole.ok ? whole : bare;
}

function provedOf(context: Context, claim: DatedClaim): Proof {
  const said = new Set(claim.event.map(eventWord));
  const isMeant = (found: Happening | null) =>
    found !== null && (found.day !== null) === (claim.day !== undefined) && isSaid(found, said);
  const keep = (entry: Entry) => isMeant(happeningOf(entry));
  const own = entriesOf(context, claim.ref, keep);
  const found = (own.length > 0 ? own : ofSomeone(context, claim, keep)).map(happeningOf).filter((one) => one !== null);
  const what = claim.event.join(" ");
  if (found.length === 0) return refuted(`The facts have no day for "${what}" there.`);
  if (claim.whose !== undefined && !found.every(({ entry }) => isOf(context, entry, claim.whose)))
    return refuted(`"${what}" is somebody else's.`);
  const wrong = found.find((one) => !isBorneOut(context, claim, one));
  if (wrong !== undefined) return refuted(`The facts have another day for "${what}".`);
  const noun = claim.event.filter((word) => !verbal.has(word));
  const after = speakingOf(context, claim.ref, noun.length > 0 ? noun : undefined);
  return { ok: true, context: after, scopes: found.map(({ entry }) => entry.leaf.scope) };
}

/** "Kadri Tamm is the decision maker, and the last meeting was on ...". */
function ofSomeone(context: Context, { ref }: DatedClaim, keep: (entry: Entry) => boolean): readonly Entry[] {
  if (ref.is === "name" || context.someone === undefined || context.last?.claims.at(-1)?.is !== "role") return [];
  return entriesOf(context, { is: "same", person: true }, keep);
}

/** "For Acme the exec sync is due": its own, or of what is its own. */
function isOf({ ledger }: Context, { leaf }: Entry, whose: DatedClaim["whose"]): boolean {
  if (whose?.is !== "name") return true;
  for (let scope: Scope | null = leaf.scope; scope !== null; scope = scope.parent)
    if ((scope.subject ?? ledger.own) === whose.name) return true;
  return false;
}

/** What the verb says, and not of what. */
const verbal = new Set("end start due done opened closed left touch login overdue renewed signed".split(" "));

/** All that is hard, and nothing beside what is soft. */
function isSaid({ hard, soft }: Happening, said: ReadonlySet<string>): boolean {
  if (hard.size === 0) return false;
  for (const word of hard) if (!said.has(word)) return false;
  for (const word of said) if (!(hard.has(word) || soft.has(word))) return false;
  return true;
}

function isBorneOut(context: Context, { day, span, tense }: DatedClaim, happening: Happening): boolean {
  if (day !== undefined) return isOnDay(context, day, tense, happening);
  if (span === undefined || happening.figure === null) return false;
  return happening.side === tense && isLevel({ num: span }, happening.figure);
}

function isOnDay(
  { ledger }: Context,
  { ranges }: NonNullable<DatedClaim["day"]>,
  tense: DatedClaim["tense"],
  { day, side }: Happening,
): boolean {
  if (day === null || !ranges.some(({ from, to }) => from <= day && day <= to)) return false;
  if (side === "past" && tense === "ahead") return false;
  const today = todayOf(ledger);
  if (today === null) return tense !== "past" || side === "past";
  return tense === "any" || (tense === "ahead" ? day >= today : day <= today);
}
