/** What the admins of an organisation have to know -> a message to each of them, once, where they can be reached. */
import { addressesOf } from "../../store/addresses.ts";
import { enqueue } from "../../store/outbox.ts";
import { reachable } from "../../store/outbox-places.ts";
import type { OrgTx } from "../../store/scope.ts";
import type { Destination } from "./courier.ts";

/** The same key is told once for ever. @returns to how many. */
export async function tellAdmins(tx: OrgTx, key: string, text: string): Promise<number> {
  const admins = await addressesOf(tx, { roles: ["admin"] });
  const places = await firstReachable(
    tx,
    admins.map((admin) => admin.places),
  );
  const letters = places.map((to) => ({
    key: `${key}:${to.platform}:${to.id}`,
    to,
    purpose: "notice" as const,
    content: { kind: "words" as const, text },
  }));
  return (await enqueue(tx, letters)).length;
}

/** Of each person's places the first that takes messages. */
async function firstReachable(tx: OrgTx, people: readonly (readonly Destination[])[]): Promise<readonly Destination[]> {
  const all = people.flatMap((places, person) => places.map((place) => ({ person, place })));
  const reached = await reachable(
    tx,
    all.map(({ place }) => ({ ...place, destination: place.id })),
  );
  const first = new Map<number, Destination>();
  for (const nth of reached) {
    const found = all[nth];
    if (found && !first.has(found.person)) first.set(found.person, found.place);
  }
  return [...first.values()];
}
