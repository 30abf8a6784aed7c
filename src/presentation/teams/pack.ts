/** Parts of a message -> the bodies of as few cards as hold them, cut between parts, and inside a part only when it alone is too long. */
import type { CardElement } from "./adaptive-card.ts";
import type { Part } from "./part.ts";
import { bytesOf } from "./size.ts";

/** `room`: bytes of each body. A single piece is taken as it is, so it has to fit. */
export function packed(parts: readonly Part[], room: number): readonly (readonly CardElement[])[] {
  const bodies: Body[] = [];
  for (const part of parts) {
    if (part.pieces === 0) continue;
    const whole = part.build(0, part.pieces);
    if (!added(bodies.at(-1), whole, room) && !added(newBody(bodies), whole, room)) divide(part, bodies, room);
  }
  return bodies.map(({ elements }) => elements).filter((elements) => elements.length > 0);
}

interface Body {
  readonly elements: CardElement[];
  bytes: number;
}

function newBody(bodies: Body[]): Body {
  const body = { elements: [], bytes: 0 };
  bodies.push(body);
  return body;
}

function added(body: Body | undefined, elements: readonly CardElement[], room: number): boolean {
  if (body === undefined) return false;
  const bytes = bytesOf(elements);
  if (body.bytes + bytes > room) return false;
  body.elements.push(...elements);
  body.bytes += bytes;
  return true;
}

/** Each body takes as many pieces as it holds. */
function divide(part: Part, bodies: Body[], room: number): void {
  let from = 0;
  while (from < part.pieces) {
    const to = furthest(part, from, room);
    added(newBody(bodies), part.build(from, to), Number.POSITIVE_INFINITY);
    from = to;
  }
}

function furthest(part: Part, from: number, room: number): number {
  let to = from + 1;
  while (to < part.pieces && bytesOf(part.build(from, to + 1)) <= room) to += 1;
  return to;
}
