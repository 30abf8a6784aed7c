/** A place in a text -> whether a sentence begins there, so that a capital says nothing. */

const opening = /(?:^|[.!?:;…\n\r•*>–—-]|\p{Pi})[\s"'“„«(*_\p{Pi}-]{0,8}$/u;
const reach = 12;

export function opensSentence(text: string, at: number): boolean {
  return (
    opening.test(text.slice(Math.max(0, at - reach), at)) ||
    /^[\s"'“„«(*_-]*$/u.test(text.slice(Math.max(0, at - reach), at))
  );
}
