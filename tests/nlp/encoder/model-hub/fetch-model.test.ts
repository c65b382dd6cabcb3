import { createHash } from "node:crypto";
import { mkdir, mkdtemp, readdir, readFile, rm, utimes, writeFile } from "node:fs/promises";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { SentenceEncoder } from "../../../../src/nlp/encoder/encoder.ts";
import {
  fetchModel,
  modelFiles,
  type ModelRequest,
} from "../../../../src/nlp/encoder/model-hub/fetch-model.ts";
import { crossEncoderFiles } from "../../../support/cross-encoder.ts";
import { refusal } from "../../../support/refusal.ts";
import { required } from "../../../support/required.ts";

const name = "owner/model";
const commit = "0123456789abcdef0123456789abcdef01234567";
const weights = Buffer.from("the weights of a model ".repeat(10_000));

function sha256(bytes: Buffer): string {
  return createHash("sha256").update(bytes).digest("hex");
}

function blobId(bytes: Buffer): string {
  return createHash("sha1").update(`blob ${bytes.length}\0`).update(bytes).digest("hex");
}

/** A hub with one model on a loopback address. */
class HubServer {
  /** The contents of the files by path. */
  files = new Map<string, Buffer>([
    ["tokenizer.json", Buffer.from('{"model":{}}')],
    ["tokenizer_config.json", Buffer.from("{}")],
    ["onnx/model_quantized.onnx", weights],
  ]);
  revisions = new Set(["main", "v1.0", "refs/pr/1", commit]);
  /** Replaces the size in the listing. */
  size: number | undefined;
  /** Replaces the SHA-256 in the listing. */
  hash: string | undefined;
  /** The number of bytes of the model's file after which its connection breaks. */
  breakAfter: number | undefined;
  /** The number of bytes of the model's file after which it stalls. */
  stallAfter: number | undefined;
  /** The answer to a request with a range. */
  ranges: "partial" | "whole" | "unsatisfiable" = "partial";
  /** The URL to which downloads are redirected, with the file's path added. */
  redirectTo: string | undefined;
  status: number | undefined;
  /** The paths of the requests, each with its range if it has one. */
  readonly requests: string[] = [];
  url = "";
  readonly #server = createServer((request, response) => this.#answer(request, response));

  async start(): Promise<void> {
    await new Promise<void>((resolve) => this.#server.listen(0, "127.0.0.1", resolve));
    const address = this.#server.address();
    if (address === null || typeof address === "string") throw new Error("The server has no port");
    this.url = `http://127.0.0.1:${address.port}`;
  }

  async stop(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise((resolve) => this.#server.close(resolve));
  }

  #answer(request: IncomingMessage, response: ServerResponse): void {
    const url = request.url ?? "";
    const range = request.headers.range;
    this.requests.push(range === undefined ? url : `${url} ${range}`);
    const revision = new RegExp(`^/api/models/${name}/revision/([^/]+)\\?blobs=true$`).exec(url)?.[1];
    const file = new RegExp(`^/(?:cdn|${name}/resolve/${commit})/(.+)$`).exec(url)?.[1];
    if (this.status !== undefined) response.writeHead(this.status).end();
    else if (revision !== undefined && this.revisions.has(decodeURIComponent(revision))) {
      response.end(JSON.stringify({ sha: commit, siblings: this.#listing() }));
    } else if (file !== undefined && this.redirectTo !== undefined && !url.startsWith("/cdn/")) {
      response.writeHead(302, { location: `${this.redirectTo}/${file}` }).end();
    } else this.#send(response, file === undefined ? undefined : this.files.get(file), range);
  }

  #listing(): object[] {
    return [...this.files].map(([rfilename, bytes]) =>
      rfilename.endsWith(".onnx")
        ? {
            rfilename,
            size: this.size ?? bytes.length,
            blobId: "the hash of a pointer",
            lfs: { sha256: this.hash ?? sha256(bytes), size: bytes.length, pointerSize: 134 },
          }
        : { rfilename, size: bytes.length, blobId: blobId(bytes) },
    );
  }

  #send(response: ServerResponse, bytes: Buffer | undefined, range: string | undefined): void {
    if (bytes === undefined) return void response.writeHead(404).end();
    const start = Number(/^bytes=(\d+)-$/.exec(range ?? "")?.[1] ?? 0);
    if (start > 0 && this.ranges === "unsatisfiable") return void response.writeHead(416).end();
    const isPartial = start > 0 && this.ranges === "partial";
    const body = isPartial ? bytes.subarray(start) : bytes;
    const contentRange = { "content-range": `bytes ${start}-${bytes.length - 1}/${bytes.length}` };
    response.writeHead(isPartial ? 206 : 200, {
      "content-length": body.length,
      ...(isPartial ? contentRange : {}),
    });
    const cut = bytes === weights ? (this.breakAfter ?? this.stallAfter) : undefined;
    if (cut === undefined) return void response.end(body);
    response.write(body.subarray(0, cut), () => {
      // Gives the client time to read what was sent before the connection is reset.
      if (this.breakAfter !== undefined) setTimeout(() => response.destroy(), 50);
    });
  }
}

let hub: HubServer;
let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "ibid-models-"));
  hub = new HubServer();
  await hub.start();
});

