/** Every signal of the score; a new one is one file and one line here. */
import { activeUsers } from "./active-users.ts";
import { ces } from "./ces.ts";
import { champions } from "./champions.ts";
import { csat } from "./csat.ts";
import { decisionMakerSilence } from "./decision-maker-silence.ts";
import { escalations } from "./escalations.ts";
import { events } from "./events.ts";
import { failedPayments } from "./failed-payments.ts";
import { firstResponse } from "./first-response.ts";
import { lastActivity } from "./last-activity.ts";
import { lastTouch } from "./last-touch.ts";
import { licenceUtilisation } from "./licence-utilisation.ts";
import { nps } from "./nps.ts";
import { overdueInvoices } from "./overdue-invoices.ts";
import { sessions } from "./sessions.ts";
import type { Signal } from "./signal.ts";
import { ticketSatisfaction } from "./ticket-satisfaction.ts";
import { ticketSeverity } from "./ticket-severity.ts";
import { ticketVolume } from "./ticket-volume.ts";
import { ticketsPerLicence } from "./tickets-per-licence.ts";

export const signals: readonly Signal[] = [
  activeUsers,
  licenceUtilisation,
  sessions,
  events,
  lastActivity,
  ticketVolume,
  ticketsPerLicence,
  ticketSeverity,
  escalations,
  firstResponse,
  nps,
  csat,
  ces,
  ticketSatisfaction,
  lastTouch,
  decisionMakerSilence,
  champions,
  failedPayments,
  overdueInvoices,
];
