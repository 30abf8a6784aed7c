/** Phrases with their meanings -> the longest one that begins at a word; time linear in the text, however many phrases. */

interface Node<Meaning> {
  readonly next: Map<string, Node<Meaning>>;
  meaning: Meaning | undefined;
}

export interface Match<Meaning> {
  readonly meaning: Meaning;
  /** Words it covers, at least one. */
  readonly length: number;
}

export class PhraseBook<Meaning> {
  readonly #root: Node<Meaning> = { next: new Map(), meaning: undefined };

  /** A phrase given twice keeps its first meaning. */
  add(words: readonly string[], meaning: Meaning): void {
    if (words.length === 0) return;
    let node = this.#root;
    for (const word of words) {
      const next = node.next.get(word) ?? { next: new Map(), meaning: undefined };
      node.next.set(word, next);
      node = next;
    }
    node.meaning ??= meaning;
  }

  longestAt(words: readonly string[], start: number): Match<Meaning> | undefined {
    let node: Node<Meaning> | undefined = this.#root;
    let found: Match<Meaning> | undefined;
    for (let at = start; at < words.length; at++) {
      node = node.next.get(words[at] ?? "");
      if (node === undefined) break;
      if (node.meaning !== undefined) found = { meaning: node.meaning, length: at - start + 1 };
    }
    return found;
  }

  /** Every phrase that begins there, the shortest first. */
  allAt(wordAt: (at: number) => string | undefined, start: number): readonly Match<Meaning>[] {
    let node: Node<Meaning> | undefined = this.#root;
    const found: Match<Meaning>[] = [];
    for (let at = start; node !== undefined; at++) {
      if (node.meaning !== undefined && at > start) found.push({ meaning: node.meaning, length: at - start });
      const word = wordAt(at);
      node = word === undefined ? undefined : node.next.get(word);
    }
    return found;
  }
}
