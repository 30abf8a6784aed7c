import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { readConfig } from "../src/config.ts";
import { environmentExample } from "../src/config-variables.ts";
import { HoldfastError } from "../src/core/error.ts";

const secret = "0123456789abcdef0123456789abcdef";

function failure(environment: Record<string, string>): HoldfastError {
  try {
    readConfig(environment);
  } catch (error) {
    if (error instanceof HoldfastError) return error;
    throw error;
  }
  throw new Error("the configuration was accepted");
}

describe("configuration", () => {
  it("needs nothing: embedded database, no chat platform, loopback", () => {
    expect(readConfig({})).toEqual({
      databaseUrl: null,
      home: ".holdfast",
      slack: null,
      http: { host: "127.0.0.1", port: 3000 },
      preview: false,
      logLevel: "info",
      noColour: false,
    });
  });

  it("reads a bot token with an app token as Socket Mode", () => {
    expect(readConfig({ SLACK_BOT_TOKEN: "xoxb-1", SLACK_APP_TOKEN: "xapp-1" }).slack).toEqual({
      botToken: "xoxb-1",
      transport: { mode: "socket", appToken: "xapp-1" },
      apiUrl: null,
    });
  });

  it("reads a bot token with a signing secret as HTTP", () => {
    expect(readConfig({ SLACK_BOT_TOKEN: "xoxb-1", SLACK_SIGNING_SECRET: secret }).slack?.transport).toEqual({
      mode: "http",
      signingSecret: secret,
    });
  });

  it.each([
    [{ SLACK_BOT_TOKEN: "xoxb-1" }, "SLACK_BOT_TOKEN is set, but SLACK_APP_TOKEN", "Set SLACK_APP_TOKEN like xapp-"],
    [{ SLACK_APP_TOKEN: "xapp-1" }, "SLACK_APP_TOKEN is set, but SLACK_BOT_TOKEN", "Set SLACK_BOT_TOKEN like xoxb-"],
    [{ SLACK_SIGNING_SECRET: secret }, "SLACK_SIGNING_SECRET is set, but SLACK_BOT_TOKEN", "Set SLACK_BOT_TOKEN"],
    [
      { SLACK_BOT_TOKEN: "xoxb-1", SLACK_APP_TOKEN: "xapp-1", SLACK_SIGNING_SECRET: secret },
      "both set",
      "remove the other",
    ],
    [{ SLACK_BOT_TOKEN: "xapp-1", SLACK_APP_TOKEN: "xapp-1" }, "SLACK_BOT_TOKEN is not usable", "like xoxb-"],
    [{ DATABASE_URL: "mysql://x" }, "DATABASE_URL is not usable", "like postgres://"],
    [{ PORT: "65536" }, "PORT is not usable", "like 8080"],
    [{ HOLDFAST_PREVIEW: "yes" }, "HOLDFAST_PREVIEW is not usable: it must be 1", "Set HOLDFAST_PREVIEW like 1"],
    [{ LOG_LEVEL: "loud" }, "LOG_LEVEL is not usable", "like debug"],
    [
      { SLACK_BOT_TOKEN: "xoxb-1", SLACK_APP_TOKEN: "xapp-1", SLACK_API_URL: "http://evil.example/api/" },
      "SLACK_API_URL is not usable",
      "like http://127.0.0.1",
    ],
  ])("refuses %o, naming the variable and the fix", (environment, message, remedy) => {
    const error = failure(environment);
    expect(error.code).toBe("bad_configuration");
    expect(error.message).toContain(message);
    expect(error.remedy).toContain(remedy);
  });

  it("never repeats a secret in its error", () => {
    const error = failure({ SLACK_BOT_TOKEN: "hunter2hunter2", SLACK_APP_TOKEN: "xapp-1" });
    expect(JSON.stringify([error.message, error.remedy])).not.toContain("hunter2");
  });

  it("takes an empty value as not set", () => {
    expect(readConfig({ SLACK_BOT_TOKEN: "", PORT: " " }).http.port).toBe(3000);
  });

  it("is what .env.example says, to the letter", () => {
    expect(readFileSync(new URL("../.env.example", import.meta.url), "utf8")).toBe(environmentExample());
  });
});
