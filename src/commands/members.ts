/** `holdfast member` and `holdfast link`: who belongs to an organisation, and which workspace is its own. */
import type { Command } from "commander";
import { linkTo } from "../app/link.ts";
import { memberRole } from "../app/member-role.ts";
import { findOrg, systemScope } from "../app/organisations.ts";
import { HoldfastError } from "../core/error.ts";
import { addMember, listMembers } from "../store/members.ts";
import { withOrg } from "../store/with-org.ts";
import { printJson } from "./output.ts";
import { inSession, type Session, type SessionOptions, withNow } from "./session.ts";

interface OrgOptions extends SessionOptions {
  readonly org: string;
}

interface MemberOptions extends SessionOptions {
  readonly org: string;
  readonly role: string;
  readonly name?: string;
}

export function addMembers(program: Command): void {
  const member = program.command("member").description("the people of an organisation");
  withNow(member.command("add"))
    .description("add a person, or give a known one another role")
    .argument("<email>", "the e-mail their workspace or tenant knows them by")
    .requiredOption("--role <role>", "viewer, csm, manager or admin")
    .requiredOption("--org <slug>", "the organisation")
    .option("--name <name>", "full name (default: the e-mail's first part)")
    .action((email: string, options: MemberOptions) => inSession(options, (session) => add(session, email, options)));
  withNow(member.command("list"))
    .description("everybody who may ask")
    .requiredOption("--org <slug>", "the organisation")
    .action(({ org, ...options }: OrgOptions) =>
      inSession(options, async ({ runtime: { db } }) =>
        printJson(await withOrg(db, systemScope(await findOrg(db, org)), listMembers, "read")),
      ),
    );
  withNow(program.command("link"))
    .description("move a Slack workspace or a Teams tenant to an organisation; its admins stay admins")
    .argument("<platform>", "slack or teams")
    .argument("<id>", "the Slack workspace's id, e.g. T0123ABCD, or the tenant's")
    .requiredOption("--org <slug>", "the organisation it shall answer from")
    .action((platform: string, id: string, { org, ...options }: OrgOptions) =>
      inSession(options, async ({ runtime: { db } }) => printJson(await linkTo(db, { platform, id, slug: org }))),
    );
}

/** Only its shape: whether it exists is for the workspace to vouch for. */
const emailPattern = /^[^\s@]+@[^\s@]+$/;

async function add({ runtime: { db } }: Session, email: string, options: MemberOptions): Promise<void> {
  if (!emailPattern.test(email)) {
    throw new HoldfastError(
      "bad_email",
      `"${email}" is not an e-mail.`,
      "Write the whole address, such as kim@example.com.",
    );
  }
  const scope = systemScope(await findOrg(db, options.org));
  const person = { email, name: options.name ?? email.split("@", 1)[0] ?? email, role: memberRole(options.role) };
  printJson(await withOrg(db, scope, (tx) => addMember(tx, person)));
}
