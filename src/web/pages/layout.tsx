import type { Child, FC } from "hono/jsx";
import { currentLocale } from "../../shared/locale/current.ts";
import { localized } from "../../shared/locale/message.ts";
import { assetPath } from "../http/assets.ts";

export interface LayoutProps {
  /** The path that all pages have in common. */
  readonly base: string;
  readonly title: string;
  /** True for pages that search engines shouldn't list. */
  readonly unlisted?: boolean;
  /** True if words on it are bold, so that their font is loaded at once. */
  readonly emphasises?: boolean;
  /** Further elements of the head. */
  readonly head?: Child;
  /** The title in the middle of the bar at the top. */
  readonly runningHead?: Child;
  /** The controls at the end of the bar. */
  readonly controls?: Child;
  readonly children?: Child;
}

/** The fonts that every page of Latin letters needs, so that it is drawn with them at once. */
const preloadedFonts = ["alegreya-latin-400-normal.woff", "alegreya-latin-400-italic.woff"];

const boldFont = "alegreya-latin-700-normal.woff";

const scripts = ["notes.js", "reading.js", "conversation.js"];

/** The words that scripts show, as attributes for them to read. In the label of a note, "{label}" stands for its number. */
function words() {
  return {
    "data-note": localized("reply-note", { label: "{label}" }),
    "data-note-missing": localized("web-note-missing"),
    "data-read-on": localized("web-read-on"),
    "data-no-answer": localized("web-no-answer"),
  };
}

/** A page with the bar at the top. */
export const Layout: FC<LayoutProps> = ({
  base,
  title,
  unlisted,
  emphasises,
  head,
  runningHead,
  controls,
  children,
}) => (
  <html lang={currentLocale()}>
    <head>
      <meta charset="utf-8" />
      <title>{title}</title>
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <meta name="color-scheme" content="light dark" />
      {unlisted === true && <meta name="robots" content="noindex" />}
      {head}
      <link rel="icon" href={assetPath("icon.svg")} type="image/svg+xml" />
      {[...preloadedFonts, ...(emphasises === true ? [boldFont] : [])].map((name) => (
        <link rel="preload" href={assetPath(name)} as="font" type="font/woff" crossorigin="anonymous" />
      ))}
      <link rel="stylesheet" href={assetPath("text.css")} />
      <link rel="stylesheet" href={assetPath("page.css")} />
      <script src={assetPath("theme.js")} />
      {scripts.map((name) => (
        <script type="module" src={assetPath(name)} />
      ))}
    </head>
    <body {...words()}>
      <a class="skip" href="#main">
        {localized("web-skip")}
      </a>
      <header class="bar">
        <a class="home" href={`${base}/`}>
          Ibid
        </a>
        {runningHead}
        <div class="controls">
          {controls}
          <div class="themes" role="group" aria-label={localized("web-colours")} hidden>
            <button type="button" data-theme-choice="light">
              {localized("web-light")}
            </button>
            <button type="button" data-theme-choice="sepia">
              {localized("web-sepia")}
            </button>
            <button type="button" data-theme-choice="dark">
              {localized("web-dark")}
            </button>
          </div>
        </div>
      </header>
      <main id="main">{children}</main>
    </body>
  </html>
);
