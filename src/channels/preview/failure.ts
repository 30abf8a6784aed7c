/** What was thrown -> the status and words of a refusal; a fault of ours is logged and told by a reference alone. */
import { randomUUID } from "node:crypto";
import type { Logger } from "pino";
import { HoldfastError } from "../../core/error.ts";
import type { PreviewFailure } from "./api.ts";
import { jsonReply, type Reply } from "./reply.ts";

/** Any other refusal is about what was asked (RFC 9110, 15.5.21). */
const refused = 422;

const unavailable = 503;

const statuses: Readonly<Record<string, number>> = {
  bad_request: 400,
  not_json: 400,
  forbidden: 403,
  no_token: 403,
  no_such_path: 404,
  no_such_answer: 404,
  unknown_member: 404,
  wrong_method: 405,
  too_large: 413,
  wrong_type: 415,
  fault: 500,
  answer_late: unavailable,
};

/** Of the database: it may be back in a minute. */
const ofTheDatabase = /^(database|embedded|transaction)_/;

export function statusOf({ code }: HoldfastError): number {
  return statuses[code] ?? (ofTheDatabase.test(code) ? unavailable : refused);
}

export function failureReply(error: unknown, log: Logger): Reply {
  const refusal = error instanceof HoldfastError ? error : fault(error, log);
  const status = statusOf(refusal);
  if (refusal === error && status >= unavailable) log.warn({ err: error }, "the preview could not answer");
  const failure: PreviewFailure = refusal.toJSON();
  return jsonReply(status, failure);
}

function fault(error: unknown, log: Logger): HoldfastError {
  const reference = randomUUID().slice(0, 8);
  log.error({ err: error, reference }, "a request of the preview failed");
  return new HoldfastError(
    "fault",
    "That failed on our side, and nothing was changed.",
    `Try again; if it happens again, the reason stands in the log of \`npm start\` under ${reference}.`,
    { cause: error },
  );
}
