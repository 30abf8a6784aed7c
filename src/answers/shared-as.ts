/** A document that takes another's place -> its Share button names it: what is shared is what stands there. */
import type { Action } from "./answer.ts";

export function sharedAs(before: string, after: string): (action: Action) => Action {
  return (action) => (action.kind === "share" && action.target === before ? { ...action, target: after } : action);
}
