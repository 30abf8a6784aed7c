/** What a clause was proved to say -> what of it a reason can explain. */
import type { Claim, Way } from "../claims.ts";
import type { Scope } from "../facts/figure.ts";
import type { Flow } from "../lexicon/flows.ts";
import { kinOf } from "../lexicon/kin.ts";
import type { Proved } from "./context.ts";

export interface Effect {
  /** Concepts of what moved; null = an event or a state. */
  readonly words: readonly string[] | null;
  readonly way: Way | null;
  readonly flow: Flow | null;
  readonly scopes: readonly Scope[];
  /** Only a reason whose key names this: "pulse_reason", "trigger" of a start. */
  readonly needs: string | null;
  /** Families of everything it names. */
  readonly kin: ReadonlySet<string>;
}

export function effectOf({ claim, scopes, way, words }: Proved): Effect | null {
  const base = { scopes, flow: null, needs: null, kin: kinIn(claim) };
  switch (claim.is) {
    case "quantity": {
      const moved = claim.move !== undefined || claim.before !== undefined || claim.by !== undefined;
      return moved && (way === 1 || way === -1) ? { ...base, words, way } : null;
    }
    case "gift":
    case "part":
      return { ...base, words: [], way: way ?? null };
    case "movement":
      return { ...base, words: null, way: way ?? null, flow: claim.flow };
    case "each": {
      const own = claim.claims.map((one) =>
        effectOf({ claim: one, scopes, words, ...(way === undefined ? {} : { way }) }),
      );
      const [first] = own;
      return first === undefined || own.includes(null) ? null : first;
    }
    case "state":
    case "dated": {
      const event = eventOf(base.kin);
      return event === null ? null : { ...base, words: null, ...event };
    }
    default:
      return null;
  }
}

/** Bands and events that facts give reasons of. */
const bands = new Set("red amber yellow critical at_risk slipping watch".split(" ").map(kinOf));
const endings = new Set("churn left cancel notice".split(" ").map(kinOf));
const others: ReadonlyMap<string, string> = new Map([
  [kinOf("pulse"), "pulse"],
  [kinOf("start"), "trigger"],
  [kinOf("started"), "trigger"],
  [kinOf("escalated"), "escalation"],
]);

function eventOf(kin: ReadonlySet<string>): Pick<Effect, "way" | "flow" | "needs"> | null {
  const all = [...kin];
  if (all.some((word) => endings.has(word))) return { way: -1, flow: "churn", needs: null };
  if (all.some((word) => bands.has(word))) return { way: -1, flow: null, needs: null };
  const [needs] = all.flatMap((word) => others.get(word) ?? []);
  return needs === undefined ? null : { way: null, flow: null, needs };
}

function kinIn(claim: Claim): ReadonlySet<string> {
  switch (claim.is) {
    case "quantity":
      return new Set(claim.what.words.map(kinOf));
    case "state":
      return new Set([...claim.state, ...claim.key].flatMap((word) => word.split(" ")).map(kinOf));
    case "dated":
      return new Set(claim.event.map(kinOf));
    case "movement":
      return new Set([kinOf(claim.flow), kinOf("cancel"), kinOf("left"), kinOf("end")]);
    case "each":
      return new Set(claim.claims.flatMap((one) => [...kinIn(one)]));
    case "lack":
      return new Set(claim.words.map(kinOf));
    default:
      return new Set();
  }
}
