import { Hono, type Context } from "hono";
import { bodyLimit } from "hono/body-limit";
import { compress } from "hono/compress";
import type { Library } from "../retrieval/library.ts";
import { IbidError } from "../shared/error.ts";
import type { Logger } from "../shared/log.ts";
import { assetNamed } from "./http/assets.ts";
import { pageHtml } from "./http/html.ts";
import { secureHeaders } from "./http/security.ts";
import { statusOf } from "./http/status.ts";
import { StoredResponses } from "./http/stored-responses.ts";
import { MessagePage } from "./pages/message.tsx";
import type { WebEnv } from "./reader.ts";
import { askRoutes, scriptHeader } from "./routes/ask.tsx";
import { pageRoutes } from "./routes/pages.tsx";

/** The part of Ibid that pages are made from. */
export interface WebServices {
  /**
   * The texts that everybody may read.
   *
   * @throws IbidError while texts are still being read
   */
  publicLibrary(): Promise<Library>;
  readonly log: Logger;
}

/** Of a request, in bytes. */
const longestBody = 64 * 1024;

/** For files whose address changes with their content, and for others: the style sheet names the fonts without version. */
const forever = "public, max-age=31536000, immutable";
const forDays = "public, max-age=604800";

async function messagePage(context: Context, title: string, message: string): Promise<string> {
  const base = /^\/g\/[^/]+/u.exec(context.req.path)?.[0] ?? "";
  return pageHtml(<MessagePage base={base} title={title} message={message} />);
}

/** The web pages of Ibid. */
export function webApp(services: WebServices): Hono<WebEnv> {
  const app = new Hono<WebEnv>();
  const stored = new StoredResponses();
  app.use(secureHeaders);
  app.use(compress());
  app.use(
    bodyLimit({
      maxSize: longestBody,
      onError: () => {
        throw new IbidError("too-large", "That is too long: leave something out.");
      },
    }),
  );

  app.get("/assets/:name", (context) => {
    const name = context.req.param("name");
    const asset = assetNamed(name);
    if (!asset) return context.notFound();
    const cache = context.req.query("v") === asset.version ? forever : forDays;
    return stored.respond(context, `asset ${name}`, { type: asset.type, cache }, () => asset.body);
  });

  app.use(async (context, next) => {
    context.set("reader", { base: "", library: await services.publicLibrary(), unlisted: false });
    await next();
  });
  app.route("/", pageRoutes(stored));
  app.route("/", askRoutes());

  app.notFound(async (context) =>
    context.html(messagePage(context, "Not found", "There is no page at this address."), 404),
  );
  app.onError(async (error, context) => {
    if (!(error instanceof IbidError)) services.log.error({ err: error }, "A page can't be made");
    const status = error instanceof IbidError ? statusOf(error.code) : 500;
    const message =
      error instanceof IbidError ? error.message : "Something went wrong here; it has been noted.";
    if (context.req.header(scriptHeader) !== undefined) return context.json({ error: message }, status);
    const title = status === 404 ? "Not found" : status < 500 ? "That doesn’t work" : "Not now";
    return context.html(messagePage(context, title, message), status);
  });
  return app;
}
