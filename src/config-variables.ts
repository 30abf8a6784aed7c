/** Every environment variable there is, as a table: what it is for, how it looks, what holds without it. */
import { HoldfastError } from "./core/error.ts";

interface Variable {
  readonly name: string;
  readonly purpose: string;
  readonly example: string;
  /** What holds when it is left out; null = nothing, the feature is off. */
  readonly fallback: string | null;
}

/** Every variable there is; `.env.example` is this table written out. */
export const variables = [
  {
    name: "DATABASE_URL",
    purpose: "PostgreSQL 15 or newer. Left out: an embedded PostgreSQL starts by itself.",
    example: "postgres://holdfast:secret@db.example:5432/holdfast",
    fallback: null,
  },
  {
    name: "DATABASE_READ_URL",
    purpose: "A streaming replica of DATABASE_URL: digests read the book there, once it has caught up.",
    example: "postgres://holdfast:secret@replica.example:5432/holdfast",
    fallback: null,
  },
  {
    name: "HOLDFAST_HOME",
    purpose: "The folder of the embedded PostgreSQL.",
    example: "/var/lib/holdfast",
    fallback: ".holdfast",
  },
  {
    name: "SLACK_BOT_TOKEN",
    purpose: "Slack app page > OAuth & Permissions > Bot User OAuth Token.",
    example: "xoxb-...",
    fallback: null,
  },
  {
    name: "SLACK_APP_TOKEN",
    purpose: "Socket Mode, the quick start: Slack app page > Basic Information > App-Level Tokens (connections:write).",
    example: "xapp-...",
    fallback: null,
  },
  {
    name: "SLACK_SIGNING_SECRET",
    purpose: "HTTP, for production, instead of SLACK_APP_TOKEN: Slack app page > Basic Information > Signing Secret.",
    example: "0123456789abcdef0123456789abcdef",
    fallback: null,
  },
  {
    name: "SLACK_API_URL",
    purpose: "Development only: a stand-in for Slack's Web API on this machine (loopback).",
    example: "http://127.0.0.1:4000/api/",
    fallback: null,
  },
  {
    name: "TEAMS_APP_ID",
    purpose: "Microsoft Teams: the Microsoft App ID of the Azure Bot, Configuration page.",
    example: "11111111-2222-3333-4444-555555555555",
    fallback: null,
  },
  {
    name: "TEAMS_APP_TYPE",
    purpose: "How that app is registered: SingleTenant or UserAssignedMSI.",
    example: "SingleTenant",
    fallback: null,
  },
  {
    name: "TEAMS_APP_PASSWORD",
    purpose: "Of a SingleTenant app: a client secret, App registrations > Certificates & secrets.",
    example: "abc8Q~...",
    fallback: null,
  },
  {
    name: "TEAMS_TENANT_ID",
    purpose: "The one tenant that is answered: Microsoft Entra ID > Overview > Tenant ID.",
    example: "99999999-8888-7777-6666-555555555555",
    fallback: null,
  },
  {
    name: "TEAMS_SERVICE_HOSTS",
    purpose: "The hosts answers may be sent to, with commas between them. Left out: those of Microsoft Teams.",
    example: "smba.trafficmanager.net",
    fallback: null,
  },
  {
    name: "TEAMS_NO_AUTH",
    purpose: "Development only: 1 answers the Microsoft 365 Agents Playground on this machine, and checks nobody.",
    example: "1",
    fallback: null,
  },
  {
    name: "LLM_BASE_URL",
    purpose:
      "Any OpenAI-compatible server: then a model phrases the answers, and still computes none. Left out: plain words.",
    example: "https://llm.example/v1",
    fallback: null,
  },
  {
    name: "LLM_MODEL",
    purpose: "The model's name, as that server calls it; shown to users.",
    example: "gpt-5-mini",
    fallback: null,
  },
  {
    name: "LLM_API_KEY",
    purpose: "That server's key. Left out: it is asked without one, as servers of one's own allow.",
    example: "sk-...",
    fallback: null,
  },
  {
    name: "LLM_REGION",
    purpose: "Where the model runs, in your own words; shown to users beside its name.",
    example: "EU (Frankfurt)",
    fallback: null,
  },
  {
    name: "NODE_ENV",
    purpose: "production refuses TEAMS_NO_AUTH.",
    example: "production",
    fallback: null,
  },
  {
    name: "HOST",
    purpose: "The address the HTTP server listens on; 0.0.0.0 behind a reverse proxy.",
    example: "0.0.0.0",
    fallback: "127.0.0.1",
  },
  {
    name: "PORT",
    purpose: "The port of /slack/*, /teams/* and /healthz, and of the preview page.",
    example: "8080",
    fallback: "3000",
  },
  {
    name: "HOLDFAST_PREVIEW",
    purpose:
      "1 shows the preview page beside a bot, and the book of a real organisation to whoever on this machine has its address.",
    example: "1",
    fallback: null,
  },
  {
    name: "HOLDFAST_LEASE_SECONDS",
    purpose:
      "A replica that is silent for so long counts as dead, and another one takes over what it had in hand: 2 to 600.",
    example: "30",
    fallback: "60",
  },
  {
    name: "LOG_LEVEL",
    purpose: "fatal, error, warn, info, debug, trace or silent. Logs go to stderr.",
    example: "debug",
    fallback: "info",
  },
  { name: "NO_COLOR", purpose: "Any value: no bold or faint text in the terminal.", example: "1", fallback: null },
] as const satisfies readonly Variable[];

export type VariableName = (typeof variables)[number]["name"];

/** `.env.example`, line by line from the table. */
export function environmentExample(): string {
  const entries = variables.map((variable) => {
    const fallback = variable.fallback === null ? "" : ` Default: ${variable.fallback}.`;
    return `# ${variable.purpose}${fallback}\n# ${variable.name}=${variable.example}\n`;
  });
  return `# Nothing here is required. Copy to .env and uncomment what you need.\n\n${entries.join("\n")}`;
}

export function variableNamed(name: VariableName): Variable {
  const found = variables.find((variable) => variable.name === name);
  if (!found) throw new HoldfastError("bad_configuration", `${name} is not in the table.`, "Add it to src/config.ts.");
  return found;
}
