/** The prompt in the terminal: whose book it is about, who asks, and the flows behind it. */
import type { Logger } from "pino";
import { actFlow } from "../app/acts/act.ts";
import { ask } from "../app/ask.ts";
import { digestWithoutPlace } from "../app/digests/without-place.ts";
import { feedbackFlow, isFeedback } from "../app/feedback/give.ts";
import { newAnswerId } from "../app/new-id.ts";
import { noBook } from "../app/no-book.ts";
import { findOrg, systemScope } from "../app/organisations.ts";
import { askerAs } from "../app/who-asks.ts";
import type { Words } from "../app/words/words.ts";
import { chat } from "../channels/terminal/chat.ts";
import { terminalStyle } from "../commands/terminal-style.ts";
import type { Config } from "../config.ts";
import { HoldfastError } from "../core/error.ts";
import type { Runtime } from "../runtime.ts";
import type { Org } from "../store/tenants.ts";

export interface ChatChoice {
  readonly org?: string;
  readonly as?: string;
}

export interface PromptRun {
  readonly config: Config;
  readonly runtime: Runtime;
  readonly log: Logger;
  readonly words: Words;
  readonly choice: ChatChoice;
  /** The organisation asked about when none is chosen. */
  readonly home: Org | undefined;
  /** Resolves when the process is told to stop. */
  readonly asked: Promise<void>;
}

export async function runPrompt(run: PromptRun): Promise<void> {
  const { config, log, words, choice, home, asked } = run;
  const { db, readNames } = run.runtime;
  const org = choice.org === undefined ? home : await findOrg(db, choice.org);
  if (org === undefined) throw noBook();
  const asker = choice.as === undefined ? null : await askerAs(db, org, choice.as);
  const member = asker ?? { scope: systemScope(org), org };
  const deps = { db, readNames, newId: newAnswerId };
  const acts = actFlow(deps);
  const interactive = process.stdin.isTTY === true;
  if (interactive) process.stdout.write(greeting(org));
  else process.stderr.write(`Answering from ${org.name} (--org ${org.slug})\n`);
  await chat({
    conversation: {
      async act(pressed) {
        if (isFeedback(pressed)) return { kind: "words", text: await feedbackFlow(deps).feedback(member, pressed) };
        if (asker === null) throw nobodyActs(org);
        return acts.act(asker, pressed, new Date().toISOString());
      },
      async ask(text, entry) {
        const elsewhere = digestWithoutPlace(text);
        if (elsewhere !== null)
          throw new HoldfastError("no_place", elsewhere, "`holdfast digest --list` shows who gets one by now.");
        const threadKeys = [`terminal:${process.pid}`];
        return ask(deps, member, { text, entry, threadKeys, now: new Date().toISOString() });
      },
      whenPhrased: (answer, show) => words.whenPhrased(member.scope, answer, async (phrased) => show(phrased)),
    },
    input: process.stdin,
    output: process.stdout,
    interactive,
    style: terminalStyle(process.stdout, config.noColour),
    stop: asked,
    log,
  });
}

/** What was done is told with the name of who did it. */
function nobodyActs({ slug }: Org): HoldfastError {
  return new HoldfastError(
    "nobody_acts",
    "This prompt does not know who you are, and what is done about an account is noted with a name.",
    `Start it as yourself: holdfast chat --org ${slug} --as EMAIL`,
  );
}

function greeting({ name, slug, kind }: Org): string {
  const book = kind === "demo" ? `${name}: a made-up vendor, nothing in it is real` : name;
  return (
    `\nYou are asking about ${book} (--org ${slug}).\n` +
    "Type what you would type in Slack: /health acme, why did NRR drop?, who is at risk?, help.\n" +
    "A number picks an action under the last answer; Ctrl-D ends.\n\n"
  );
}
