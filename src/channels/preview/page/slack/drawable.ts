/** Blocks as sent to Slack -> blocks for the page's renderer, every button with an id of its own, and what each id presses. */
import { asMarkdown } from "./as-markdown.ts";

export interface Drawable {
  readonly blocks: readonly object[];
  /** The button's id -> the action's. */
  readonly buttons: ReadonlyMap<string, string>;
}

/** Slack tells buttons apart by block and action_id; a page has one id for each, over all its messages. */
export function drawable(prefix: string, blocks: readonly object[]): Drawable {
  const buttons = new Map<string, string>();
  const button = (element: object): object => {
    const actionId = pressedAction(element);
    if (actionId === null) return element;
    const id = `${prefix}-slack-${actionId}`;
    buttons.set(id, actionId);
    return { ...element, action_id: id };
  };
  return { blocks: blocks.map((block) => redrawn(block, button)), buttons };
}

type OnButton = (element: object) => object;

function redrawn(part: object, onButton: OnButton): object {
  if ("type" in part && "text" in part && typeof part.text === "string") return shownText({ ...part, text: part.text });
  const inner = Object.entries(part).map(([key, value]) => [key, redrawnValue(value, onButton)]);
  const copy: object = Object.fromEntries(inner);
  return "type" in part && part.type === "button" ? onButton(copy) : copy;
}

function redrawnValue(value: unknown, onButton: OnButton): unknown {
  if (Array.isArray(value)) return value.map((one) => redrawnValue(one, onButton));
  return typeof value === "object" && value !== null ? redrawn(value, onButton) : value;
}

/** `verbatim` is no formatting at all to the renderer: right for plain text, where Slack means no links made of names. */
function shownText(part: { readonly text: string; readonly type?: unknown }): object {
  if (part.type === "mrkdwn") return { ...part, text: asMarkdown(part.text), verbatim: false };
  return part.type === "plain_text" ? { ...part, verbatim: true } : part;
}

/** A button's value is `{"a": answer id, "t": action id}`. */
function pressedAction(element: object): string | null {
  if (!("value" in element)) return null;
  try {
    const value: unknown = JSON.parse(String(element.value));
    return typeof value === "object" && value !== null && "t" in value ? String(value.t) : null;
  } catch {
    return null;
  }
}
