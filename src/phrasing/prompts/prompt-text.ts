/** What a model is told to do: a brand, so that its instructions can only be those of a file in prompts/. */

declare const prompt: unique symbol;

/** Made by `readPrompts` alone. */
export type PromptText = string & { readonly [prompt]: true };

export const tasks = ["account", "metric", "digest"] as const;
export type Task = (typeof tasks)[number];

export interface Prompt {
  /** As in its front matter, with the task: "account-1". Stored with every answer phrased by it. */
  readonly version: string;
  readonly text: PromptText;
}

export type Prompts = Readonly<Record<Task, Prompt>>;
