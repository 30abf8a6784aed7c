import { describe, expect, it } from "vitest";
import { namesFromJson, parseLine } from "../../src/app/parse-line.ts";

const names = namesFromJson(JSON.stringify({ accounts: [{ id: "1", name: "Acme Corp" }] }));
const line = (context: unknown) => parseLine({ text: "nrr", today: "2026-11-21", context }, names);

describe("the context of a line", () => {
  it("may be of a question that is not answered yet, with slots of its own", () => {
    const range = { from: "2026-01-01", to: "2026-06-30" };
    expect(line({ intent: "metric_trend", slots: { metric: "nrr", range } })).toEqual({
      intent: "metric_value",
      slots: { metric: "nrr" },
    });
  });

  it.each([
    { intent: "nope", slots: {} },
    { intent: "metric_value" },
    { intent: "metric_value", slots: { metric: 5 } },
  ])("is refused in words when it is no question: %o", (context) => {
    expect(() => line(context)).toThrowError(expect.objectContaining({ code: "bad_line" }));
  });
});
