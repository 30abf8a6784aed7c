/** States that stand in an order, the worse first: only between them is a turn one for better or worse. */
const orders: readonly (readonly string[])[] = [
  ["red", "yellow", "green"],
  ["red", "amber", "green"],
  ["critical", "at risk", "watch", "healthy"],
  ["high risk", "medium risk", "low risk"],
  ["poor", "fair", "good"],
  ["unhealthy", "healthy"],
];

/** 1 = for the better; null = nobody has said. */
export function wayBetween(from: string, to: string): -1 | 1 | null {
  for (const order of orders) {
    const [one, other] = [order.indexOf(from), order.indexOf(to)];
    if (one >= 0 && other >= 0 && one !== other) return one < other ? 1 : -1;
  }
  return null;
}