afterEach(async () => {
  await hub.stop();
  await rm(folder, { recursive: true, force: true });
});

function fetchFromHub(request: Partial<ModelRequest> = {}): Promise<string> {
  return fetchModel({ name, folder, url: hub.url, ...request });
}

const home = () => path.join(folder, "owner--model", commit);
const modelPath = `/${name}/resolve/${commit}/onnx/model_quantized.onnx`;

async function savePart(bytes: Buffer): Promise<void> {
  await mkdir(home(), { recursive: true });
  await writeFile(path.join(home(), "model.onnx.other.part"), bytes);
}

/** The names of the files in the model's folder, and if the model has the right bytes. */
async function downloaded(): Promise<{ names: string[]; isRight: boolean }> {
  const names = await readdir(home());
  const model = await readFile(path.join(home(), modelFiles.model));
  return { names: names.toSorted(), isRight: weights.equals(model) };
}

const complete = { names: Object.values(modelFiles).toSorted(), isRight: true };

describe("fetchModel", () => {
  it("downloads the files of a model and returns their folder", async () => {
    expect(await fetchFromHub()).toBe(home());
    expect(await downloaded()).toEqual(complete);
    expect(await readFile(path.join(home(), "tokenizer.json"), "utf8")).toBe('{"model":{}}');
  });

  it("downloads a cross-encoder, which a reranker can be loaded from", async () => {
    const files = Object.entries(crossEncoderFiles).map(
      async ([file, source]) => [file, await readFile(source)] as const,
    );
    hub.files = new Map(await Promise.all(files));
    const encoder = await SentenceEncoder.load();
    try {
      await encoder.loadReranker(await fetchFromHub(), Infinity);
      expect(await encoder.rerank?.("the goat", [{ before: "", sentence: "The goat!", after: "" }])).toEqual(
        Float32Array.of(3),
      );
    } finally {
      await encoder.close();
    }
  });

  it("reports bytes up to the total", async () => {
    const reports: [number, number][] = [];
    await fetchFromHub({ onProgress: (done, total) => reports.push([done, total]) });
    const total = [...hub.files.values()].reduce((sum, { length }) => sum + length, 0);
    expect(new Set(reports.map(([, all]) => all))).toEqual(new Set([total]));
    expect(reports.map(([done]) => done)).toEqual(reports.map(([done]) => done).toSorted((a, b) => a - b));
    expect(reports.at(-1)).toEqual([total, total]);
  });

  it("makes no request when the files are there", async () => {
    await fetchFromHub();
    hub.requests.length = 0;
    expect(await fetchFromHub()).toBe(home());
    expect(hub.requests).toEqual([]);
  });

  it("keeps the commit of a revision when a file has to be downloaded again", async () => {
    await fetchFromHub();
    await rm(path.join(home(), "tokenizer.json"));
    hub.requests.length = 0;
    await fetchFromHub();
    expect(hub.requests).toEqual([
      `/api/models/${name}/revision/${commit}?blobs=true`,
      `/${name}/resolve/${commit}/tokenizer.json`,
    ]);
  });

  it.each([
    ["after the name", { name: `${name}@refs/pr/1` }, "refs%2Fpr%2F1"],
    ["as an option", { revision: "v1.0" }, "v1.0"],
    ["that is a commit", { revision: commit }, commit],
  ])("takes a revision %s", async (_, request, revision) => {
    expect(await fetchFromHub(request)).toBe(home());
    expect(hub.requests[0]).toBe(`/api/models/${name}/revision/${revision}?blobs=true`);
  });

  it("prefers the model at the top, then a quantised one", async () => {
    const top = Buffer.from("the model at the top");
    hub.files.set("onnx/model.onnx", Buffer.from("another")).set("model.onnx", top);
    await fetchFromHub();
    expect(top.equals(await readFile(path.join(home(), "model.onnx")))).toBe(true);
    hub.files.delete("model.onnx");
    await rm(folder, { recursive: true });
    await fetchFromHub();
    expect(await downloaded()).toEqual(complete);
  });

  it("passes over a model whose weights are in a file of their own", async () => {
    hub.files.set("model.onnx", Buffer.from("graph")).set("model.onnx_data", Buffer.from("weights"));
    await fetchFromHub();
    expect(await downloaded()).toEqual(complete);
  });

  it("follows redirects", async () => {
    hub.redirectTo = "/cdn";
    await fetchFromHub();
    expect(await downloaded()).toEqual(complete);
    expect(hub.requests).toContain("/cdn/onnx/model_quantized.onnx");
  });

  it("lets several downloads run at once", async () => {
    await Promise.all([fetchFromHub(), fetchFromHub(), fetchFromHub()]);
    expect(await downloaded()).toEqual(complete);
  });
});

