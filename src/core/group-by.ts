/** A list -> its items by key, in order (Map.groupBy needs Node 21; the floor is 20). */

export function groupBy<Item, Key>(items: Iterable<Item>, keyOf: (item: Item) => Key): Map<Key, Item[]> {
  const groups = new Map<Key, Item[]>();
  let latest: { readonly key: Key; readonly group: Item[] } | undefined;
  for (const item of items) {
    const key = keyOf(item);
    // What is stored comes in order: most items are of their neighbour's group, and need no look-up.
    if (latest === undefined || latest.key !== key) latest = { key, group: groupOf(groups, key) };
    latest.group.push(item);
  }
  return groups;
}

function groupOf<Item, Key>(groups: Map<Key, Item[]>, key: Key): Item[] {
  const known = groups.get(key);
  if (known !== undefined) return known;
  const group: Item[] = [];
  groups.set(key, group);
  return group;
}
