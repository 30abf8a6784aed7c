/** Two start cohorts -> each account's part of the change of NRR under its two headings, in ppm that add up to the change. */
import { apportion, type Direction, type Part } from "../apportion.ts";
import { byCodePoint } from "../code-point-order.ts";
import { delta } from "./movements.ts";
import { shareInPpm } from "./ppm.ts";
import type { GroupPart } from "./results.ts";
import type { StartCohort } from "./start-cohort.ts";

type Heading = "happened" | "did_not_repeat";

/** No text of a database holds it, so an id and a heading joined by it stay apart. */
const separator = "\0";

const neither: GroupPart = { happenedPpm: 0n, didNotRepeatPpm: 0n };

/** By account id in code-point order, for every account of either cohort. */
export function accountHeadings(before: StartCohort, now: StartCohort): ReadonlyMap<string, GroupPart> {
  const ids = new Set<string>();
  for (const { movements } of [before, now]) for (const { accountId } of movements) ids.add(accountId);
  const headings = new Map([...ids].sort(byCodePoint).map((id) => [id, neither]));
  // All accounts x both headings are one set: the rounding closes over the whole change.
  const shares = apportion([...parts(now, "happened"), ...parts(before, "did_not_repeat")], {
    tie: byAccountThenHeading,
  });
  for (const [key, ppm] of shares) {
    const id = accountOf(key);
    const { happenedPpm, didNotRepeatPpm } = headings.get(id) ?? neither;
    const happened = key === keyOf(id, "happened");
    headings.set(id, happened ? { happenedPpm: ppm, didNotRepeatPpm } : { happenedPpm, didNotRepeatPpm: ppm });
  }
  return headings;
}

/** An account that did not move has no part to round: nothing of the residual can go to it. */
function parts(cohort: StartCohort, heading: Heading): readonly Part[] {
  const moved = cohort.movements.filter(({ kind }) => kind !== null);
  return moved.map((movement) => ({
    key: keyOf(movement.accountId, heading),
    value: shareInPpm(heading === "happened" ? delta(movement) : -delta(movement), cohort.startMrr),
  }));
}

/** Between one account's headings the residual's sign decides, so that swapping the periods flips every sign. */
function byAccountThenHeading(a: string, b: string, direction: Direction): number {
  // The separator comes before every other character, so keys are in the order of their accounts first.
  const order = byCodePoint(a, b);
  return accountOf(a) === accountOf(b) ? -direction * order : order;
}

function accountOf(key: string): string {
  return key.slice(0, key.indexOf(separator));
}

function keyOf(accountId: string, heading: Heading): string {
  return `${accountId}${separator}${heading}`;
}
