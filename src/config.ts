/** Environment -> frozen Config, or an error naming the variable and the fix; the only reader of process.env. */
import { existsSync } from "node:fs";
import { z } from "zod";
import { readLlm } from "./config-llm.ts";
import { type Read, readTeams, type TeamsConfig } from "./config-teams.ts";
import { type VariableName, variableNamed } from "./config-variables.ts";
import { HoldfastError } from "./core/error.ts";
import type { LlmConfig } from "./phrasing/model/llm-config.ts";

export interface Config {
  /** null = start the embedded PostgreSQL under `home`. */
  readonly databaseUrl: string | null;
  /** A streaming replica of it; null = there is none. */
  readonly databaseReadUrl: string | null;
  readonly home: string;
  readonly slack: SlackConfig | null;
  readonly teams: TeamsConfig | null;
  /** null = every answer stays in plain words. */
  readonly llm: LlmConfig | null;
  readonly http: { readonly host: string; readonly port: number };
  /** The preview page also beside a bot, on a database of one's own, and on a real organisation's book. */
  readonly preview: boolean;
  /** A replica that is silent for so long counts as dead. */
  readonly leaseSeconds: number;
  readonly logLevel: (typeof logLevels)[number];
  readonly noColour: boolean;
}

export interface SlackConfig {
  readonly botToken: string;
  readonly transport:
    | { readonly mode: "socket"; readonly appToken: string }
    | { readonly mode: "http"; readonly signingSecret: string };
  /** Loopback only, for a Slack that runs in a test; null = Slack itself. */
  readonly apiUrl: string | null;
}

const logLevels = ["fatal", "error", "warn", "info", "debug", "trace", "silent"] as const;

/** Reads `.env` in the working folder into the environment, when there is one; what is set already stays. */
export function loadEnvFile(): void {
  if (existsSync(".env")) process.loadEnvFile(".env");
}

export type Environment = Readonly<Partial<Record<string, string>>>;

/** @throws HoldfastError `bad_configuration`, naming the variable and what to do. */
export function readConfig(environment: Environment = process.env): Config {
  const read = reader(environment);
  const host = read("HOST", z.string()) ?? "127.0.0.1";
  return Object.freeze({
    ...readDatabases(read),
    home: read("HOLDFAST_HOME", z.string()) ?? ".holdfast",
    slack: readSlack(read),
    teams: readTeams(read, host),
    llm: readLlm(read),
    http: { host, port: read("PORT", port) ?? 3000 },
    preview: read("HOLDFAST_PREVIEW", z.literal("1", "it must be 1")) !== null,
    leaseSeconds: read("HOLDFAST_LEASE_SECONDS", leaseSeconds) ?? 60,
    logLevel: read("LOG_LEVEL", z.enum(logLevels)) ?? "info",
    noColour: read("NO_COLOR", z.string()) !== null,
  });
}

/** An empty value counts as left out: `NAME=` in an .env file means "not set". */
function reader(environment: Environment): Read {
  return (name, schema) => {
    const text = environment[name]?.trim();
    if (!text) return null;
    const result = schema.safeParse(text);
    if (result.success) return result.data;
    throw new HoldfastError(
      "bad_configuration",
      `${name} is not usable: ${result.error.issues[0]?.message ?? "it has another form"}.`,
      `Set ${name} like ${exampleOf(name)}, or remove it. ${purposeOf(name)}`,
    );
  };
}

const postgresUrl = z.string().regex(/^postgres(ql)?:\/\//, "it must begin with postgres://");
const port = z
  .string()
  .regex(/^\d{1,5}$/, "it must be a number")
  .transform(Number)
  .refine((value) => value <= 65_535, "it must be at most 65535");
const leaseSeconds = z
  .string()
  .regex(/^\d{1,3}$/, "it must be a number of seconds")
  .transform(Number)
  .refine((value) => value >= 2 && value <= 600, "it must be from 2 to 600");
const botToken = z.string().startsWith("xoxb-", "a bot token begins with xoxb-");
const appToken = z.string().startsWith("xapp-", "an app-level token begins with xapp-");
const signingSecret = z.string().regex(/^[0-9a-fA-F]{16,}$/, "a signing secret is a word of hexadecimal digits");
const loopbackUrl = z
  .string()
  .regex(
    /^http:\/\/(127\.0\.0\.1|localhost|\[::1\])(:\d+)?\//,
    "it must be http:// on this machine's loopback, ending in /",
  );

function readDatabases(read: Read): Pick<Config, "databaseUrl" | "databaseReadUrl"> {
  const databaseUrl = read("DATABASE_URL", postgresUrl);
  const databaseReadUrl = read("DATABASE_READ_URL", postgresUrl);
  if (databaseReadUrl === null || databaseUrl !== null) return { databaseUrl, databaseReadUrl };
  throw new HoldfastError(
    "bad_configuration",
    "DATABASE_READ_URL is set, but DATABASE_URL is not: the embedded database has no replica.",
    `Set DATABASE_URL like ${exampleOf("DATABASE_URL")}, or remove DATABASE_READ_URL.`,
  );
}

function readSlack(read: Read): SlackConfig | null {
  const bot = read("SLACK_BOT_TOKEN", botToken);
  const app = read("SLACK_APP_TOKEN", appToken);
  const secret = read("SLACK_SIGNING_SECRET", signingSecret);
  const apiUrl = read("SLACK_API_URL", loopbackUrl);
  if (!bot && !app && !secret) return null;
  if (!bot) throw halfSet(app ? "SLACK_APP_TOKEN" : "SLACK_SIGNING_SECRET", "SLACK_BOT_TOKEN");
  if (app && secret) throw bothTransports();
  if (app) return { botToken: bot, transport: { mode: "socket", appToken: app }, apiUrl };
  if (secret) return { botToken: bot, transport: { mode: "http", signingSecret: secret }, apiUrl };
  throw halfSet("SLACK_BOT_TOKEN", "SLACK_APP_TOKEN");
}

function halfSet(present: VariableName, missing: VariableName): HoldfastError {
  const choice =
    missing === "SLACK_APP_TOKEN"
      ? "SLACK_APP_TOKEN (Socket Mode) or SLACK_SIGNING_SECRET (HTTP) is missing"
      : `${missing} is missing`;
  return new HoldfastError(
    "bad_configuration",
    `Slack is half configured: ${present} is set, but ${choice}.`,
    `Set ${missing} like ${exampleOf(missing)} (${purposeOf(missing)}) or remove ${present} to run without Slack.`,
  );
}

function bothTransports(): HoldfastError {
  return new HoldfastError(
    "bad_configuration",
    "SLACK_APP_TOKEN and SLACK_SIGNING_SECRET are both set, so Slack could be reached in two ways at once.",
    "Keep SLACK_APP_TOKEN for Socket Mode (quick start) or SLACK_SIGNING_SECRET for HTTP (production), and remove the other.",
  );
}

const exampleOf = (name: VariableName): string => variableNamed(name).example;
const purposeOf = (name: VariableName): string => variableNamed(name).purpose;
