/** A place in a text -> whether a capital says nothing there: a sentence begins, or the calendar is meant. */
import type { Word } from "./words.ts";

const opening = /(?:^|[.!?:;…\n\r•*>–—-]|\p{Pi})[\s"'“„«(*_\p{Pi}-]{0,8}$/u;
const reach = 12;

export function opensSentence(text: string, at: number): boolean {
  return (
    opening.test(text.slice(Math.max(0, at - reach), at)) ||
    /^[\s"'“„«(*_-]*$/u.test(text.slice(Math.max(0, at - reach), at))
  );
}

const calendar =
  /^(?:january|february|march|april|may|june|july|august|september|october|november|december|mai|mars|monday|tuesday|wednesday|thursday|friday|saturday|sunday)$/;
const time =
  /(?:\d|(?<!\p{L})(?:in|since|until|till|by|on|(?:start|beginning|middle|mid|end|early|late) of|for|from|to|through|during|before|after|last|next|this|every|each|early|late|mid|end|im|seit|bis|ab|en|em|le|and))[\s,.-]{1,2}$/iu;

/** "in May", "May 2026", "by Friday" and not Ms May. */
export function isOfCalendar(text: string, { folded, start, end }: Word): boolean {
  return (
    calendar.test(folded) &&
    (time.test(text.slice(Math.max(0, start - reach), start)) || /^[\s,.]{0,2}\d/u.test(text.slice(end, end + 4)))
  );
}
