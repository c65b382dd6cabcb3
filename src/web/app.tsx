import { Hono, type Context } from "hono";
import { bodyLimit } from "hono/body-limit";
import { compress } from "hono/compress";
import { IbidError } from "../shared/error.ts";
import { localizable, localized } from "../shared/locale/message.ts";
import type { Logger } from "../shared/log.ts";
import { apiRoutes } from "./api/api.ts";
import { statusRoutes, type Checks } from "./health/status.ts";
import { assetNamed } from "./http/assets.ts";
import { pageLocales } from "./http/page-locales.ts";
import { pageHtml } from "../features/typesetting/html.ts";
import { rateLimits } from "./http/rate-limits.ts";
import { secureHeaders } from "./http/security.ts";
import { statusOf } from "./http/status.ts";
import { StoredResponses } from "./http/stored-responses.ts";
import { MessagePage } from "./pages/message.tsx";
import type { Reader, WebEnv } from "./reader.ts";
import { guestReader, memberReader, publicReader, type ReaderServices } from "./readers.ts";
import { askRoutes, scriptHeader } from "./routes/ask.tsx";
import { pageRoutes } from "./routes/pages.tsx";

/** The part of Ibid that pages are made from. */
export interface WebServices extends ReaderServices {
  readonly log: Logger;
  /** The address by which people reach the shelf, without a slash at its end; undefined if only this machine does. */
  readonly origin?: string | undefined;
  /** The tools for language models; undefined if they are switched off. */
  readonly mcp?: Hono<WebEnv> | undefined;
}

/** Of a request, in bytes. */
const longestBody = 64 * 1024;

/** For files by their address, which changes with their content, and by another address. */
const forever = "public, max-age=31536000, immutable";
const forDays = "public, max-age=604800";

/** True for requests of programs and of the page's script. */
function wantsJson({ req }: Context): boolean {
  return req.header(scriptHeader) !== undefined || /^\/(?:api|mcp)(?:\/|$)/u.test(req.path);
}

async function messagePage(context: Context, title: string, message: string): Promise<string> {
  const base = /^\/[gs]\/[^/]+/u.exec(context.req.path)?.[0] ?? "";
  return pageHtml(<MessagePage base={base} title={title} message={message} />);
}

/** Routes for a kind of reader. */
function readBy(readerOf: (context: Context<WebEnv>) => Promise<Reader>, routes: Hono<WebEnv>): Hono<WebEnv> {
  const app = new Hono<WebEnv>();
  app.use(async (context, next) => {
    context.set("reader", await readerOf(context));
    await next();
  });
  return app.route("/", routes);
}

/** The checks of the services without which the pages can't be served. */
function checksOf(services: WebServices): Checks {
  return {
    texts: async () => {
      try {
        await services.publicLibrary();
        return undefined;
      } catch (error) {
        if (error instanceof IbidError) return "still being read";
        throw error;
      }
    },
    store: async () => {
      await services.store.check();
      return undefined;
    },
  };
}

/** The web pages of Ibid. */
export function webApp(services: WebServices): Hono<WebEnv> {
  // Not strict: a slash at the end of an address makes no difference.
  const app = new Hono<WebEnv>({ strict: false });
  const stored = new StoredResponses();
  app.use(pageLocales);
  app.use(secureHeaders);
  app.use(compress());
  app.use(
    bodyLimit({
      maxSize: longestBody,
      onError: () => {
        throw new IbidError("too-large", localizable("web-too-long"));
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

  // Before the limits: a supervisor's questions aren't refused.
  app.route("/", statusRoutes(checksOf(services)));
  app.use(rateLimits());
  const routes = new Hono<WebEnv>().route("/", pageRoutes(stored, services.origin)).route("/", askRoutes());
  app.route(
    "/g/:token",
    readBy((context) => memberReader(context.req.param("token") ?? "", services), routes),
  );
  app.route(
    "/s/:group",
    readBy((context) => guestReader(context.req.param("group") ?? "", services), routes),
  );
  app.route(
    "/api",
    readBy(() => publicReader(services), apiRoutes()),
  );
  const { mcp } = services;
  if (mcp) {
    app.route(
      "/mcp",
      readBy(() => publicReader(services), mcp),
    );
  }
  app.route(
    "/",
    readBy(() => publicReader(services), routes),
  );

  app.notFound(() => {
    throw new IbidError("not-found", localizable("web-no-address"));
  });
  app.onError(async (error, context) => {
    if (!(error instanceof IbidError)) services.log.error({ err: error }, "A page can't be made");
    const status = error instanceof IbidError ? statusOf(error.code) : 500;
    const message = error instanceof IbidError ? error.localizedMessage : localized("web-failed");
    if (wantsJson(context)) return context.json({ error: message }, status);
    const title = status === 404 ? "web-not-found" : status < 500 ? "web-refused" : "web-not-now";
    return context.html(messagePage(context, localized(title), message), status);
  });
  return app;
}
