/** A phraser of a server: calls are numbered, the gate says yes, and its limits are those of a test, unless told otherwise. */

import { modelLimits } from "../../../src/phrasing/model/limits.ts";
import type { LlmConfig } from "../../../src/phrasing/model/llm-config.ts";
import { openPhraser, type PhraserParts } from "../../../src/phrasing/open-phraser.ts";
import type { Phraser } from "../../../src/phrasing/phraser.ts";

export function phraserAt(llm: LlmConfig, parts: Partial<PhraserParts> = {}): Phraser {
  let calls = 0;
  return openPhraser({
    llm,
    check: () => ({ ok: true, reasons: [] }),
    newId: () => `call-${++calls}`,
    clock: () => "2026-11-21T09:00:00.000Z",
    limits: modelLimits,
    ...parts,
  });
}
