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
      databaseReadUrl: null,
      home: ".holdfast",
      slack: null,
      teams: null,
      llm: null,
      http: { host: "127.0.0.1", port: 3000 },
      preview: false,
      logLevel: "info",
      leaseSeconds: 60,
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
    [
      { DATABASE_READ_URL: "postgres://replica/x" },
      "DATABASE_READ_URL is set, but DATABASE_URL is not",
      "Set DATABASE_URL like postgres://",
    ],
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

  const llm = { LLM_BASE_URL: "https://llm.example/v1/", LLM_MODEL: "small", LLM_API_KEY: "sk-1", LLM_REGION: "EU" };

  it("reads where a model stands, without the slash that the client puts there itself", () => {
    expect(readConfig(llm).llm).toEqual({
      baseUrl: "https://llm.example/v1",
      model: "small",
      apiKey: "sk-1",
      region: "EU",
    });
  });

  it.each([
    "http://127.0.0.1:11434/v1",
    "http://localhost:11434",
    "http://[::1]:8080/v1",
    "http://10.1.2.3/v1",
    "http://172.16.0.9/v1",
    "http://192.168.1.2:8000/v1",
    "http://[fd00::1]/v1",
    "http://ollama:11434/v1",
    "http://llm.corp.internal/v1",
  ])("asks a model of one's own without a key, and without https: %s", (LLM_BASE_URL) => {
    expect(readConfig({ LLM_BASE_URL, LLM_MODEL: "small" }).llm).toEqual({
      baseUrl: LLM_BASE_URL,
      model: "small",
      apiKey: null,
      region: null,
    });
  });

  it.each([
    [{ LLM_MODEL: "small" }, "LLM_MODEL is set, but LLM_BASE_URL is missing", "remove LLM_MODEL"],
    [{ LLM_API_KEY: "sk-secret" }, "LLM_API_KEY is set, but LLM_BASE_URL is missing", "Set LLM_BASE_URL like https://"],
    [{ LLM_REGION: "EU" }, "LLM_REGION is set, but LLM_BASE_URL is missing", "answer in plain words"],
    [{ ...llm, LLM_MODEL: "" }, "LLM_BASE_URL is set, but LLM_MODEL is missing", "Set LLM_MODEL like"],
    [{ ...llm, LLM_BASE_URL: "llm.example" }, "it must be a URL", "like https://llm.example/v1"],
    [{ ...llm, LLM_BASE_URL: "ftp://llm.example" }, "it must begin with https://", "like https://"],
    [{ ...llm, LLM_BASE_URL: "http://llm.example/v1" }, "any other needs https", "like https://"],
    [{ ...llm, LLM_BASE_URL: "http://172.32.0.1/v1" }, "any other needs https", "like https://"],
    [{ ...llm, LLM_BASE_URL: "http://127.0.0.1.example.com/v1" }, "any other needs https", "like https://"],
    [{ ...llm, LLM_BASE_URL: "http://8.8.8.8/v1" }, "any other needs https", "like https://"],
    [{ ...llm, LLM_BASE_URL: "https://me:sk-secret@llm.example/v1" }, "belongs in LLM_API_KEY", "like https://"],
    [{ ...llm, LLM_BASE_URL: "https://llm.example/v1?key=sk-secret" }, "it must end with the path", "like https://"],
    [{ ...llm, LLM_BASE_URL: "https://llm.example/v1/chat/completions/" }, "it must end before /chat", "like https://"],
    [{ ...llm, LLM_API_KEY: "sk-secret and more" }, "it must be one word", "Set LLM_API_KEY like sk-..."],
    [{ ...llm, LLM_REGION: "EU\u202e" }, "LLM_REGION is not usable: it must be one line", "like EU (Frankfurt)"],
  ])("does not ask a model with %o, and repeats no secret", (environment, message, remedy) => {
    const error = failure(environment);
    expect(error.code).toBe("bad_configuration");
    expect(error.message).toContain(message);
    expect(error.remedy).toContain(remedy);
    expect(`${error.message} ${error.remedy}`).not.toContain("sk-secret");
  });

  const id = "11111111-2222-3333-4444-55555555AAAA";
  const tenantId = "99999999-8888-7777-6666-555555555555";
  const teams = {
    TEAMS_APP_ID: id,
    TEAMS_APP_TYPE: "SingleTenant",
    TEAMS_APP_PASSWORD: "s",
    TEAMS_TENANT_ID: tenantId,
  };

  it("reads a SingleTenant app of Microsoft Teams, its ids in small letters", () => {
    expect(readConfig(teams).teams).toEqual({
      app: { type: "SingleTenant", id: id.toLowerCase(), tenantId, password: "s" },
      serviceHosts: null,
    });
  });

  it("reads a UserAssignedMSI, which has no password, and the hosts that are allowed", () => {
    const { TEAMS_APP_PASSWORD: _none, ...rest } = { ...teams, TEAMS_APP_TYPE: "UserAssignedMSI" };
    expect(readConfig({ ...rest, TEAMS_SERVICE_HOSTS: "smba.example.com , .Teams.example" }).teams).toEqual({
      app: { type: "UserAssignedMSI", id: id.toLowerCase(), tenantId, password: null },
      serviceHosts: ["smba.example.com", ".teams.example"],
    });
  });

  it.each(["127.0.0.1", "127.1.2.3", "localhost", "::1"])("believes everybody in development, on %s", (HOST) => {
    expect(readConfig({ TEAMS_NO_AUTH: "1", HOST }).teams).toEqual({ app: { noAuth: true }, serviceHosts: null });
  });

  const without = (name: keyof typeof teams) => ({ ...teams, [name]: "" });

  it.each([
    [without("TEAMS_APP_ID"), "TEAMS_APP_TYPE is set, but TEAMS_APP_ID is missing", "Set TEAMS_APP_ID like 11111111-"],
    [without("TEAMS_APP_TYPE"), "but TEAMS_APP_TYPE is missing", "Set TEAMS_APP_TYPE like SingleTenant"],
    [without("TEAMS_APP_PASSWORD"), "but TEAMS_APP_PASSWORD is missing", "Set TEAMS_APP_PASSWORD like"],
    [without("TEAMS_TENANT_ID"), "but TEAMS_TENANT_ID is missing", "Set TEAMS_TENANT_ID like 99999999-"],
    [{ TEAMS_TENANT_ID: tenantId }, "TEAMS_TENANT_ID is set, but TEAMS_APP_ID is missing", "remove TEAMS_TENANT_ID"],
    [
      { TEAMS_SERVICE_HOSTS: "a.example" },
      "TEAMS_SERVICE_HOSTS is set, but TEAMS_APP_ID",
      "remove TEAMS_SERVICE_HOSTS",
    ],
    [{ ...teams, TEAMS_APP_TYPE: "MultiTenant" }, "MultiTenant would let every tenant in", "like SingleTenant"],
    [{ ...teams, TEAMS_APP_TYPE: "Single" }, "it must be SingleTenant or UserAssignedMSI", "like SingleTenant"],
    [{ ...teams, TEAMS_APP_TYPE: "UserAssignedMSI" }, "a UserAssignedMSI has none", "Remove TEAMS_APP_PASSWORD"],
    [{ ...teams, TEAMS_APP_ID: "holdfast" }, "TEAMS_APP_ID is not usable: it must be a GUID", "like 11111111-"],
    [{ ...teams, TEAMS_TENANT_ID: "common" }, "TEAMS_TENANT_ID is not usable: it must be a GUID", "like 99999999-"],
    [{ ...teams, TEAMS_TENANT_ID: `${tenantId}0` }, "TEAMS_TENANT_ID is not usable", "like 99999999-"],
    [{ ...teams, TEAMS_SERVICE_HOSTS: "https://a.example" }, "TEAMS_SERVICE_HOSTS is not usable", "like smba."],
    [{ ...teams, TEAMS_SERVICE_HOSTS: "a.example:8080" }, "TEAMS_SERVICE_HOSTS is not usable", "like smba."],
    [{ TEAMS_NO_AUTH: "yes" }, "TEAMS_NO_AUTH is not usable: it must be 1", "like 1"],
    [{ ...teams, TEAMS_NO_AUTH: "1" }, "but TEAMS_APP_ID is set too", "Remove TEAMS_NO_AUTH"],
    [{ TEAMS_TENANT_ID: tenantId, TEAMS_NO_AUTH: "1" }, "but TEAMS_TENANT_ID is set too", "Remove TEAMS_NO_AUTH"],
    [{ TEAMS_NO_AUTH: "1", NODE_ENV: "production" }, "but NODE_ENV is production", "Remove TEAMS_NO_AUTH"],
    [{ TEAMS_NO_AUTH: "1", NODE_ENV: "Production" }, "but NODE_ENV is Production", "Remove TEAMS_NO_AUTH"],
    [{ TEAMS_NO_AUTH: "1", NODE_ENV: "prod" }, "but NODE_ENV is prod", "Remove TEAMS_NO_AUTH"],
    [{ TEAMS_NO_AUTH: "1", HOST: "0.0.0.0" }, "but HOST is 0.0.0.0, which others can reach", "set it to 127.0.0.1"],
    [{ TEAMS_NO_AUTH: "1", HOST: "127.0.0.1.example.com" }, "which others can reach", "set it to 127.0.0.1"],
  ])("does not open Teams with %o", (environment, message, remedy) => {
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
