import type { MiddlewareHandler } from "hono";
import { withLocale } from "../../shared/locale/current.ts";
import { acceptedLocale } from "../../shared/locale/locales.ts";

/** Paths that are the same in all languages: files and the answers to programs. */
const unspoken = /^\/(?:assets|api|mcp|healthz|readyz)(?:\/|$)/u;

/** Has pages speak the language that the browser asks for. */
export const pageLocales: MiddlewareHandler = async (context, next) => {
  if (unspoken.test(context.req.path)) return next();
  await withLocale(acceptedLocale(context.req.header("Accept-Language")), next);
  context.header("Vary", "Accept-Language", { append: true });
};
