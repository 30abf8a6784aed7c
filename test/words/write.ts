import { mkdir, writeFile } from "node:fs/promises";
import { dirname } from "node:path";
import { expect, it } from "vitest";
import { readConfig } from "../../src/config.ts";
import { checkText } from "../../src/phrasing/gate/check.ts";
import { answerFacts } from "../../src/phrasing/gate/of-answer.ts";
import { goodModel } from "../support/model/good-model.ts";
import { phraserAt } from "../support/model/phraser-at.ts";
import { answering } from "../support/model/replies.ts";
import { startModelServer } from "../support/model/server.ts";
import { openBooks } from "./books.ts";
import { forty } from "./forty.ts";
import { page } from "./markdown.ts";
import { answerTo, type SideBySide, sideBySide } from "./side-by-side.ts";

// `npm run words`: the forty, phrased by the model that LLM_BASE_URL names or else by the deterministic stand-in, for a person to read.

const file = process.env.WORDS_FILE ?? "words/words.md";

it("writes the forty side by side", { timeout: 900_000 }, async () => {
  const { llm } = readConfig();
  const standIn = llm === null ? await startModelServer(answering(goodModel)) : null;
  const named = llm ?? standIn?.llm;
  if (named === undefined) throw new Error("no model to ask");
  const phraser = phraserAt(named, { check: (answer, text) => checkText(answerFacts(answer), text) });
  const books = await openBooks();
  const entries: SideBySide[] = [];
  for (const asked of forty) entries.push(await sideBySide(asked, await answerTo(asked, books), phraser));
  await standIn?.close();

  const { name, host, region } = phraser.model;
  const who =
    llm === null
      ? "the tests' deterministic stand-in for a model (no model is named by LLM_BASE_URL)"
      : `${name} at ${host} (${region ?? "its region not said"})`;
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, page(who, entries));
  process.stdout.write(`${file}: ${entries.length} answers, phrased by ${who}\n`);
  expect(entries).toHaveLength(40);
});
