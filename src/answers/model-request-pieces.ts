/** The body of a request to a model -> what it says, message by message, in pieces that a card can hold. */

export interface RequestPiece {
  /** Whose words: "system message", "user message", "settings". */
  readonly part: string;
  /** Verbatim; the pieces of a part, joined, are the part. */
  readonly text: string;
}

/** Characters; three of them fit a section of the narrowest surface. */
const longestPiece = 900;
/** A cut between words is looked for in so many characters before the end of a piece. */
const cutWithin = 200;

/** A body that is not understood is one part, as it stands. */
export function requestPieces(body: string): readonly RequestPiece[] {
  return partsOf(body).flatMap(({ part, text }) => cut(text).map((piece) => ({ part, text: piece })));
}

export function replyPieces(body: string): readonly RequestPiece[] {
  return cut(body).map((text) => ({ part: "reply", text }));
}

function partsOf(body: string): readonly RequestPiece[] {
  const read = parsed(body);
  if (read === null || !Array.isArray(read.messages)) return [{ part: "request", text: body }];
  const { messages, ...settings } = read;
  return [
    ...(Array.isArray(messages) ? messages : []).map(messagePart),
    { part: "settings", text: JSON.stringify(settings) },
  ];
}

function messagePart(message: unknown): RequestPiece {
  if (!isRecord(message)) return { part: "message", text: JSON.stringify(message) };
  const { role, content } = message;
  const text = typeof content === "string" ? content : JSON.stringify(message);
  return { part: typeof role === "string" ? `${role} message` : "message", text };
}

function parsed(body: string): Readonly<Record<string, unknown>> | null {
  try {
    const value: unknown = JSON.parse(body);
    return isRecord(value) ? value : null;
  } catch {
    return null;
  }
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function cut(text: string): readonly string[] {
  const pieces: string[] = [];
  for (let at = 0; at < text.length; ) {
    const end = endOfPiece(text, at);
    pieces.push(text.slice(at, end));
    at = end;
  }
  return pieces;
}

function endOfPiece(text: string, from: number): number {
  const end = from + longestPiece;
  if (end >= text.length) return text.length;
  const blank = text.slice(end - cutWithin, end).search(/\s\S*$/);
  if (blank >= 0) return end - cutWithin + blank + 1;
  // Not between the two halves of a character.
  return /[\ud800-\udbff]/.test(text.charAt(end - 1)) ? end - 1 : end;
}
