/** A migrated database of this test file's own, and organisations in it. */
import { randomUUID } from "node:crypto";
import { Client } from "pg";
import { afterAll, inject } from "vitest";
import { type Database, openDatabase } from "../../src/store/database.ts";
import type { OrgScope } from "../../src/store/scope.ts";
import { databaseUrl, templateName } from "./global-setup.ts";
import { createOrg } from "./organisations.ts";

/** Closed when the file's tests are over; the database itself goes with the run's server. */
export async function testDatabase(template: string = templateName): Promise<Database> {
  const db = await openDatabase(await newDatabase(template));
  afterAll(() => db.close());
  return db;
}

/** The URL, as the server's superuser, of a new database: a copy of the migrated template, or an empty one (`template1`). */
export async function newDatabase(template: string): Promise<string> {
  const name = `test_${randomUUID().replaceAll("-", "")}`;
  const server = new Client({ connectionString: inject("serverUrl") });
  await server.connect();
  await server.query(`create database ${name} template ${template}`);
  await server.end();
  return databaseUrl(inject("serverUrl"), name);
}

/** A new organisation, seen by its system member. */
export async function newOrg(db: Database, slug: string): Promise<OrgScope> {
  const { orgId, systemMemberId } = await createOrg(db, { slug, name: slug, kind: "real" });
  return { orgId, memberId: systemMemberId };
}
