/** A part -> when the account joined, left and came back. */
import type { Day } from "../../core/day.ts";
import type { Leaving } from "./life.ts";
import type { Casting } from "./parts.ts";
import { drop, guide } from "./plot.ts";
import type { Quarters } from "./quarters.ts";
import type { Random } from "./random.ts";

/** Days an account of the 200 had been paying when the guide's quarter began. */
const tenure = { from: 40, to: 900 };
/** Days an account had stayed that left before. */
const stay = { from: 120, to: 480 };
/** Days from now to an end that is already asked for. */
const endsAhead = { from: 5, to: 25 };
/** Of those that left before: one in so many each. */
const goneReasons = ["voluntary", "voluntary", "voluntary", "involuntary", "unknown"] as const;
/** Movements keep this far from a quarter's ends, so that each lies wholly between two snapshots. */
const marginDays = 3;

export function leaving({ part, nth }: Casting, quarters: Quarters, random: Random): Leaving | null {
  switch (part) {
    case "guide_lost":
      return { day: inside(quarters.guide, quarters.drop, random), reason: guide.lost[nth]?.reason ?? "unknown" };
    case "emea_lost":
      return { day: quarters.drop + (drop.emea[nth]?.afterDays ?? marginDays), reason: "involuntary" };
    case "drop_lost":
      return { day: inside(quarters.drop, quarters.current, random), reason: drop.lost[nth] ?? "unknown" };
    case "leave_soon":
      return { day: quarters.today + random.whole(endsAhead.from, endsAhead.to), reason: "voluntary" };
    case "gone_before":
      return { day: inside(quarters.first, quarters.guide, random), reason: random.pick(goneReasons) };
    default:
      return null;
  }
}

export function joining({ part }: Casting, quarters: Quarters, left: Leaving | null, random: Random): Day {
  if (part === "guide_join") return inside(quarters.guide, quarters.drop, random);
  if (part === "drop_join") return inside(quarters.drop, quarters.current, random);
  if (part === "join_since") return random.whole(quarters.current, quarters.today);
  if (part === "gone_before" && left !== null) return left.day - random.whole(stay.from, stay.to);
  return quarters.guide - random.whole(tenure.from, tenure.to);
}

export function returning({ part, nth }: Casting, quarters: Quarters, random: Random): Day | null {
  const comesBack = part === "gone_before" && nth < drop.return;
  return comesBack ? inside(quarters.drop, quarters.current, random) : null;
}

/** A day whose movement both snapshots of the quarter see the same way. */
export function inside(from: Day, to: Day, random: Random): Day {
  return random.whole(from + marginDays, to - marginDays);
}
