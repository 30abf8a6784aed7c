/** A script in TypeScript -> one that Node runs by itself, beside the built program. */
import { fileURLToPath } from "node:url";
import { build } from "vite";

/** @returns its path. */
export async function bundle(script: URL, name: string): Promise<string> {
  const outDir = fileURLToPath(new URL("../../../dist/trial/", import.meta.url));
  await build({
    configFile: false,
    logLevel: "error",
    build: {
      ssr: fileURLToPath(script),
      outDir,
      emptyOutDir: false,
      rollupOptions: { output: { entryFileNames: `${name}.mjs` } },
    },
  });
  return `${outDir}${name}.mjs`;
}
