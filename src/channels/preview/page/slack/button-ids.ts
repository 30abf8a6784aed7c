/** Blocks of a message -> the same with an id of its own on every button, and which action each id presses. */

interface Identified {
  readonly blocks: readonly object[];
  /** The button's id -> the action's. */
  readonly buttons: ReadonlyMap<string, string>;
}

/** Slack tells buttons apart by block and action_id; a page has one id for each, over all its messages. */
export function identified(prefix: string, blocks: readonly object[]): Identified {
  const buttons = new Map<string, string>();
  const named = (element: unknown): unknown => {
    const actionId = pressedAction(element);
    if (actionId === null || typeof element !== "object") return element;
    const id = `${prefix}-slack-${actionId}`;
    buttons.set(id, actionId);
    return { ...element, action_id: id };
  };
  const changed = blocks.map((block) =>
    "elements" in block && Array.isArray(block.elements) ? { ...block, elements: block.elements.map(named) } : block,
  );
  return { blocks: changed, buttons };
}

/** A button's value is `{"a": answer id, "t": action id}`. */
function pressedAction(element: unknown): string | null {
  if (typeof element !== "object" || element === null || !("value" in element)) return null;
  try {
    const value: unknown = JSON.parse(String(element.value));
    return typeof value === "object" && value !== null && "t" in value ? String(value.t) : null;
  } catch {
    return null;
  }
}
