/** Figures, receipts, notes and sections, one by one -> a whole document: hands out f1, f2, ... and r1, r2, ... */

import { isoDay } from "../core/day.ts";
import { HoldfastError } from "../core/error.ts";
import { add, compare, type Fraction, fraction, zero } from "../core/fraction.ts";
import type { Action, Answer, Fact, Receipt, Section, Sentence } from "./answer.ts";
import { insideSentence } from "./capitalised.ts";
import { type AnswerContext, dataThrough } from "./context.ts";
import type { Figure } from "./figures/figure.ts";
import { type Figures, figuresIn } from "./figures/figures.ts";
import { receiptRowLimit } from "./schema.ts";
import { fill, sentence } from "./sentence.ts";
import { askedFromThere, knownInWords, standingOn } from "./standpoint.ts";

export type About = Pick<Fact, "label" | "subject"> &
  Partial<Pick<Fact, "metric" | "period" | "polarity" | "previous" | "receipt">>;

/** The rows a figure was computed from: all their ids, of which the receipt quotes the first fifty. */
export interface ReceiptRows {
  readonly table: string;
  readonly ids: readonly string[];
}

export interface ReceiptDraft extends Pick<Receipt, "formula" | "inputs" | "definition"> {
  readonly rows: ReceiptRows;
}

export class Draft {
  readonly figures: Figures;
  readonly #context: AnswerContext;
  readonly #facts = new Map<string, Fact>();
  readonly #receipts: Record<string, Receipt> = {};
  readonly #headline: Sentence[] = [];
  readonly #sections: Section[] = [];
  readonly #actions: Action[] = [];
  readonly #parts: Answer["parts"][number][] = [];
  readonly #notes: { code: string; text: string }[] = [];
  #opening = "";

  constructor(context: AnswerContext) {
    this.#context = context;
    this.figures = figuresIn(context.settings);
  }

  /** @returns the fact's id, for slots, sections and parts. */
  fact(figure: Figure, about: About): string {
    const id = `f${this.#facts.size + 1}`;
    this.#facts.set(id, { id, polarity: "none", ...figure, ...about });
    return id;
  }

  receipt({ rows, ...draft }: ReceiptDraft): string {
    const id = `r${Object.keys(this.#receipts).length + 1}`;
    const ids = rows.ids.slice(0, receiptRowLimit);
    const quoted = { table: rows.table, ids, total: rows.ids.length };
    this.#receipts[id] = { ...draft, rows: quoted, as_of: isoDay(this.#context.asOf) };
    return id;
  }

  /** Adds plain words with `{f1}` slots to the headline; the first of them say the day and the knowledge that were asked for. */
  say(text: string): void {
    const first = this.#headline.length === 0;
    const standing = first ? standingOn(this, this.#context) : "";
    const before = first ? this.#opening : "";
    this.#headline.push(sentence(`${before}${standing}${standing === "" ? text : insideSentence(text)}`));
  }

  /** A whole sentence without slots that goes before the first one said, in its place: a headline holds no more than three. */
  open(text: string): void {
    this.#opening = `${text} `;
  }

  section(section: Section): void {
    if (section.facts.length > 0 || section.kind === "text") this.#sections.push(section);
  }

  /** @returns the action's id, for the row it belongs to. */
  action(kind: Action["kind"], label: string, target: string): string {
    const asked = kind === "why" || kind === "correct" ? askedFromThere(target, this.#context) : target;
    const id = `a${this.#actions.length + 1}`;
    this.#actions.push({ id, kind, label, target: asked });
    return id;
  }

  /** A remark beside the answer; its slots are filled here, so that it shows no figure that is not a fact. */
  note(code: string, text: string): void {
    const filled = fill(text, this.#facts);
    if (!this.#notes.some((one) => one.text === filled)) this.#notes.push({ code, text: filled });
  }

  /** @throws HoldfastError `parts_do_not_add_up` unless the items' exact values sum to the whole's. */
  addUp(of: string, items: readonly string[]): void {
    const values = this.#exactValues(items);
    const [whole] = this.#exactValues([of]);
    if (whole === undefined || compare(values.reduce(add, zero), whole) !== 0) throw partsDoNotAddUp(of, items);
    this.#parts.push({ of, items });
  }

  answer(readAs: string, coverage: Answer["coverage"] = null): Answer {
    const { id, org, question, asOf } = this.#context;
    return {
      schema: 1,
      id,
      org,
      intent: question.intent,
      slots: question.slots,
      read_as: `${readAs}${knownInWords(this, this.#context)}`,
      as_of: isoDay(asOf),
      data_through: dataThrough(this.#context),
      headline: this.#headline,
      facts: [...this.#facts.values()],
      parts: this.#parts,
      sections: this.#sections,
      receipts: this.#receipts,
      actions: this.#actions,
      notes: this.#notes,
      coverage,
      words: { by: "template", sentences: this.#headline },
    };
  }

  #exactValues(ids: readonly string[]): readonly Fraction[] {
    return ids.map((id) => {
      const value = exactValue(this.#facts.get(id));
      if (value === undefined) throw partsDoNotAddUp(id, ids);
      return value;
    });
  }
}

function exactValue(fact: Fact | undefined): Fraction | undefined {
  const value = fact?.value;
  if (value === undefined || value === null) return undefined;
  if (typeof value === "object") return fraction(BigInt(value.num), BigInt(value.den));
  return fraction(BigInt(value));
}

function partsDoNotAddUp(of: string, items: readonly string[]): HoldfastError {
  return new HoldfastError(
    "parts_do_not_add_up",
    `The parts ${items.join(", ")} do not add up to ${of}: this answer would be wrong, so it is not given.`,
    "Report it with the question and the as-of day; the raw figures are in `holdfast metrics` and `holdfast score`.",
  );
}
