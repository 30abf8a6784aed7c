/** Lines of a card -> what can be divided between several cards: cut between lines, under the same heading in each. */

import { teamsLimits } from "../limits.ts";
import type { CardElement } from "./adaptive-card.ts";
import { divided } from "./divided.ts";
import { type BlockStyle, literal, richText, type TextStyle } from "./text.ts";

export interface Part {
  /** How many pieces it can be cut into. */
  readonly pieces: number;
  /** What pieces `from` up to, not including, `to` look like, with what stands above them. */
  readonly build: (from: number, to: number) => readonly CardElement[];
}

/** One after the other as one part, the heading above the first piece of every division. */
export function headed(heading: readonly CardElement[], parts: readonly Part[]): Part {
  const starts = parts.map((_, index) => pieces(parts.slice(0, index)));
  return {
    pieces: pieces(parts),
    build: (from, to) => [
      ...heading,
      ...parts.flatMap((part, index) => cut(part, from - (starts[index] ?? 0), to - (starts[index] ?? 0))),
    ],
  };
}

function cut(part: Part, from: number, to: number): readonly CardElement[] {
  const [first, last] = [Math.max(0, from), Math.min(part.pieces, to)];
  return first < last ? part.build(first, last) : [];
}

function pieces(parts: readonly Part[]): number {
  return parts.reduce((sum, part) => sum + part.pieces, 0);
}

export function wholePart(elements: readonly CardElement[]): Part {
  return { pieces: 1, build: () => elements };
}

/** One block of text per line; a line too long for any card is several. */
export function textPart(lines: readonly string[], style: TextStyle = {}, block: BlockStyle = {}): Part {
  const texts = lines.flatMap((line) => divided(literal(line), teamsLimits.pieceBytes.max));
  return {
    pieces: texts.length,
    build: (from, to) => texts.slice(from, to).map((text) => richText(text, style, block)),
  };
}
