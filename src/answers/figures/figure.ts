/** A value with the one text a reader sees for it, before it becomes a fact of a document. */
import type { Fact } from "../answer.ts";

export type Figure = Pick<Fact, "kind" | "value" | "display" | "currency" | "unit" | "note">;
