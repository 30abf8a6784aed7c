/** Waits for a recorded fact, never for a time: resolves as soon as `fact` gives something. */

export interface Patience {
  readonly ms: number;
}

type Nothing = undefined | null | false;

/** @throws with `what` and the last thing seen when nothing came in time. */
export async function until<T>(
  what: string,
  fact: () => Nothing | T | Promise<Nothing | T>,
  patience: Patience = { ms: 10_000 },
): Promise<T> {
  const deadline = Date.now() + patience.ms;
  for (;;) {
    const found = await fact();
    if (found !== undefined && found !== null && found !== false) return found;
    if (Date.now() > deadline) throw new Error(`never happened: ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}

/** A door that stays shut until the test opens it. */
export function gate(): { readonly passed: Promise<void>; open(): void } {
  let open: () => void = () => {};
  const passed = new Promise<void>((resolve) => {
    open = resolve;
  });
  return { passed, open };
}
