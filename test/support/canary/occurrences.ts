/** Bytes that left the house and what must not be in them -> which of it is there, in whatever spelling. */

/** Fewer characters occur by chance. */
const leastLength = 6;

/** @returns the secrets found, each once, with the spelling it was found in. */
export function occurrences(secrets: readonly string[], bytes: string): readonly string[] {
  const views = viewsOf(bytes);
  return secrets.flatMap((secret) => {
    const spelling = spellings.find(({ of }) =>
      of(secret).some((needle) => views.some((view) => view.includes(needle))),
    );
    return spelling === undefined ? [] : [`${secret} (${spelling.name})`];
  });
}

interface Spelling {
  readonly name: string;
  readonly of: (secret: string) => readonly string[];
}

const spellings: readonly Spelling[] = [
  { name: "as it is, in any case", of: (secret) => [secret.toLowerCase()] },
  { name: "percent-encoded", of: (secret) => [encodeURIComponent(secret).toLowerCase()] },
  { name: "without blanks and signs", of: (secret) => long(bare(secret)) },
  { name: "in base64", of: base64 },
];

/** The bytes as they are, and every reading that a person or a model would make of them: JSON text stands within JSON text. */
function viewsOf(bytes: string): readonly string[] {
  const read = [0, 1, 2].reduce((text) => percentDecoded(jsonUnescaped(text)), bytes).normalize("NFKC");
  return [bytes, bytes.toLowerCase(), read.toLowerCase(), bare(read)];
}

const escapes: Readonly<Record<string, string>> = { n: "\n", r: "\r", t: "\t", b: "\b", f: "\f" };

function jsonUnescaped(text: string): string {
  return text.replace(/\\(?:u([0-9a-f]{4})|(.))/gisu, (_, code: string | undefined, other: string | undefined) =>
    code === undefined ? (escapes[other ?? ""] ?? other ?? "") : String.fromCharCode(Number.parseInt(code, 16)),
  );
}

function percentDecoded(text: string): string {
  return text.replace(/(?:%[0-9a-f]{2})+/giu, (codes) =>
    Buffer.from(codes.replaceAll("%", ""), "hex").toString("utf8"),
  );
}

function bare(text: string): string {
  return text
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, "");
}

function long(text: string): readonly string[] {
  return text.length < leastLength ? [] : [text];
}

/** At each of the three offsets it may have among other bytes; the letters that its neighbours have a part in are left out. */
function base64(secret: string): readonly string[] {
  return [0, 1, 2].flatMap((offset) => {
    const bytes = Buffer.concat([Buffer.alloc(offset), Buffer.from(secret, "utf8")]);
    const code = bytes.toString("base64").replaceAll("=", "");
    const from = offset === 0 ? 0 : offset + 1;
    const to = bytes.length % 3 === 0 ? code.length : code.length - 1;
    return long(code.slice(from, to));
  });
}
