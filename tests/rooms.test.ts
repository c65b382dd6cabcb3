import { readdir, readFile } from "node:fs/promises";
import { join, relative, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { required } from "./support/required.ts";

const root = fileURLToPath(new URL("../", import.meta.url));

/** The rooms from the ground up; the first prefix that fits a file is its room. See docs/architecture.md. */
const rooms: readonly (readonly [prefix: string, row: number])[] = [
  ["src/document/", 0],
  ["src/shared/", 0],
  ["src/nlp/", 1],
  ["src/ingest/", 1],
  ["src/retrieval/", 2],
  ["src/store/", 2],
  ["src/dialogue/", 3],
  ["src/features/", 4],
  ["commands/", 5],
  ["src/discord/", 6],
  ["src/terminal/", 6],
  ["src/web/", 6],
  ["src/", 7],
];

/** The only ones that may import a package. */
const owners: Readonly<Record<string, string>> = {
  "@fluent/bundle": "src/shared/locale/",
  "wink-nlp": "src/nlp/english/",
  "wink-eng-lite-web-model": "src/nlp/english/",
  "mdast-util-from-markdown": "src/ingest/markdown/",
  "@huggingface/tokenizers": "src/nlp/encoder/",
  "@orama/stemmers": "src/nlp/other/",
  minisearch: "src/retrieval/index/",
  "discord.js": "src/discord/",
  kysely: "src/store/",
  libsql: "src/store/database/",
  "onnxruntime-node": "src/nlp/encoder/",
  pg: "src/store/database/",
  "temporal-polyfill": "src/features/",
  dotenv: "src/app/config.ts",
  chardet: "src/ingest/encoding/",
  domhandler: "src/ingest/",
  htmlparser2: "src/ingest/",
  parse5: "src/ingest/",
  "parse5-htmlparser2-tree-adapter": "src/ingest/",
  "rate-limiter-flexible": "src/shared/",
  yauzl: "src/ingest/",
  // The pages, and the parts of them that an export has too.
  hono: "src/",
  "@hono/node-server": "src/web/",
  "@modelcontextprotocol/sdk": "src/web/mcp/",
  satori: "src/features/card/",
  "@resvg/resvg-js": "src/features/card/",
  "prom-client": "src/web/health/",
};

/** Within a row, who may import whom besides its own room. */
const neighbours: readonly (readonly [from: string, to: string])[] = [
  ["src/ingest/", "src/nlp/"],
  ["src/document/", "src/shared/"],
];

interface Import {
  readonly from: string;
  readonly to: string;
}

async function sources(dir: string): Promise<string[]> {
  const entries = await readdir(join(root, dir), { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
    .map((entry) => relative(root, join(entry.parentPath, entry.name)));
}

const files = [...(await sources("src")), ...(await sources("commands"))];
const contents = new Map(
  await Promise.all(files.map(async (file) => [file, await readFile(join(root, file), "utf8")] as const)),
);

const importing = /(?:^|[\s;}])(?:from|import)\s*\(?\s*"([^"]+)"/g;

const imports: Import[] = [...contents].flatMap(([from, content]) =>
  [...content.matchAll(importing)].map(([, name = ""]) => ({
    from,
    to: name.startsWith(".") ? relative(root, resolve(root, from, "..", name)) : name,
  })),
);

function roomOf(file: string): readonly [string, number] {
  return required(
    rooms.find(([prefix]) => file.startsWith(prefix)),
    `a room for ${file}`,
  );
}

function allowed({ from, to }: Import): boolean {
  const [room, row] = roomOf(from);
  const [otherRoom, otherRow] = roomOf(to);
  if (room === otherRoom || otherRow < row) return true;
  return neighbours.some(([one, other]) => one === room && other === otherRoom);
}

const own = imports.filter(({ to }) => to.startsWith("src/") || to.startsWith("commands/"));
const others = imports.filter(({ to }) => !own.some((each) => each.to === to));

function using(pattern: RegExp): string[] {
  return files.filter((file) => pattern.test(contents.get(file) ?? ""));
}

describe("the rooms", () => {
  it("are read: every file, and a plausible number of imports", () => {
    expect(files.length).toBeGreaterThan(50);
    expect(own.length).toBeGreaterThan(2 * files.length);
    expect(others.length).toBeGreaterThan(10);
    expect(new Set(own.map(({ from }) => roomOf(from)[1]))).toEqual(new Set([0, 1, 2, 3, 4, 5, 6, 7]));
  });

  it("import only from rows above", () => {
    expect(own.filter((each) => !allowed(each))).toEqual([]);
  });

  it("know an import that points the wrong way", () => {
    expect(allowed({ from: "src/document/footnotes.ts", to: "src/nlp/english/tokens.ts" })).toBe(false);
    expect(allowed({ from: "src/terminal/chat.ts", to: "src/discord/bot.ts" })).toBe(false);
    expect(allowed({ from: "src/discord/bot.ts", to: "src/app/config.ts" })).toBe(false);
  });

  it("import only files that exist", () => {
    expect(own.filter(({ to }) => !contents.has(to))).toEqual([]);
  });

  it.each(Object.entries(owners))("leave %s to %s", (name, owner) => {
    const users = others.filter(({ to }) => to === name || to.startsWith(`${name}/`)).map(({ from }) => from);
    expect(users.length).toBeGreaterThan(0);
    expect(users.filter((file) => !file.startsWith(owner))).toEqual([]);
  });

  it("leave the environment to src/app/config.ts, and the console to nobody", () => {
    expect(using(/process\.env\b/)).toEqual(["src/app/config.ts"]);
    expect(using(/\bconsole\./)).toEqual([]);
  });

  it("load no database, no server and no client of Discord for a question at the command line", () => {
    // Imports of types alone aren't loaded.
    const loading = /^(?:import|export) (?!type\b)[^;]*?from "([^"]+)"/gm;
    const loaded = new Set(["src/cli/ask.ts"]);
    const packages = new Set<string>();
    for (const file of loaded) {
      for (const [, name = ""] of (contents.get(file) ?? "").matchAll(loading)) {
        if (name.startsWith(".")) loaded.add(relative(root, resolve(root, file, "..", name)));
        else packages.add(name);
      }
    }
    expect(packages).toContain("wink-nlp");
    expect(
      [...packages].filter((name) => /^(?:kysely|libsql|pg|hono|discord\.js|satori)/.test(name)),
    ).toEqual([]);
  });

  it("load discord.js only when the bot runs", () => {
    const atStart = /^(?:import|export)(?! type\b)[^;]*?from "[^"]*\/discord\/[^"]*"/m;
    const outside = files.filter((file) => !file.startsWith("src/discord/"));
    expect(outside.filter((file) => atStart.test(contents.get(file) ?? ""))).toEqual([]);
    expect(atStart.test('import { startBot } from "./discord/bot.ts";')).toBe(true);
  });
});
