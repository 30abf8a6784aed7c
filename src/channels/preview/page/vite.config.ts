/** The page's sources -> dist/preview, as files that name each other by relative paths and nothing outside. */
import { defineConfig } from "vite";

export default defineConfig({
  base: "./",
  build: { outDir: "../../../../dist/preview", emptyOutDir: true, assetsInlineLimit: 0, chunkSizeWarningLimit: 2_000 },
});
