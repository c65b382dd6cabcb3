import { execFileSync } from "node:child_process";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import * as v from "valibot";
import { describe, expect, it } from "vitest";
import { parse, parseAllDocuments } from "yaml";
import { parseConfig } from "../../src/app/config.ts";
import { settingNames } from "../../src/app/environment.ts";
import { bundled } from "../../src/shared/package-path.ts";
import { required } from "../support/required.ts";
import { stagesOf } from "./dockerfile.ts";

async function read(name: string): Promise<string> {
  return readFile(bundled(name), "utf8");
}

const record = v.record(v.string(), v.unknown());
const text = v.string();
const setting = v.object({ name: v.string(), value: v.optional(v.string()) });

const compose = v.object({
  services: v.record(
    v.string(),
    v.looseObject({
      environment: v.record(v.string(), v.string()),
      read_only: v.optional(v.boolean()),
      depends_on: v.optional(record),
      volumes: v.array(v.string()),
      command: v.optional(v.array(v.string())),
    }),
  ),
  volumes: v.record(v.string(), v.null()),
});

const statefulSet = v.object({
  kind: v.literal("StatefulSet"),
  spec: v.looseObject({
    replicas: v.number(),
    serviceName: v.string(),
    selector: v.object({ matchLabels: record }),
    template: v.object({
      metadata: v.object({ labels: record }),
      spec: v.looseObject({
        terminationGracePeriodSeconds: v.number(),
        securityContext: v.looseObject({ runAsNonRoot: v.literal(true) }),
        containers: v.tuple([
          v.looseObject({
            command: v.array(text),
            args: v.tuple([text]),
            env: v.array(v.looseObject(setting.entries)),
            ports: v.array(v.object({ name: v.string(), containerPort: v.number() })),
            livenessProbe: v.looseObject({
              httpGet: v.object({ path: v.literal("/healthz"), port: v.literal("health") }),
            }),
            readinessProbe: v.looseObject({
              httpGet: v.object({ path: v.literal("/readyz"), port: v.literal("health") }),
            }),
            securityContext: v.looseObject({
              readOnlyRootFilesystem: v.literal(true),
              allowPrivilegeEscalation: v.literal(false),
            }),
            volumeMounts: v.array(v.object({ name: v.string(), mountPath: v.string() })),
          }),
        ]),
      }),
    }),
  }),
});

/** The value of a setting that the Dockerfile makes. */
async function imageSetting(name: string): Promise<string> {
  const instructions = stagesOf(await read("Dockerfile")).at(-1)?.instructions ?? [];
  const environment = instructions.find(({ keyword }) => keyword === "ENV")?.rest ?? "";
  return required(new RegExp(`\\b${name}=(\\S+)`).exec(environment)?.[1], name);
}

describe("deploy/compose.yaml", () => {
  it("has a bot and a page with a read-only root, settings that exist, and their database", async () => {
    const { services, volumes } = v.parse(compose, parse(await read("deploy/compose.yaml"), { merge: true }));
    expect(Object.keys(services).toSorted()).toEqual(["bot", "page", "postgres"]);
    const data = await imageSetting("DATA_DIR");
    for (const name of ["bot", "page"]) {
      const {
        environment,
        read_only: isReadOnly,
        depends_on: needed,
        volumes: mounts,
      } = required(services[name], name);
      expect(Object.keys(environment).filter((each) => !settingNames.includes(each))).toEqual([]);
      expect(isReadOnly).toBe(true);
      expect(Object.keys(needed ?? {})).toEqual(["postgres"]);
      // The rest of the root can't be written.
      expect(mounts.map((mount) => mount.split(":")[1])).toEqual([data]);
      const filled = Object.entries(environment).map(([key, value]) => [
        key,
        value.replaceAll(/\$\{(\w+):[^}]*\}/g, (_, variable: string) =>
          variable === "WEB_URL" ? "" : "secret1",
        ),
      ]);
      expect(parseConfig(Object.fromEntries(filled)).store).toEqual({
        url: "postgres://ibid:secret1@postgres:5432/ibid",
      });
    }
    expect(services["page"]?.command).toEqual(["serve"]);
    const used = Object.values(services).flatMap((service) =>
      service.volumes.map((mount) => mount.split(":")[0]),
    );
    expect(new Set(used)).toEqual(new Set(Object.keys(volumes)));
  });
});

