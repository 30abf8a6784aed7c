/** "my tasks", "tasks for acme", "what are Kim Larsen's open tasks", "overdue tasks". */
import type { Rule } from "./rule.ts";

export const listTasks: Rule = {
  intent: "list_tasks",
  slots: ["account", "owner"],
  examples: ["My tasks"],
  matches: ({ cues, metrics, move, unread }) =>
    cues.has("tasks") && metrics.length === 0 && move === undefined && !cues.has("why") && unread.length === 0,
};
