/** The questions offered before anybody typed one: in the manifests, and where a chat with the bot is opened first. */

/** At most four (Slack). Each works on the demo book as it stands. */
export const suggestedPrompts = [
  { title: "Why did NRR drop?", message: "Why did NRR drop?" },
  { title: "Who is at risk?", message: "Who is at risk?" },
  { title: "How is Acme doing?", message: "How is Acme doing?" },
  { title: "What can I ask?", message: "help" },
] as const;