describe("an interrupted download", () => {
  it("continues after a broken connection", async () => {
    hub.breakAfter = 100_000;
    expect(await refusal(fetchFromHub())).toBe(
      `The model "owner/model" can't be used: the connection to ${new URL(hub.url).host} failed; ` +
        "try again later.",
    );
    hub.breakAfter = undefined;
    hub.requests.length = 0;
    await fetchFromHub();
    expect(hub.requests.at(-1)).toMatch(/model_quantized\.onnx bytes=[1-9]\d*-$/);
    expect(await downloaded()).toEqual(complete);
  });

  it("counts the bytes that are there as progress", async () => {
    await savePart(weights.subarray(0, 1000));
    const reports: number[] = [];
    await fetchFromHub({ onProgress: (done) => reports.push(done) });
    expect(hub.requests).toContain(`${modelPath} bytes=1000-`);
    const total = [...hub.files.values()].reduce((sum, { length }) => sum + length, 0);
    expect(Math.max(...reports)).toBe(total);
  });

  it.each(["whole", "unsatisfiable"] as const)(
    "starts again if the server answers a range as %s",
    async (ranges) => {
      hub.ranges = ranges;
      await savePart(weights.subarray(0, 1000));
      await fetchFromHub();
      expect(await downloaded()).toEqual(complete);
    },
  );

  it("needs no request for a part that is complete", async () => {
    await savePart(weights);
    await fetchFromHub();
    expect(hub.requests.filter((request) => request.startsWith(modelPath))).toEqual([]);
    expect(await downloaded()).toEqual(complete);
  });

  it("starts again if the part is larger than the file", async () => {
    await savePart(Buffer.concat([weights, weights]));
    await fetchFromHub();
    expect(await downloaded()).toEqual(complete);
  });

  it("ends when no byte arrives for a while", async () => {
    hub.stallAfter = 1000;
    expect(await refusal(fetchFromHub({ idleTimeout: 200 }))).toContain("failed; try again later.");
    const part = (await readdir(home())).find((file) => file.endsWith(".part"));
    expect(await readFile(path.join(home(), required(part, "a part")))).toHaveLength(1000);
  });

  it("leaves a part that may still be written, and removes one that no process writes", async () => {
    await savePart(weights.subarray(0, 1000));
    hub.breakAfter = 0;
    await refusal(fetchFromHub());
    expect(await readdir(home())).toContain("model.onnx.other.part");
    const hourAgo = Date.now() / 1000 - 3600;
    await utimes(path.join(home(), "model.onnx.other.part"), hourAgo, hourAgo);
    await refusal(fetchFromHub());
    expect(await readdir(home())).not.toContain("model.onnx.other.part");
  });

  it("removes damaged parts, so that the next attempt starts again", async () => {
    await savePart(Buffer.alloc(1000));
    expect(await refusal(fetchFromHub())).toContain("onnx/model_quantized.onnx was damaged on its way");
    expect((await readdir(home())).filter((file) => file.startsWith("model.onnx"))).toEqual([]);
    await fetchFromHub();
    expect(await downloaded()).toEqual(complete);
  });
});

