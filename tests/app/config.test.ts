import { readFile } from "node:fs/promises";
import { homedir } from "node:os";
import { join } from "node:path";
import { parse as parseDotenv } from "dotenv";
import { afterEach, describe, expect, it, vi } from "vitest";
import { defaultDataFolder, parseConfig, readConfig } from "../../src/app/config.ts";
import { settingNames } from "../../src/app/environment.ts";
import { IbidError } from "../../src/shared/error.ts";
import { bundled, packageRoot } from "../../src/shared/package-path.ts";

const id = "123456789012345678";
const other = "987654321098765432";

afterEach(() => {
  vi.unstubAllEnvs();
});

describe("parseConfig", () => {
  it("returns no settings for the bot without a token", () => {
    expect(parseConfig({}).bot).toBeUndefined();
    expect(parseConfig({ DISCORD_TOKEN: "  " }).bot).toBeUndefined();
  });

  it("needs nothing but a token for the bot", () => {
    expect(parseConfig({ DISCORD_TOKEN: " abc.def " }).bot).toEqual({
      token: "abc.def",
      apiUrl: undefined,
      devGuildId: undefined,
      messageContent: false,
      studyChannelIds: [],
    });
  });

  it("reads the shards of this process", () => {
    const { bot } = parseConfig({ DISCORD_TOKEN: "abc", SHARD_COUNT: "4", SHARD_IDS: "0, 1,1" });
    expect(bot).toMatchObject({ shardCount: 4, shardIds: [0, 1] });
    expect(() => parseConfig({ SHARD_IDS: "0" })).toThrow(/SHARD_COUNT must be set/);
    expect(() => parseConfig({ SHARD_COUNT: "4", SHARD_IDS: "1,4" })).toThrow(/larger than each/);
    expect(() => parseConfig({ SHARD_COUNT: "0" })).toThrow(/SHARD_COUNT is "0"/);
    expect(() => parseConfig({ SHARD_COUNT: "4", SHARD_IDS: "one" })).toThrow(/SHARD_IDS is "one"/);
  });

  it("parses each setting of the bot", () => {
    const { bot } = parseConfig({
      DISCORD_TOKEN: "abc",
      DISCORD_API_URL: "http://localhost:3000/api/",
      DEV_GUILD_ID: id,
      MESSAGE_CONTENT_INTENT: "TRUE",
      STUDY_CHANNEL_IDS: `${id}, ${other},`,
    });
    expect(bot).toEqual({
      token: "abc",
      apiUrl: "http://localhost:3000/api",
      devGuildId: id,
      messageContent: true,
      studyChannelIds: [id, other],
    });
  });

  it.each([
    ["MESSAGE_CONTENT_INTENT", "yes", /true or false/],
    ["DEV_GUILD_ID", "my server", /17 to 20 digits/],
    ["STUDY_CHANNEL_IDS", `${id},#general`, /"#general".*17 to 20 digits/],
    ["DISCORD_API_URL", "localhost:3000", /http:\/\//],
    ["DISCORD_API_URL", "http://", /http:\/\//],
    ["LOG_LEVEL", "loud", /debug, info, warn/],
    ["MEMORY_MB", "1 GB", /megabytes from 256/],
    ["MEMORY_MB", "128", /megabytes from 256/],
    ["TEXT_HOSTS", "https://gutenberg.org", /host names with commas/],
    ["TEXT_HOSTS", "gutenberg.org,", /host names with commas/],
    ["TEXT_HOSTS", "localhost", /host names with commas/],
    ["TEXT_HOSTS", "127.0.0.1", /host names with commas/],
    ["ENCODER_MODEL", "MiniLM", /huggingface\.co/],
    ["ENCODER_MODEL", "https://huggingface.co/a/b", /huggingface\.co/],
    ["ENCODER_MODEL", "a/b/c", /huggingface\.co/],
    ["ENCODER_MODEL", "a/..", /huggingface\.co/],
    ["RERANKER_MODEL", "MiniLM", /huggingface\.co/],
  ])("refuses %s=%s and says what it must be", (name, value, message) => {
    const parsing = () => parseConfig({ [name]: value });
    expect(parsing).toThrow(IbidError);
    expect(parsing).toThrow(name);
    expect(parsing).toThrow(message);
  });

  it("reads the hosts that texts may come from", () => {
    const hosts = ["", "None", "Wikisource.org , xn--bcher-kva.example"].map(
      (list) => parseConfig({ TEXT_HOSTS: list }).textHosts,
    );
    expect(hosts).toEqual([
      ["gutenberg.org", "standardebooks.org"],
      [],
      ["wikisource.org", "xn--bcher-kva.example"],
    ]);
  });

  it("leaves what MEMORY_MB exceeds the bot's own memory by to texts", () => {
    const budgets = ["256", "", "1024"].map((size) => parseConfig({ MEMORY_MB: size }).memory);
    expect(budgets.map(({ vectors, indexes }) => (vectors + indexes) / 2 ** 20)).toEqual([32, 132, 644]);
    for (const { vectors, indexes } of budgets) expect(vectors).toBeLessThan(indexes);
  });

  it("never repeats a token that it refuses", () => {
    expect(() => parseConfig({ DISCORD_TOKEN: "Bot secret" })).toThrow(/^(?!.*secret).*DISCORD_TOKEN/);
  });

  it("refuses study channels without the intent to read them", () => {
    expect(() => parseConfig({ STUDY_CHANNEL_IDS: id })).toThrow(/MESSAGE_CONTENT_INTENT=true/);
  });

  it("places the database in a file, or in PostgreSQL if an address is given", () => {
    const url = "postgresql://ibid:p%40ss@db.example:5432/ibid?sslmode=require";
    expect(parseConfig({ DATABASE_URL: " ", DATABASE_FILE: "" }).store).toEqual({
      path: bundled("data/ibid.db"),
    });
    expect(parseConfig({ DATABASE_FILE: " /srv/ibid.db " }).store).toEqual({ path: "/srv/ibid.db" });
    expect(parseConfig({ DATABASE_URL: url, DATABASE_FILE: "/srv/ibid.db" }).store).toEqual({ url });
  });

  it("places everything that is written in DATA_DIR", () => {
    const { dataFolder, store } = parseConfig({ DATA_DIR: "some/folder" });
    expect(dataFolder).toBe(join(process.cwd(), "some/folder"));
    expect(store).toEqual({ path: join(dataFolder, "ibid.db") });
  });

  it.each(["mysql://ibid:secret@db/ibid", "db.example/ibid", "postgres://ibid:secret@db:port/ibid"])(
    "refuses %s as a database without repeating it",
    (address) => {
      const parsing = () => parseConfig({ DATABASE_URL: address });
      expect(parsing).toThrow(IbidError);
      expect(parsing).toThrow(/^(?!.*secret)DATABASE_URL must be/);
    },
  );

  it.each([
    undefined,
    "Xenova/multi-qa-MiniLM-L6-cos-v1",
    "some_group/Model.v2",
    "a/b@main",
    "../models/mine",
    "/srv/model",
    "C:\\models\\mine",
  ])("accepts %s as the sentence encoder or the reranker", (name) => {
    expect(parseConfig({ ENCODER_MODEL: name }).encoderModel).toBe(name);
    expect(parseConfig({ RERANKER_MODEL: name }).reranker?.model).toBe(name);
  });

  it("reads only settings that the documentation's table lists", async () => {
    const hosting = await readFile(join(packageRoot, "docs/hosting.md"), "utf8");
    const rows = hosting.split("\n").filter((line) => line.startsWith("| `"));
    const listed = new Set(rows.flatMap((row) => (row.split("|")[1] ?? "").match(/[A-Z][A-Z_]+/gu) ?? []));
    expect(settingNames.filter((name) => !listed.has(name))).toEqual([]);
  });

  it("accepts .env.example, which explains every setting", async () => {
    const example = parseDotenv(await readFile(bundled(".env.example")));
    expect(new Set(Object.keys(example))).toEqual(new Set(settingNames));
    expect(parseConfig(example)).toEqual(parseConfig({}));
  });
});

describe("readConfig", () => {
  it("reads the environment", () => {
    vi.stubEnv("DATABASE_URL", "postgres://localhost/ibid");
    expect(readConfig().store).toEqual({ url: "postgres://localhost/ibid" });
  });
});

describe("defaultDataFolder", () => {
  it("is data/ in a clone that Ibid is started in", () => {
    expect(defaultDataFolder(packageRoot, {})).toBe(join(packageRoot, "data"));
  });

  it.each<[NodeJS.Platform, Record<string, string>, string]>([
    ["linux", {}, join(homedir(), ".local/share/ibid")],
    ["linux", { XDG_DATA_HOME: "/srv/share" }, join("/srv/share", "ibid")],
    ["darwin", {}, join(homedir(), "Library/Application Support/ibid")],
    ["win32", { LOCALAPPDATA: "/Users/ada/Local" }, join("/Users/ada/Local", "ibid")],
  ])("is the folder for applications on %s with %j elsewhere", (platform, environment, folder) => {
    expect(defaultDataFolder("/somewhere", environment, platform)).toBe(folder);
  });
});
