/** People and where each is reached -> for each the first place that takes messages as far as we know. */
import type { Addressed } from "../store/addresses.ts";
import type { Destination } from "../store/outbox.ts";
import { reachable } from "../store/outbox-places.ts";
import type { OrgTx } from "../store/scope.ts";

/** In the order of the people; whoever has no such place is left out. */
export async function firstPlaces(
  tx: OrgTx,
  people: readonly Addressed[],
): Promise<readonly { readonly person: Addressed; readonly to: Destination }[]> {
  const all = people.flatMap((person) => person.places.map((to) => ({ person, to })));
  const open = new Set(
    await reachable(
      tx,
      all.map(({ to }) => ({ ...to, destination: to.id })),
    ),
  );
  const reached = all.filter((_, nth) => open.has(nth));
  return people.flatMap((person) => reached.find((one) => one.person === person) ?? []);
}
