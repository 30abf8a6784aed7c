import { test } from "vitest";
import { demoDesk } from "../support/demo.ts";
import { findOrg, systemScope } from "../../src/app/organisations.ts";
import { withOrg } from "../../src/store/with-org.ts";
import { readBook } from "../../src/store/book.ts";
import { accountMovements } from "../../src/core/revenue/movements.ts";
import { separatingCut } from "../../src/core/revenue/separating-cut.ts";
import { parseDay } from "../../src/core/day.ts";
import { renderTerminal } from "../../src/presentation/terminal/render.ts";
test("x", async () => {
  const desk = await demoDesk();
  const org = await findOrg(desk.db, "demo");
  const book = await withOrg(desk.db, systemScope(org), readBook, "read");
  const d = (s: string) => parseDay(s) ?? 0;
  for (const p of [["2026-07-01","2026-10-01"],["2026-04-01","2026-07-01"],["2026-01-01","2026-04-01"]]) {
    const m = accountMovements(book, { from: d(p[0]!), to: d(p[1]!) });
    if ("undefined" in m) throw 1;
    for (const cuts of [["region"],["segment","region","plan"],["region","segment","plan","owner","cohort"]] as const)
      console.log(p, cuts, separatingCut(book, cuts, { movements: m, day: d(p[0]!), toward: -1 }), separatingCut(book, cuts, { movements: m, day: d(p[0]!), toward: 1 }));
  }
  console.log(renderTerminal(await desk.ask("why did NRR drop?"), { width: 100, colour: false }));
  console.log(renderTerminal(await desk.ask("why?"), { width: 100, colour: false }));
});
