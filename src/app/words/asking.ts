/** Answers to be phrased -> the model asked for a few at a time, none that waited too long, every call ended at the stop. */
import type { Logger } from "pino";
import type { Answer } from "../../answers/answer.ts";
import type { OrgScope } from "../../store/scope.ts";
import { before } from "../deadline.ts";
import { onceDone } from "../follow-up.ts";
import { type LetGo, Queue, type QueueLimits, type Task } from "./queue.ts";
import type { Words } from "./words.ts";

export interface Asking {
  /** Cheap, and without the database. */
  readonly phrases: (answer: Answer) => boolean;
  readonly phrase: (scope: OrgScope, answerId: string, stop: AbortSignal) => Promise<Answer | null>;
  readonly log: Logger;
  /** In ms, of a clock that only goes forward. */
  readonly clock?: () => number;
}

export interface RunningWords extends Words {
  /** Ends every call under way and resolves when what is to be kept of them is kept, or when that takes too long. */
  stop(): Promise<void>;
}

const queueLimits: QueueLimits = {
  /** Of a server's own rate limits nothing is known; a few at a time keep a team's answers coming. */
  atOnce: 4,
  /** A morning's digests, each with its thread. More would be read in plain words before their turn comes. */
  waiting: 64,
  /** Whoever asked has read the plain words by then. */
  oldestMs: 60_000,
};

/** `docker stop` kills after ten seconds; the platforms' own ends take most of them. */
const drainMs = 3_000;

const letGoWords: Readonly<Record<LetGo, string>> = {
  too_many: "too many answers wait for the model; this one keeps its plain words",
  too_late: "the model's turn came too late; the plain words stay",
  stopped: "the program ends; the plain words stay",
};

/** What becomes of the words, or of there being none. */
type Then = (phrased: Answer | null) => void | Promise<void>;

export function startAsking({ phrases, phrase, log, clock = () => performance.now() }: Asking): RunningWords {
  const stopping = new AbortController();
  const queue = new Queue(queueLimits, clock);
  const unlessStopped = (phrased: Answer | null) => (stopping.signal.aborted ? null : phrased);

  const task = (scope: OrgScope, answer: Answer, then: Then): Task => ({
    async run() {
      try {
        await then(unlessStopped(await phrase(scope, answer.id, stopping.signal)));
      } catch (error) {
        log.warn({ err: error, answer: answer.id }, "an answer could not be phrased or shown; the plain words stay");
        await then(null);
      }
    },
    letGo(why) {
      log.info({ answer: answer.id }, letGoWords[why]);
      void then(null);
    },
  });

  return {
    phrases,
    whenPhrased(scope, answer, show) {
      if (!phrases(answer)) return;
      const then: Then = (phrased) => (phrased === null ? undefined : show(phrased));
      onceDone(() => queue.add(task(scope, answer, then)));
    },
    phrased: (scope, answer) =>
      new Promise((resolve) => {
        if (phrases(answer)) queue.add(task(scope, answer, resolve));
        else resolve(null);
      }),
    async stop() {
      stopping.abort();
      if ((await before(queue.stop(), drainMs)) === "late")
        log.warn("what the model was asked could not be ended in time");
    },
  };
}
