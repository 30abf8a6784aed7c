/** Lines typed at a prompt or piped in -> answers as terminal text, one after the other, until the input ends. */
import { clearLine, createInterface, cursorTo, type Interface } from "node:readline";
import type { Readable, Writable } from "node:stream";
import type { Action, Answer } from "../../answers/answer.ts";
import type { Acted } from "../../app/acts/acted.ts";
import type { Pressed } from "../../app/pressed.ts";
import { HoldfastError } from "../../core/error.ts";
import {
  renderTerminal,
  renderTerminalReceipt,
  renderTerminalWords,
  type TerminalOptions,
} from "../../presentation/terminal/render.ts";
import { readLine } from "./line.ts";

export interface Conversation {
  ask(text: string, entry: "command" | "message"): Promise<Answer>;
  /** Acknowledge, snooze, task, helpful, wrong number. @throws HoldfastError with words for the person. */
  act(pressed: Pressed): Promise<Acted>;
  /** Left out: no model phrases. Returns at once; `show` is called once or never. */
  whenPhrased?(answer: Answer, show: (phrased: Answer) => void): void;
}

export interface ChatInput {
  readonly conversation: Conversation;
  readonly input: Readable;
  readonly output: Writable;
  /** A person types: show a prompt and keep going after the last line of a paste. */
  readonly interactive: boolean;
  readonly style: TerminalOptions;
  /** Resolves when the process is told to stop: the line in hand is still answered. */
  readonly stop: Promise<void>;
  readonly log: { error(detail: object, text: string): void };
}

const prompt = "holdfast> ";

/** Resolves when the input ends or the person leaves; an error in one line never ends the conversation. */
export async function chat(chatInput: ChatInput): Promise<void> {
  const lines = openLines(chatInput);
  let open = true;
  lines.once("close", () => {
    open = false;
  });
  // Ctrl-C at any moment ends; the line in hand is still answered. A prompt after it would open the input again.
  lines.once("SIGINT", () => lines.close());
  chatInput.stop.then(() => lines.close());
  // A reader that went away (`| head`) wants no more: that is an end, and no fault.
  chatInput.output.on("error", () => lines.close());
  let last: Answer | null = null;
  let turn = 0;
  // Whoever asked on reads the next answer by now: words for the one before would stand in the wrong place.
  const showIn = (asked: number) => (phrased: Answer) => {
    if (open && asked === turn) interject(chatInput, lines, phrased);
  };
  lines.prompt();
  for await (const line of lines) {
    const typed = readLine(line);
    if (chatInput.output.errored || typed.kind === "leave") break;
    turn += 1;
    const answer: Answer | null = typed.kind === "empty" ? null : await reply(chatInput, typed, last);
    last = answer ?? last;
    if (open) lines.prompt();
    // A pipe is read by a program, or by somebody who is gone: what follows an answer there is the next one.
    if (answer && chatInput.interactive) chatInput.conversation.whenPhrased?.(answer, showIn(turn));
  }
  lines.close();
}

/** Above the prompt, with what is half typed in it. */
function interject(chatInput: ChatInput, lines: Interface, phrased: Answer): void {
  cursorTo(chatInput.output, 0);
  clearLine(chatInput.output, 0);
  say(chatInput, renderTerminalWords(phrased, chatInput.style));
  lines.prompt(true);
}

type Typed = Exclude<ReturnType<typeof readLine>, { kind: "leave" | "empty" }>;

async function reply(chatInput: ChatInput, typed: Typed, last: Answer | null): Promise<Answer | null> {
  try {
    if (typed.kind === "pick") return await pick(chatInput, typed.number, last);
    return await askAndShow(chatInput, typed.text, typed.entry);
  } catch (error) {
    say(chatInput, inWords(chatInput, error));
    return null;
  }
}

async function askAndShow(chatInput: ChatInput, text: string, entry: "command" | "message"): Promise<Answer> {
  const answer = await chatInput.conversation.ask(text, entry);
  say(chatInput, renderTerminal(answer, chatInput.style));
  return answer;
}

/** A number picks one of the actions listed under the last answer, as a press does in Slack. */
async function pick(chatInput: ChatInput, number: number, last: Answer | null): Promise<Answer | null> {
  const action = last?.actions[number - 1];
  if (!last || !action) {
    say(chatInput, `There is no action ${number} here. Ask something first, or type help.`);
    return null;
  }
  if (action.kind === "receipt") {
    say(chatInput, renderTerminalReceipt(last, action.target, chatInput.style));
    return null;
  }
  return acting.includes(action.kind) ? act(chatInput, { answer: last, action }) : follow(chatInput, action);
}

const acting: readonly Action["kind"][] = ["ack", "snooze", "task", "helpful", "wrong_number"];

async function act(chatInput: ChatInput, pressed: Pressed): Promise<Answer | null> {
  const acted = await chatInput.conversation.act(pressed);
  if (acted.kind === "words") {
    say(chatInput, acted.text);
    return null;
  }
  say(chatInput, renderTerminal(acted.answer, chatInput.style));
  return acted.answer;
}

async function follow(chatInput: ChatInput, action: Action): Promise<Answer | null> {
  if (action.kind === "share") {
    say(chatInput, "Sharing works in Slack; here the text above can be copied.");
    return null;
  }
  return askAndShow(chatInput, action.target, "message");
}

function openLines({ input, output, interactive }: ChatInput): Interface {
  // Without a person at the keyboard a prompt would only be noise between the answers: no output, no prompt.
  return createInterface(interactive ? { input, output, prompt, historySize: 200 } : { input });
}

function inWords(chatInput: ChatInput, error: unknown): string {
  if (error instanceof HoldfastError) return `${error.message}\n${error.remedy}`;
  chatInput.log.error({ err: error }, "a line could not be answered");
  return "That could not be answered because of a fault on our side; the log above has the detail. Nothing was changed.";
}

function say({ output }: ChatInput, text: string): void {
  output.write(`${text}\n\n`);
}
