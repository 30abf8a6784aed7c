/** The demo book -> a template database that is made by the first test file that wants it, and copied by all. */
import { Client } from "pg";
import { inject } from "vitest";
import { ensureDemo } from "../../src/app/demo.ts";
import { parseDay } from "../../src/core/day.ts";
import { openDatabase } from "../../src/store/database.ts";
import { databaseUrl, templateName } from "./global-setup.ts";

/** A Saturday in the middle of a quarter: the drop is July to September 2026. */
export const demoDay = "2026-11-21";
export const demoNow = `${demoDay}T09:00:00Z`;

const template = "holdfast_demo_template";
/** Any number: the one lock the test files take on the run's server. */
const making = 4_811;

/** The template's name, once it is there and whole. */
export async function demoTemplate(): Promise<string> {
  const server = new Client({ connectionString: inject("serverUrl") });
  await server.connect();
  try {
    await server.query("select pg_advisory_lock($1)", [making]);
    const found = await server.query("select 1 from pg_database where datname = $1 and datistemplate", [template]);
    if (found.rows.length === 0) await make(server);
    return template;
  } finally {
    await server.end();
  }
}

/** What a file left half made is made anew: only a whole one is marked as a template. */
async function make(server: Client): Promise<void> {
  await server.query(`drop database if exists ${template}`);
  await server.query(`create database ${template} template ${templateName}`);
  const db = await openDatabase(databaseUrl(inject("serverUrl"), template));
  await ensureDemo({ db, today: parseDay(demoDay) ?? 0, now: demoNow, progress: () => undefined });
  await db.close();
  await server.query(`alter database ${template} is_template true`);
}
