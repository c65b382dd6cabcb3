import { createHash } from "node:crypto";
import { gzipSync } from "node:zlib";
import type { Context } from "hono";
import { LRUCache } from "lru-cache";

/** A response body in the encodings it is sent in. */
interface StoredBody {
  readonly plain: Uint8Array<ArrayBuffer>;
  readonly gzip: Uint8Array<ArrayBuffer>;
  readonly etag: string;
}

/** In bytes, of all bodies together. */
const mostMemory = 16 * 2 ** 20;

function store(content: string | Uint8Array): StoredBody {
  const plain = new Uint8Array(Buffer.from(content));
  const hash = createHash("sha256").update(plain).digest("base64url").slice(0, 22);
  // Weak, since the same tag stands for both encodings.
  return { plain, gzip: new Uint8Array(gzipSync(plain)), etag: `W/"${hash}"` };
}

interface Headers {
  readonly type: string;
  /** The value of Cache-Control. */
  readonly cache: string;
}

/** True if a value of If-None-Match names the tag, or all. */
function matches(ifNoneMatch: string | undefined, etag: string): boolean {
  return ifNoneMatch?.split(",").some((each) => ["*", etag].includes(each.trim())) ?? false;
}

/** True if a value of Accept-Encoding takes gzip. */
function takesGzip(acceptEncoding: string | undefined): boolean {
  return /(?:^|[\s,])(?:gzip|\*)(?!\s*;\s*q=0(?:\.0*)?(?:[\s,]|$))/iu.test(acceptEncoding ?? "");
}

/** Bodies that are the same for everybody, made and compressed once. Those sent longest ago are forgotten first. */
export class StoredResponses {
  readonly #bodies = new LRUCache<string, StoredBody>({
    maxSize: mostMemory,
    sizeCalculation: ({ plain, gzip }) => plain.length + gzip.length,
  });

  /**
   * Responds with the body that is stored under a key, or with 304 where the browser has it.
   *
   * @param key changes with everything that the body depends on
   * @param make makes the body
   */
  async respond(
    context: Context,
    key: string,
    { type, cache }: Headers,
    make: () => string | Uint8Array | Promise<string | Uint8Array>,
  ): Promise<Response> {
    let body = this.#bodies.get(key);
    if (!body) {
      body = store(await make());
      this.#bodies.set(key, body);
    }
    context.header("ETag", body.etag);
    context.header("Cache-Control", cache);
    context.header("Vary", "Accept-Encoding");
    if (matches(context.req.header("If-None-Match"), body.etag)) return context.body(null, 304);
    context.header("Content-Type", type);
    const isSmaller = body.gzip.length < body.plain.length;
    if (!isSmaller || !takesGzip(context.req.header("Accept-Encoding"))) return context.body(body.plain);
    context.header("Content-Encoding", "gzip");
    return context.body(body.gzip);
  }
}
