/** One embedded server for the whole run, with a template database migrated once; everything is gone afterwards. */
import { chmod, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Client } from "pg";
import type { TestProject } from "vitest/node";
import { openDatabase } from "../../src/store/database.ts";
import { startEmbedded } from "../../src/store/embedded/start.ts";
import { migrate } from "../../src/store/migrate.ts";

declare module "vitest" {
  export interface ProvidedContext {
    /** The run's server, as its superuser, on the database `postgres`. */
    serverUrl: string;
  }
}

export const templateName = "holdfast_template";

export default async function setup({ provide }: TestProject): Promise<() => Promise<void>> {
  const home = await mkdtemp(join(tmpdir(), "holdfast-test-"));
  // Open to pass through, so that root's `nobody` keeps the data here and not under /var.
  await chmod(home, 0o711);
  const server = await startEmbedded({ home });
  await prepareTemplate(server.url);
  provide("serverUrl", server.url);
  return async () => {
    await server.release();
    await rm(home, { recursive: true, force: true });
  };
}

async function prepareTemplate(serverUrl: string): Promise<void> {
  const owner = new Client({ connectionString: serverUrl });
  await owner.connect();
  // Tests lose nothing by a power cut; waiting for the disk costs them a third of their time.
  await owner.query("alter system set fsync = off");
  await owner.query("select pg_reload_conf()");
  await owner.query(`create database ${templateName}`);
  await owner.end();
  const template = await openDatabase(databaseUrl(serverUrl, templateName));
  await migrate(template);
  await template.close();
}

export function databaseUrl(serverUrl: string, name: string): string {
  const url = new URL(serverUrl);
  url.pathname = `/${name}`;
  return url.href;
}
