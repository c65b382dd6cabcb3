import { readFile } from "node:fs/promises";
import { afterEach, describe, expect, it, vi } from "vitest";
import { bundled } from "../../src/shared/package-path.ts";
import { botSettings, encoderModel, readStorePlace, storePlace } from "../../src/app/config.ts";
import { IbidError } from "../../src/shared/error.ts";

const id = "123456789012345678";
const other = "987654321098765432";

function named(text: string, pattern: RegExp): Set<string | undefined> {
  return new Set([...text.matchAll(pattern)].map(([, name]) => name));
}

afterEach(() => {
  vi.unstubAllEnvs();
});

describe("the settings", () => {
  it("are none without a token", () => {
    expect(botSettings({})).toBeUndefined();
    expect(botSettings({ DISCORD_TOKEN: "  " })).toBeUndefined();
  });

  it("ask for nothing but a token", () => {
    expect(botSettings({ DISCORD_TOKEN: " abc.def " })).toEqual({
      token: "abc.def",
      apiUrl: undefined,
      devGuildId: undefined,
      messageContent: false,
      studyChannelIds: [],
    });
  });

  it("are read, each in its form", () => {
    const settings = botSettings({
      DISCORD_TOKEN: "abc",
      DISCORD_API_URL: "http://localhost:3000/api/",
      DEV_GUILD_ID: id,
      MESSAGE_CONTENT_INTENT: "TRUE",
      STUDY_CHANNEL_IDS: `${id}, ${other},`,
    });
    expect(settings).toEqual({
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
  ])("refuse %s=%s and say what would be right, token or not", (name, value, message) => {
    expect(() => botSettings({ [name]: value })).toThrow(IbidError);
    expect(() => botSettings({ [name]: value })).toThrow(name);
    expect(() => botSettings({ [name]: value })).toThrow(message);
  });

  it("never repeat a token, not even a wrong one", () => {
    expect(() => botSettings({ DISCORD_TOKEN: "Bot secret" })).toThrow(/^(?!.*secret).*DISCORD_TOKEN/);
  });

  it("refuse study channels that could not be read", () => {
    expect(() => botSettings({ STUDY_CHANNEL_IDS: id })).toThrow(/MESSAGE_CONTENT_INTENT=true/);
  });

  it("keep what groups write in a file, or in PostgreSQL", () => {
    const url = "postgresql://ibid:p%40ss@db.example:5432/ibid?sslmode=require";
    expect(storePlace({ DATABASE_URL: " ", DATABASE_FILE: "" })).toEqual({ path: bundled("data/ibid.db") });
    expect(storePlace({ DATABASE_FILE: " /srv/ibid.db " })).toEqual({ path: "/srv/ibid.db" });
    expect(storePlace({ DATABASE_URL: url, DATABASE_FILE: "/srv/ibid.db" })).toEqual({ url });
  });

  it("read from the environment where that is", () => {
    vi.stubEnv("DATABASE_URL", "postgres://localhost/ibid");
    expect(readStorePlace()).toEqual({ url: "postgres://localhost/ibid" });
  });

  it.each(["mysql://ibid:secret@db/ibid", "db.example/ibid", "postgres://ibid:secret@db:port/ibid"])(
    "refuse %s as a database without repeating it",
    (address) => {
      expect(() => storePlace({ DATABASE_URL: address })).toThrow(IbidError);
      expect(() => storePlace({ DATABASE_URL: address })).toThrow(/^(?!.*secret)DATABASE_URL must be/);
    },
  );

  it.each([undefined, "Xenova/multi-qa-MiniLM-L6-cos-v1", "some_group/Model.v2"])(
    "take %s for the sentence encoder",
    (name) => {
      expect(encoderModel({ ENCODER_MODEL: name })).toBe(name);
    },
  );

  it.each(["MiniLM", "../models/mine", "https://huggingface.co/a/b", "a/b/c", "a/.."])(
    "refuse %s as a sentence encoder",
    (name) => {
      expect(() => encoderModel({ ENCODER_MODEL: name })).toThrow(/ENCODER_MODEL.*huggingface\.co/);
    },
  );

  it("are all explained in .env.example, and as it stands nothing in it is wrong", async () => {
    const example = await readFile(new URL("../../.env.example", import.meta.url), "utf8");
    const source = await readFile(new URL("../../src/app/config.ts", import.meta.url), "utf8");
    expect(named(example, /^([A-Z_]+)=/gm)).toEqual(named(source, /\(environment, "([A-Z_]+)"\)/g));
    expect(
      botSettings(Object.fromEntries(example.split("\n").map((line) => line.split("=", 2)))),
    ).toBeUndefined();
  });
});
