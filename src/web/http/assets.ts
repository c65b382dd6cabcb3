import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { bundled } from "../../shared/package-path.ts";

/** A file that pages refer to. */
interface Asset {
  readonly body: Buffer;
  readonly type: string;
  /** A hash of the content, which is part of its address. */
  readonly version: string;
}

const types = {
  css: "text/css; charset=utf-8",
  js: "text/javascript; charset=utf-8",
  svg: "image/svg+xml",
  woff: "font/woff",
} as const;

const fonts = [
  "alegreya-latin-400-normal",
  "alegreya-latin-400-italic",
  "alegreya-latin-700-normal",
  "alegreya-latin-ext-400-normal",
  "alegreya-cyrillic-400-normal",
  "alegreya-greek-400-normal",
];

/** The paths of the files by the names in their addresses. */
const sources: Readonly<Record<string, string>> = {
  "text.css": "src/features/typesetting/text.css",
  "page.css": "src/web/assets/page.css",
  "theme.js": "src/web/assets/theme.js",
  "notes.js": "src/web/assets/notes.js",
  "reading.js": "src/web/assets/reading.js",
  "conversation.js": "src/web/assets/conversation.js",
  "icon.svg": "src/web/assets/icon.svg",
  ...Object.fromEntries(fonts.map((name) => [`${name}.woff`, `src/features/typesetting/fonts/${name}.woff`])),
};

function isTyped(extension: string): extension is keyof typeof types {
  return extension in types;
}

function load(name: string, source: string): Asset {
  const body = readFileSync(bundled(source));
  const extension = name.slice(name.lastIndexOf(".") + 1);
  if (!isTyped(extension)) throw new TypeError(`${name} has no known type`);
  const version = createHash("sha256").update(body).digest("base64url").slice(0, 10);
  return { body, type: types[extension], version };
}

/** Read when the first page is made. Node keeps this module, so that happens once. */
const assets: ReadonlyMap<string, Asset> = new Map(
  Object.entries(sources).map(([name, source]) => [name, load(name, source)]),
);

/** The file with a name; undefined if there is none. */
export function assetNamed(name: string): Asset | undefined {
  return assets.get(name);
}

/** The path of a file. It changes with the content, so that a browser can keep the file for good. */
export function assetPath(name: string): string {
  return `/assets/${name}?v=${assets.get(name)?.version ?? ""}`;
}
