/** members.csv: the vendor's own people. */
import type { Member } from "../../core/records.ts";
import { oneOf } from "../cell/choice.ts";
import { emailAddress, id, name } from "../cell/text.ts";
import { defineFeed, optional, required } from "./feed.ts";

export const members = defineFeed({
  file: "members.csv",
  columns: {
    email: required("email", emailAddress, "ana@example.com"),
    name: required("name", name, "Ana Lopes"),
    role: optional("role", oneOf(["viewer", "csm", "manager", "admin"]), "csm"),
    slackUserId: optional("slack_user_id", id, "U012AB3CD"),
    teamsUserId: optional("teams_user_id", id, "29:1a2b3c"),
  },
  // Without a stated role the one that may do least (design.md, "Who may").
  build: (values): Member => ({ ...values, role: values.role ?? "viewer" }),
});
