/** What was just done to a task -> the words that open its document. */

export const taskTold = {
  made: "Created.",
  made_before: "It was created already.",
  done: "Done.",
  dropped: "Dropped.",
  closed_before: "It was closed already.",
  reopened: "Open again.",
  open_before: "It is open already.",
  extended: "Put off.",
  extended_before: "It was put off by this press already.",
  assigned: "Handed over.",
  assigned_before: "It is theirs already.",
  checked: "Noted.",
  shown: null,
} as const satisfies Record<string, string | null>;

export type TaskTold = keyof typeof taskTold;

/** Somebody was first. */
export const changedNothing: ReadonlySet<TaskTold> = new Set<TaskTold>([
  "made_before",
  "closed_before",
  "open_before",
  "extended_before",
  "assigned_before",
  "shown",
]);
