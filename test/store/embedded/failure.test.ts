import { expect, test } from "vitest";
import { HoldfastError } from "../../../src/core/error.ts";
import { homeFailure, serverFailure } from "../../../src/store/embedded/failure.ts";

// The words of PostgreSQL 18 and of Node 20, as they were seen.
test.each([
  ['FATAL:  could not write to file "pg_wal/xlogtemp.77": No space left on device', "embedded_disk_full"],
  [
    'LOG:  could not bind IPv4 address "127.0.0.1": Address already in use\nFATAL:  could not create any TCP/IP sockets',
    "embedded_port_taken",
  ],
  [
    'FATAL:  lock file "postmaster.pid" already exists\nHINT:  Is another postmaster (PID 9) running?',
    "embedded_running",
  ],
  ["FATAL:  pre-existing shared memory block (key 7, ID 8) is still in use", "embedded_ending"],
  ["FATAL:  database files are incompatible with server", "embedded_other_version"],
  ['initdb: error: could not access directory "/x": Permission denied', "embedded_permission"],
  ["initdb: could not look up effective user ID 12345: user does not exist", "embedded_no_user"],
  ["something nobody has seen", "embedded_failed"],
  ["", "embedded_failed"],
])("%j is the failure %s, with the server's words and a remedy", (said, code) => {
  const error = serverFailure(said);
  expect(error.code).toBe(code);
  expect(error.message).toContain(said || "it said nothing");
  expect(error.remedy).toMatch(/\.$/);
});

test.each([
  ["ENOSPC: no space left on device, write", "embedded_disk_full"],
  ["EACCES: permission denied, mkdir '/root/x'", "embedded_permission"],
  ["EROFS: read-only file system, mkdir '/x'", "embedded_permission"],
  ["ENOTDIR: not a directory, mkdir '/x/y'", "embedded_home"],
])("the file system's %j is the failure %s and names the folder", (words, code) => {
  const error = homeFailure("/the/home", new Error(words));
  expect(error.code).toBe(code);
  expect(error.message).toContain("/the/home");
});

test("an error that carries its own remedy is passed on as it is", () => {
  const own = new HoldfastError("own", "what", "do this");
  expect(homeFailure("/the/home", own)).toBe(own);
});
