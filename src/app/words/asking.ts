/** Answers to be phrased -> a few models asked at a time, none that waited too long, all ended at the stop. */
import type { Logger } from "pino";
import type { Answer } from "../../answers/answer.ts";
import type { OrgScope } from "../../store/scope.ts";
import { before } from "../deadline.ts";
import { onceDone } from "../follow-up.ts";
import type { Show, Words } from "./words.ts";

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

const limits = {
  /** Of a server's own rate limits nothing is known; a few at a time keep a team's answers coming. */
  atOnce: 4,
  /** A morning's digests, each with its thread. More would be read in plain words before their turn comes. */
  waiting: 64,
  /** Whoever asked has read the plain words by then. */
  oldestMs: 60_000,
  /** `docker stop` kills after ten seconds. */
  drainMs: 3_000,
};

interface Job {
  readonly scope: OrgScope;
  readonly answer: Answer;
  readonly show: Show;
  readonly since: number;
}

export function startAsking({ phrases, phrase, log, clock = () => performance.now() }: Asking): RunningWords {
  const stopping = new AbortController();
  const waiting: Job[] = [];
  const underWay = new Set<Promise<void>>();

  const add = (job: Job): void => {
    if (stopping.signal.aborted) return;
    if (waiting.length >= limits.waiting) {
      log.warn({ answer: job.answer.id }, "too many answers wait for the model; this one keeps its plain words");
      return;
    }
    waiting.push(job);
    next();
  };

  const next = (): void => {
    while (underWay.size < limits.atOnce) {
      const job = waiting.shift();
      if (job === undefined) return;
      if (clock() - job.since > limits.oldestMs) {
        log.warn({ answer: job.answer.id }, "the model's turn came too late; the plain words stay");
        continue;
      }
      const done = work(job).finally(() => {
        underWay.delete(done);
        next();
      });
      underWay.add(done);
    }
  };

  /** Never rejects. */
  const work = async ({ scope, answer, show }: Job): Promise<void> => {
    try {
      const phrased = await phrase(scope, answer.id, stopping.signal);
      if (phrased !== null && !stopping.signal.aborted) await show(phrased);
    } catch (error) {
      log.warn({ err: error, answer: answer.id }, "an answer could not be phrased or shown; the plain words stay");
    }
  };

  return {
    whenPhrased(scope, answer, show) {
      if (phrases(answer)) onceDone(() => add({ scope, answer, show, since: clock() }));
    },
    async stop() {
      stopping.abort();
      waiting.length = 0;
      if ((await before(Promise.all(underWay), limits.drainMs)) === "late")
        log.warn({ calls: underWay.size }, "what the model was asked could not be ended in time");
    },
  };
}
