/** contacts.csv: the customers' people. */
import type { Contact } from "../../core/records.ts";
import { oneOf } from "../cell/choice.ts";
import { day } from "../cell/day.ts";
import { emailAddress, id, name, phone } from "../cell/text.ts";
import { defineFeed, optional, required } from "./feed.ts";

export const contacts = defineFeed({
  file: "contacts.csv",
  columns: {
    id: required("id", id, "contact-1"),
    accountId: required("account_id", id, "acme-1"),
    name: optional("name", name, "Jo Park"),
    email: optional("email", emailAddress, "jo@acme.example"),
    phone: optional("phone", phone, "+1 212 555 0100"),
    role: optional("role", oneOf(["champion", "decision_maker", "user"]), "champion"),
    leftOn: optional("left_on", day, ""),
  },
  build: (values): Contact => values,
});
