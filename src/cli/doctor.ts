import { constants } from "node:fs";
import { access, statfs } from "node:fs/promises";
import { dirname } from "node:path";
import * as v from "valibot";
import { readConfig, type Config } from "../app/config.ts";
import { attachVectors } from "../app/open-texts.ts";
import { exit } from "../app/program.ts";
import { IbidError } from "../shared/error.ts";
import { type Finding, ok, problem, warning } from "../shared/finding.ts";
import { createLogger } from "../shared/log.ts";

const logLine = v.pipe(v.string(), v.parseJson(), v.object({ msg: v.string() }));

const marks = { ok: "ok      ", warning: "warning ", problem: "PROBLEM " } as const;

/** Free space on the disk in megabytes: below the first there is a problem, below the second a warning. */
const freeSpace = { least: 100, enough: 1000 } as const;

/** Checks a version of Node.js, such as "24.1.0". */
export function nodeFinding(version: string): Finding {
  const [major = 0, minor = 0] = version.split(".").map(Number);
  if (major < 20 || (major === 20 && minor < 19)) {
    return problem(`Node.js: ${version} is too old; install version 24.`);
  }
  if (major < 22) return warning(`Node.js: ${version} gets no security fixes any more; install version 24.`);
  return ok(`Node.js: ${version}.`);
}

/** The folder itself or the first above it that exists. */
async function existingFolder(folder: string): Promise<string> {
  try {
    await access(folder);
    return folder;
  } catch {
    return dirname(folder) === folder ? folder : existingFolder(dirname(folder));
  }
}

async function diskFinding({ dataFolder }: Config): Promise<Finding> {
  const folder = await existingFolder(dataFolder);
  try {
    await access(folder, constants.W_OK);
  } catch {
    return problem(`Disk: Ibid may not write to ${folder}; make it its user's own, or set DATA_DIR.`);
  }
  const { bavail, bsize } = await statfs(folder);
  const free = Math.floor((bavail * bsize) / 1e6);
  if (free >= freeSpace.enough) return ok(`Disk: ${free} MB are free for ${dataFolder}.`);
  const sentence = `Disk: only ${free} MB are free for ${dataFolder}; make room, or set DATA_DIR.`;
  return free < freeSpace.least ? problem(sentence) : warning(sentence);
}

async function modelFinding(config: Config): Promise<Finding> {
  const said: string[] = [];
  const log = createLogger("info", { write: (line) => void said.push(v.parse(logLine, line).msg) });
  const isUsable = (await attachVectors([], { config, log })) !== undefined;
  const trouble = said.find((sentence) => !sentence.startsWith("Downloading"));
  if (trouble !== undefined) return warning(`Model: ${trouble}`);
  if (isUsable) return ok(`Model: ${config.encoderModel ?? "the one that comes with Ibid"} can be used.`);
  return warning("Model: none can be used, so texts are searched by words alone; run npm ci again.");
}

async function discordFindings({ bot }: Config): Promise<readonly Finding[]> {
  if (!bot) {
    const advice = "get a token at https://discord.com/developers/applications and put it into .env";
    return [problem(`Token: DISCORD_TOKEN isn't set; ${advice}.`)];
  }
  const { diagnoseDiscord } = await import("../discord/diagnosis.ts");
  return diagnoseDiscord(bot);
}

function print({ level, sentence }: Finding): void {
  process.stdout.write(`${marks[level]} ${sentence}\n`);
  if (level === "problem") process.exitCode = exit.failed;
}

function configFinding(): Config | Finding {
  try {
    return readConfig();
  } catch (error) {
    if (error instanceof IbidError) return problem(`Settings: ${error.message}`);
    throw error;
  }
}

/** Checks everything that the bot needs, and prints a line about each, with what to do. */
export async function doctor(): Promise<void> {
  print(nodeFinding(process.versions.node));
  const config = configFinding();
  if ("level" in config) return print(config);
  const { diagnoseStore } = await import("../store/diagnosis.ts");
  const checks = [
    discordFindings(config),
    diagnoseStore(config.store).then((finding) => [finding]),
    modelFinding(config).then((finding) => [finding]),
    diskFinding(config).then((finding) => [finding]),
  ];
  for (const findings of await Promise.all(checks)) findings.forEach(print);
}
