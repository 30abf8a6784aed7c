/** Draws manifest/color.png and manifest/outline.png anew (`npm run manifest`). */
import { writeFileSync } from "node:fs";
import { PNG } from "pngjs";
import { iconFiles } from "../../src/channels/teams/manifest.ts";
import { draw, icons } from "./draw.ts";

/** Run in the repository's root, as npm does. */
for (const kind of ["color", "outline"] as const)
  writeFileSync(`manifest/${iconFiles[kind]}`, PNG.sync.write(draw(icons[kind])));
