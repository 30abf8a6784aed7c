/** The folder that `npm run build` filled -> the page and its assets in memory, by the path they are asked for. */
import { readdir, readFile } from "node:fs/promises";
import { extname, join, relative, sep } from "node:path";
import { HoldfastError } from "../../core/error.ts";

export interface PageFile {
  readonly type: string;
  readonly bytes: Buffer;
}

/** Only what stands here is ever served: no path of a request is joined to a folder. */
export interface PageFiles {
  readonly page: PageFile;
  /** By path, e.g. `/assets/index-B6ygBcCz.js`. */
  readonly assets: ReadonlyMap<string, PageFile>;
}

const types: Readonly<Record<string, string>> = {
  ".css": "text/css; charset=utf-8",
  ".html": "text/html; charset=utf-8",
  ".ico": "image/x-icon",
  ".js": "text/javascript; charset=utf-8",
  ".png": "image/png",
  ".svg": "image/svg+xml",
  ".woff2": "font/woff2",
};

const pagePath = "/index.html";

/** @throws HoldfastError `page_not_built`. */
export async function readPage(folder: string): Promise<PageFiles> {
  const assets = new Map<string, PageFile>();
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  for (const entry of entries.filter((candidate) => candidate.isFile())) {
    const file = join(entry.parentPath, entry.name);
    assets.set(`/${relative(folder, file).split(sep).join("/")}`, await readOne(file));
  }
  const page = assets.get(pagePath);
  if (!page) throw notBuilt();
  assets.delete(pagePath);
  return { page, assets };
}

async function readOne(file: string): Promise<PageFile> {
  return { type: types[extname(file)] ?? "application/octet-stream", bytes: await readFile(file) };
}

function notBuilt(): HoldfastError {
  return new HoldfastError("page_not_built", "The preview page has not been built.", "Run `npm run build` once.");
}
