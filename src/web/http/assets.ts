import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { fontFace, fontPath, fonts } from "../../features/typesetting/fonts.ts";
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

/** The paths of the files by the names in their addresses. */
const sources: Readonly<Record<string, string>> = {
  "page.css": "src/web/assets/page.css",
  "theme.js": "src/web/assets/theme.js",
  "notes.js": "src/web/assets/notes.js",
  "reading.js": "src/web/assets/reading.js",
  "conversation.js": "src/web/assets/conversation.js",
  "icon.svg": "src/web/assets/icon.svg",
  ...Object.fromEntries(fonts.map((font) => [`${font.name}.woff`, fontPath(font)])),
};

function isTyped(extension: string): extension is keyof typeof types {
  return extension in types;
}

function asset(name: string, body: Buffer): Asset {
  const extension = name.slice(name.lastIndexOf(".") + 1);
  if (!isTyped(extension)) throw new TypeError(`${name} has no known type`);
  const version = createHash("sha256").update(body).digest("base64url").slice(0, 10);
  return { body, type: types[extension], version };
}

/** The path of a file. It changes with the content, so that a browser can keep the file for good. */
function pathOf(name: string, version = ""): string {
  return `/assets/${name}?v=${version}`;
}

/** All files. The style sheet of texts begins with the rules that load the fonts. */
function load(): ReadonlyMap<string, Asset> {
  const assets = new Map(
    Object.entries(sources).map(([name, source]) => [name, asset(name, readFileSync(bundled(source)))]),
  );
  const faces = fonts.map((font) => {
    const name = `${font.name}.woff`;
    return fontFace(font, pathOf(name, assets.get(name)?.version), "optional");
  });
  const style = readFileSync(bundled("src/features/typesetting/text.css"));
  return assets.set("text.css", asset("text.css", Buffer.concat([Buffer.from(faces.join("")), style])));
}

/** Read when the first page is made. Node keeps this module, so that happens once. */
const assets = load();

/** The file with a name; undefined if there is none. */
export function assetNamed(name: string): Asset | undefined {
  return assets.get(name);
}

/** The path of a file. */
export function assetPath(name: string): string {
  return pathOf(name, assets.get(name)?.version);
}
