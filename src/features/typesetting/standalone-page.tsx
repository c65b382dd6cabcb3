import { raw } from "hono/html";
import type { Child, FC } from "hono/jsx";

interface StandalonePageProps {
  readonly title: string;
  /** BCP 47 code; "und" if unknown. */
  readonly language: string;
  /** The style sheet. */
  readonly style: string;
  readonly children?: Child;
}

/** A page in one file, which loads nothing and has no scripts. */
export const StandalonePage: FC<StandalonePageProps> = ({ title, language, style, children }) => (
  <html lang={language === "und" ? undefined : language}>
    <head>
      <meta charset="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <meta
        http-equiv="Content-Security-Policy"
        content="default-src 'none'; style-src 'unsafe-inline'; font-src data:"
      />
      <meta name="referrer" content="no-referrer" />
      <title>{title}</title>
      <style>{raw(style)}</style>
    </head>
    <body>{children}</body>
  </html>
);
