/** Digests that are due, made with everything bound to the store. */
import type { Logger } from "pino";
import { doDayWork } from "../app/day-work.ts";
import { digestMaker } from "../app/digests/maker.ts";
import { runDueDigests, type TickReport } from "../app/digests/tick.ts";
import { newAnswerId, newDigestId } from "../app/new-id.ts";
import type { Runtime } from "../runtime.ts";
import type { Org } from "../store/tenants.ts";

/** @param now ISO instant. @param orgs left out: all of them. */
export type MakeDue = (now: string, orgs?: readonly Org[]) => Promise<TickReport>;

export function dueMaker({ db, reads, readNames }: Pick<Runtime, "db" | "reads" | "readNames">, log: Logger): MakeDue {
  const maker = digestMaker({ readNames, newId: newAnswerId });
  const deps = { db, reads, log, dayWork: doDayWork, maker, readNames, newDigestId };
  return (now, orgs) => runDueDigests(deps, now, orgs);
}