describe("fetchModel refuses", () => {
  it.each([
    "model",
    "a/b/c",
    "../model",
    "owner/..",
    "owner--x/model",
    "owner/mo del",
    "/model",
    "owner/.model",
    "",
  ])("the name %j", async (bad) => {
    expect(await refusal(fetchFromHub({ name: bad }))).toContain("a model is named by its owner and name");
    expect(hub.requests).toEqual([]);
  });

  it.each(["../main", "", "a b", "a..b"])("the revision %j", async (revision) => {
    expect(await refusal(fetchFromHub({ revision }))).toContain(
      "isn't the name of a branch, a tag or a commit",
    );
  });

  it.each([401, 404])("a model that the hub doesn't have (status %i)", async (status) => {
    hub.status = status;
    expect(await refusal(fetchFromHub())).toBe(
      'The model "owner/model" can\'t be used: there is no public model of this name with the revision "main".',
    );
  });

  it("an unknown revision", async () => {
    expect(await refusal(fetchFromHub({ revision: "v2" }))).toContain('with the revision "v2"');
  });

  it("a model that isn't in the ONNX format", async () => {
    hub.files.delete("onnx/model_quantized.onnx");
    expect(await refusal(fetchFromHub())).toContain("it has no model in the ONNX format");
  });

  it.each(["tokenizer.json", "tokenizer_config.json"])("a model without %s", async (file) => {
    hub.files.delete(file);
    expect(await refusal(fetchFromHub())).toContain(`it has no tokenizer (${file})`);
  });

  it("a file with another SHA-256", async () => {
    hub.hash = sha256(Buffer.from("another file"));
    expect(await refusal(fetchFromHub())).toContain("its hash or size differs");
  });

  it("a file that is longer than announced", async () => {
    hub.size = 1000;
    expect(await refusal(fetchFromHub())).toContain("its hash or size differs");
  });

  it("a model of more than 2 GB", async () => {
    hub.size = 2_100_000_000;
    expect(await refusal(fetchFromHub())).toContain("its files have 2.1 GB, and at most 2 GB are allowed");
  });

  it("a hub that can't be reached", async () => {
    await hub.stop();
    expect(await refusal(fetchFromHub())).toContain(`the connection to ${new URL(hub.url).host} failed`);
    await hub.start();
  });

  it("a hub that fails", async () => {
    hub.status = 503;
    expect(await refusal(fetchFromHub())).toContain("answered with status 503; try again later");
  });

  it("plain HTTP to other machines, also after a redirect", async () => {
    expect(await refusal(fetchFromHub({ url: "http://hub.example" }))).toContain(
      "hub.example would send it over an unencrypted connection",
    );
    hub.redirectTo = "http://cdn.example";
    expect(await refusal(fetchFromHub())).toContain(
      "cdn.example would send it over an unencrypted connection",
    );
  });

  it("endless redirects", async () => {
    hub.redirectTo = `${hub.url}/${name}/resolve/${commit}`;
    expect(await refusal(fetchFromHub())).toContain("redirects too often");
  });

  it("a folder that can't be written", async () => {
    const file = path.join(folder, "file");
    await writeFile(file, "");
    await expect(fetchFromHub({ folder: file })).rejects.toMatchObject({ code: "unwritable-file" });
  });
});
