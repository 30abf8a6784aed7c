/** The questions offered before anybody typed one: in the manifests, and where a chat with the bot is opened first. */

interface Suggested {
  readonly title: string;
  readonly message: string;
}

/** At most four (Slack). Each works on the demo book as it stands. */
export const suggestedPrompts = [
  { title: "Why did NRR drop?", message: "Why did NRR drop?" },
  { title: "Who is at risk?", message: "Who is at risk?" },
  { title: "How is Acme doing?", message: "How is Acme doing?" },
  { title: "What can I ask?", message: "help" },
] as const;

/** Where the book that is asked about is known: each about an account of its own instead of the demo's. */
export function suggestedOn(account: string | null): readonly Suggested[] {
  return suggestedPrompts.flatMap((prompt) => {
    if (!prompt.message.includes(demoAccount)) return [prompt];
    const own = (text: string) => text.replace(demoAccount, () => account ?? "");
    return account === null ? [] : [{ title: own(prompt.title), message: own(prompt.message) }];
  });
}

const demoAccount = "Acme";