/** The documents of the file for Kubernetes. */
async function documents() {
  const parsed = parseAllDocuments(await read("deploy/kubernetes.yaml"), { merge: true });
  expect(parsed.flatMap(({ errors }) => errors)).toEqual([]);
  return parsed.map((document) => v.parse(v.looseObject({ kind: text }), document.toJS()));
}

/** Its set of pods. */
async function set() {
  return v.parse(
    statefulSet,
    (await documents()).find(({ kind }) => kind === "StatefulSet"),
  );
}

describe("deploy/kubernetes.yaml", () => {
  it("has a set of pods, a service and a disruption budget for the same labels", async () => {
    const all = await documents();
    expect(all.map(({ kind }) => kind)).toEqual(["StatefulSet", "Service", "PodDisruptionBudget"]);
    const { spec } = await set();
    expect(spec.template.metadata.labels).toEqual(spec.selector.matchLabels);
    expect(JSON.stringify(all[1])).toContain('"selector":{"app.kubernetes.io/name":"ibid"}');
    expect(JSON.stringify(all[2])).toContain('"matchLabels":{"app.kubernetes.io/name":"ibid"}');
  });

  it("gives each pod its own shards, all of them together, by settings that exist", async () => {
    const { spec } = await set();
    const [container] = spec.template.spec.containers;
    const settings = Object.fromEntries(container.env.map(({ name, value = "" }) => [name, value]));
    const script = container.args[0].replace("exec node bin/ibid.js bot", 'printf %s "$SHARD_IDS"');
    expect(container.command).toEqual(["sh", "-c"]);
    const ids = Array.from({ length: spec.replicas }, (_, index) => {
      const env = { PATH: process.env.PATH, ...settings, POD_INDEX: String(index) };
      const given = execFileSync("sh", ["-c", script], { env, encoding: "utf8" });
      const { SHARD_COUNT: count = "" } = settings;
      return parseConfig({ DISCORD_TOKEN: "abc", SHARD_COUNT: count, SHARD_IDS: given }).bot?.shardIds ?? [];
    });
    const count = Number(settings["SHARD_COUNT"]);
    expect(ids.flat()).toEqual(Array.from({ length: count }, (_, id) => id));
  });

  it("mounts the data folder, and probes the port of the image", async () => {
    const { spec } = await set();
    const [container] = spec.template.spec.containers;
    expect(container.volumeMounts.map(({ mountPath }) => mountPath)).toContain(
      await imageSetting("DATA_DIR"),
    );
    expect(container.ports).toEqual([
      { name: "health", containerPort: Number(await imageSetting("HEALTH_PORT")) },
    ]);
    expect(spec.template.spec.terminationGracePeriodSeconds).toBeGreaterThan(10);
  });
});

function hasSystemd(): boolean {
  try {
    execFileSync("systemd-analyze", ["--version"], { stdio: "ignore" });
    return true;
  } catch {
    return false;
  }
}

describe("deploy/ibid.service", () => {
  it.skipIf(!hasSystemd())("is a unit that systemd accepts (needs systemd-analyze)", async () => {
    const folder = await mkdtemp(join(tmpdir(), "ibid-unit-"));
    const unit = await read("deploy/ibid.service");
    const file = join(folder, "ibid.service");
    await writeFile(file, unit.replace("/usr/bin/node", process.execPath));
    expect(
      execFileSync("systemd-analyze", ["verify", "--man=no", file], { encoding: "utf8", stdio: "pipe" }),
    ).toBe("");
    await rm(folder, { recursive: true });
  });
});
