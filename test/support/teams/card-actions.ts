/** An Adaptive Card -> the actions a person could press on it, wherever they stand. */
import { z } from "zod";

export interface CardAction {
  readonly title: string;
  readonly verb: string;
  readonly data: unknown;
}

const execute = z.looseObject({
  type: z.literal("Action.Execute"),
  title: z.string(),
  verb: z.string(),
  data: z.unknown(),
});

export function cardActions(card: unknown): CardAction[] {
  if (typeof card !== "object" || card === null) return [];
  const action = execute.safeParse(card);
  if (action.success) return [{ title: action.data.title, verb: action.data.verb, data: action.data.data }];
  return Object.values(card).flatMap(cardActions);
}

/** @throws when nothing is called so. */
export function actionCalled(actions: readonly CardAction[], title: string): CardAction {
  const found = actions.find((action) => action.title === title);
  if (!found) throw new Error(`no "${title}" among ${actions.map((action) => action.title).join(", ")}`);
  return found;
}
