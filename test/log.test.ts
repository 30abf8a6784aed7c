import { Client } from "pg";
import { expect, it } from "vitest";
import { boltLog } from "../src/channels/slack/bolt-log.ts";
import { HoldfastError } from "../src/core/error.ts";
import { openLog } from "../src/log.ts";

function written(write: (log: ReturnType<typeof openLog>) => void): string {
  const lines: string[] = [];
  write(openLog("trace", { write: (line) => void lines.push(line) }));
  return lines.join("");
}

it("says an error's code, words and cause", () => {
  const cause = Object.assign(new Error("connect ECONNREFUSED"), { code: "ECONNREFUSED" });
  const line = written((log) =>
    log.error({ err: new HoldfastError("port_unusable", "No port.", "Set PORT.", { cause }) }, "x"),
  );
  expect(JSON.parse(line).err).toMatchObject({
    type: "HoldfastError",
    code: "port_unusable",
    message: "No port.: connect ECONNREFUSED",
    stack: expect.stringContaining("caused by: Error: connect ECONNREFUSED"),
  });
});

it("says nothing of what an error carries along: the lost connection, the request's headers", () => {
  const client = new Client({ connectionString: "postgres://u:pa55word@db.example/hf" });
  const lost = Object.assign(new Error("terminated"), {
    client,
    config: { headers: { Authorization: "Bearer t0ken" } },
  });
  const line = written((log) => log.warn({ err: lost }, "x"));
  expect(line).toContain("terminated");
  expect(Object.keys(JSON.parse(line).err)).toEqual(["type", "message", "stack"]);
  expect(line).not.toMatch(/db\.example|pa55word|t0ken/);
});

it("knows tokens and passwords by their form, wherever they stand", () => {
  const line = written((log) => {
    log.error({ err: new Error("refused: Bearer xoxb-12-Ab_cd and xapp-1-A-2-b") }, "asked with xoxe.xoxb-1-zz");
    log.info({ url: "postgres://holdfast:pa%40ss@10.0.0.1:5432/hf", headers: { authorization: "v0=abc" } });
  });
  expect(line).not.toMatch(/Ab_cd|A-2-b|-zz|pa%40ss|v0=abc/);
  expect(line).toContain("postgres://holdfast:[secret]@10.0.0.1:5432/hf");
});

it("keeps no delivery that Slack's library would write down when it is debugged", () => {
  const line = written((log) => {
    boltLog(log).debug('Received a message on the WebSocket: {"text":"claim ABCDE-12345"}');
    boltLog(log).info("connected");
  });
  expect(line).not.toContain("ABCDE");
  expect(JSON.parse(line)).toMatchObject({ from: "slack library", msg: "connected" });
});
