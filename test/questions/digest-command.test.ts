/** What stands behind "digest": a subscription's command as people type it, or a digest to be shown. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseDigestCommand } from "../../src/questions/digest-command.ts";

const wishOf = (text: string) => {
  const command = parseDigestCommand(text);
  return command?.kind === "set" ? command.wish : command;
};

it("is read at once, however long a run of blanks stands in it", () => {
  const blanks = " ".repeat(4_000);
  expect(parseDigestCommand(`digest at${blanks}7${blanks}!${blanks}`)).toEqual({
    kind: "set",
    wish: { atMinute: 420 },
  });
  expect(parseDigestCommand(`digest a${blanks}x`)).toBeNull();
});

describe("a digest that shall come by itself", () => {
  it.each([
    ["digest at 08:30", { atMinute: 510 }],
    ["digest here", { place: "here" }],
    ["my digest at 9", { atMinute: 540 }],
    ["/health digest at 8.05", { atMinute: 485 }],
    ["digest subscribe at 17:00", { atMinute: 1020 }],
    ["digest every morning", {}],
    ["digest every day", { weekdays: [1, 2, 3, 4, 5, 6, 7] }],
    ["digest at 8 on every day", { atMinute: 480, weekdays: [1, 2, 3, 4, 5, 6, 7] }],
    [
      "digest here at 8:30am Europe/Berlin on weekdays for enterprise",
      { place: "here", atMinute: 510, timezone: "Europe/Berlin", weekdays: [1, 2, 3, 4, 5], segments: ["enterprise"] },
    ],
    ["digest me at 9 on mon, wed, fri mine", { place: "me", atMinute: 540, weekdays: [1, 3, 5], whose: "mine" }],
    ["digest to me at 9 on Wednesday and Monday", { place: "me", atMinute: 540, weekdays: [1, 3] }],
    ["digest at 12 am", { atMinute: 0 }],
    ["digest at 12:30 pm", { atMinute: 750 }],
    ["digest at noon mon-thu", { atMinute: 720, weekdays: [1, 2, 3, 4] }],
    ["digest at 7 from", null],
    ["digest at 7 sat to mon", { atMinute: 420, weekdays: [1, 6, 7] }],
    ["digest at 7 in america/new_york", { atMinute: 420, timezone: "America/New_York" }],
    ["digest at 7 utc", { atMinute: 420, timezone: "UTC" }],
    [
      "digest at 7 for Mid Market, enterprise and SMB",
      { atMinute: 420, segments: ["Mid Market", "enterprise", "SMB"] },
    ],
    ['digest at 7 for "for sale", “on hold”', { atMinute: 420, segments: ["for sale", "on hold"] }],
    ["digest at 7 for Kim@Example.com's book", { atMinute: 420, ownerEmail: "kim@example.com" }],
    ["digest at 7 of kim@example.com", { atMinute: 420, ownerEmail: "kim@example.com" }],
    ["digest at 7 for the whole book", { atMinute: 420, whose: "all" }],
    ["digest at 7 whole book", { atMinute: 420, whose: "all" }],
    ["digest at 7 my accounts", { atMinute: 420, whose: "mine" }],
    ["digest at 7 numbers de-de", { atMinute: 420, locale: "de-DE" }],
    ["digest at 7 numbers and dates in fr", { atMinute: 420, locale: "fr" }],
    ["digest at 7 say nothing when nothing slipped", { atMinute: 420, emptyDay: "nothing" }],
    ["digest at 7 say nothing on empty days for smb", { atMinute: 420, emptyDay: "nothing", segments: ["smb"] }],
    ["digest at 7, say so", { atMinute: 420, emptyDay: "line" }],
  ])("%s", (text, wanted) => {
    if (wanted === null) expect(wishOf(text)).toMatchObject({ kind: "unreadable" });
    else expect(wishOf(text)).toEqual(wanted);
  });
});

describe("a digest to be shown", () => {
  it.each([
    "digest",
    "my digest",
    "digest?",
    "show me the digest",
    "digest for enterprise",
    "digest of kim",
    "digest anyway",
    "acme",
    "why did NRR drop?",
    "digestive at 9",
  ])("%s", (text) => {
    expect(parseDigestCommand(text)).toBeNull();
  });
});

describe("a command about subscriptions there are", () => {
  it.each([
    ["digest off", { kind: "stop", which: null }],
    ["digest stop here", { kind: "stop", which: null }],
    ["digest cancel", { kind: "stop", which: null }],
    ["digest delete ab12", { kind: "stop", which: "ab12" }],
    ["digest remove all", { kind: "stop", which: "all" }],
    ["digest end here", { kind: "stop", which: null }],
    ["digest unpause", { kind: "resume", which: null }],
    ["digest off all", { kind: "stop", which: "all" }],
    ["Digest Pause X7K2Q9", { kind: "pause", which: "x7k2q9" }],
    ["digest resume", { kind: "resume", which: null }],
    ["digest list", { kind: "list" }],
    ["digests list", { kind: "list" }],
    ["digest help.", { kind: "help" }],
  ])("%s", (text, wanted) => {
    expect(parseDigestCommand(text)).toEqual(wanted);
  });
});

describe("what cannot be read is quoted, never guessed", () => {
  it.each([
    ["digest at 25:00", "25:00"],
    ["digest at 24:00", "24:00"],
    ["digest at 8:60", "8:60"],
    ["digest at 13 pm", "13"],
    ["digest at 8am pm", "8am"],
    ["digest at", "at"],
    ["digest at soon", "soon"],
    ["digest at 8 Europe/Berlim", "Europe/Berlim"],
    ["digest at 8 in Berlin", "Berlin"],
    ["digest at 8 +02:00", "+02:00"],
    ["digest at 8 on Moonday", "Moonday"],
    ["digest at 8 quickly", "quickly"],
    ["digest at 8 for", "for"],
    ["digest at 8 for a@b.example and c@d.example", "c@d.example"],
    ["digest at 8 at 9", "at"],
    ["digest at 8 numbers klingon", "klingon"],
    ["digest here me at 8", "me"],
  ])("%s", (text, word) => {
    expect(parseDigestCommand(text)).toMatchObject({ kind: "unreadable", word });
  });

  it("whatever is typed after digest is read to its end without a fault", () => {
    const words = [
      "at",
      "8:30",
      "am",
      "on",
      "mon",
      "-",
      ",",
      "and",
      "for",
      "mine",
      "my",
      "say",
      "numbers",
      "de",
      '"',
      "in",
      "x/y",
      "all",
    ];
    fc.assert(
      fc.property(
        fc.array(fc.oneof(fc.constantFrom(...words), fc.string({ maxLength: 6 })), { maxLength: 9 }),
        (typed) => {
          expect(() => parseDigestCommand(`digest ${typed.join(" ")}`)).not.toThrow();
        },
      ),
      { numRuns: 500 },
    );
  });
});
