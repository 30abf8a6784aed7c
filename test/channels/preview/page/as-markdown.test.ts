import fc from "fast-check";
import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { type Block, Message } from "slack-blocks-to-jsx";
import { describe, expect, it } from "vitest";
import { asMarkdown } from "../../../../src/channels/preview/page/slack/as-markdown.ts";
import { drawable } from "../../../../src/channels/preview/page/slack/drawable.ts";
import { escapeMrkdwn } from "../../../../src/presentation/slack/escape.ts";

// What the Slack channel would post -> what the page's renderer makes of it: the same words, and no more formatting.

const entities: Readonly<Record<string, string>> = { lt: "<", gt: ">", amp: "&", quot: '"', "#x27": "'" };

function markupOf(block: object): string {
  const { blocks } = drawable("m", [block]);
  return renderToStaticMarkup(
    createElement(Message, { withoutWrapper: true, name: "", logo: "", theme: "light", blocks: blocks as Block[] }),
  );
}

const section = (text: string) => ({ type: "section", text: { type: "mrkdwn", text, verbatim: true } });

/** As it is read: without tags, and without the unseen characters that keep marks from being formatting. */
function read(markup: string): string {
  return markup
    .replace(/<[^>]*>/g, "")
    .replace(/&(\w+|#x27);/g, (whole, name: string) => entities[name] ?? whole)
    .replace(/\u200b/g, "");
}

describe("a text from the book", () => {
  it.each([
    ":fire: & Co",
    "<https://evil.example|Acme>",
    "<@U012AB> <!channel>",
    "[Acme](https://evil.example)",
    "![x](https://evil.example/x.png)",
    "<img src=x onerror=alert(1)>",
    "# Acme",
    "1. Acme",
    "> Acme",
    "`Acme` ~Acme~ _Acme_ *Acme* **Acme** __Acme__",
    "https://evil.example",
    "\\*Acme\\*",
    "Q&amp;A &lt;b&gt;",
    "-> next",
    "مرحبا 👩‍👩‍👧 Acme",
  ])("is read as it stands: %s", (name) => {
    const markup = markupOf(section(escapeMrkdwn(name)));
    expect(read(markup)).toBe(name);
    expect(markup).not.toMatch(/<(?:a|img|strong|em|del|code|h\d|li|blockquote)\b/);
  });

  it("is read as it stands, whatever it is", () => {
    const names = fc
      .string({ unit: fc.constantFrom(..."aZ09 :<>&*_~`[]()!#|\\/.@-+=\"'{}^$%;?,é😀"), minLength: 1, maxLength: 30 })
      .map((text) => text.replace(/\s+/g, " ").trim())
      .filter((text) => text !== "");
    fc.assert(
      fc.property(names, (name) => {
        expect(read(markupOf(section(`• *${escapeMrkdwn(name)}* · 1`)))).toBe(`• ${name} · 1`);
      }),
      { numRuns: 300 },
    );
  });
});

describe("our own marks", () => {
  it("are bold, and only they", () => {
    expect(markupOf(section("*Where it happened*\n• *EMEA* · -2.8 points")).match(/<strong>/g)).toHaveLength(2);
    expect(asMarkdown("*A\u200b*\u200bB*")).toBe("**A\u200b&#42;\u200bB**");
  });

  it("keep what a line is set in by", () => {
    expect(asMarkdown("a\n   b")).toBe("a\n\u200b\u00a0\u00a0\u00a0b");
  });
});

describe("buttons", () => {
  const button = (id: string, label: string) => ({
    type: "button",
    text: { type: "plain_text", text: label, emoji: false },
    action_id: "holdfast:why",
    value: JSON.stringify({ a: "a-1", t: id }),
  });

  it("have each an id of their own, and press their action", () => {
    const rows = [
      { type: "actions", elements: [button("x1", "Why?")] },
      { type: "actions", elements: [button("x2", "Why :fire: <b>?")] },
    ];
    const { blocks, buttons } = drawable("e-1", rows);
    expect([...buttons]).toEqual([
      ["e-1-slack-x1", "x1"],
      ["e-1-slack-x2", "x2"],
    ]);
    expect(JSON.stringify(blocks)).toContain('"action_id":"e-1-slack-x2"');
    expect(read(markupOf(rows[1] ?? {}))).toBe("Why :fire: <b>?");
  });

  it("of another make press nothing", () => {
    const odd = [
      { ...button("x", "Odd"), value: "no json" },
      { ...button("x", "Odd"), value: "7" },
    ];
    expect(drawable("e-1", [{ type: "actions", elements: odd }]).buttons.size).toBe(0);
  });
});
