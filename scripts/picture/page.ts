import { isJson, list, number, object, text, type Json } from "../../tests/discord/stand-in/json.ts";
import type { Message } from "../../tests/discord/stand-in/world.ts";
import { escapeHtml } from "../../src/shared/html.ts";
import { markupToHtml } from "./markup.ts";

/** A message of the bot, with what it answers. */
export interface Shown {
  /** The member's message that it replies to. */
  readonly asked?: string;
  /** The command that it answers: "/note list". */
  readonly called?: string;
  readonly message: Pick<Message, "components" | "files" | "flags">;
}

/** Types of components, and styles of buttons, as Discord numbers them. */
const types = { row: 1, button: 2, text: 10, gallery: 12, file: 13 };
const styles: Readonly<Record<number, string>> = { 2: "", 4: "danger", 5: "link" };

/** The part of Discord's dark theme that conversations need. */
const style = `
  * { box-sizing: border-box; margin: 0; }
  body { background: #1a1a1e; color: #dfe0e2; font: 16px/22px "gg sans", "Noto Sans", Arial, sans-serif; }
  main { padding: 16px 20px 20px 72px; overflow-wrap: break-word; }
  article { position: relative; }
  article + article { margin-top: 18px; }
  .avatar { position: absolute; left: -56px; width: 40px; height: 40px; border-radius: 50%; font-weight: 600;
    font-size: 18px; line-height: 40px; text-align: center; color: #fff; }
  .member { background: #3f7d63; }
  .ibid { background: #8a5a2b; font-family: "Noto Serif", "Liberation Serif", serif; font-style: italic; }
  header { font-weight: 600; color: #fff; line-height: 22px; }
  header time { margin-left: 8px; font-size: 12px; font-weight: 400; color: #949599; }
  .app { margin-left: 6px; padding: 1px 5px; border-radius: 4px; background: #5865f2; font-size: 11px; line-height: 15px;
    display: inline-block; vertical-align: 1px; }
  .mention { padding: 0 2px; border-radius: 3px; background: #34365f; color: #c0c6ff; font-weight: 500; }
  .time { padding: 0 2px; border-radius: 3px; background: #333339; }
  a { color: #7cb0f9; text-decoration: none; }
  .reference { display: flex; align-items: center; gap: 5px; margin-bottom: 4px; font-size: 14px; color: #b0b1b6;
    white-space: nowrap; overflow: hidden; }
  .reference::before { content: ""; position: absolute; left: -36px; top: 11px; width: 32px; height: 12px;
    border: solid #4c4d55; border-width: 2px 0 0 2px; border-radius: 6px 0 0 0; }
  .reference .avatar { position: static; flex: none; width: 16px; height: 16px; font-size: 9px; line-height: 16px; }
  .reference b { font-weight: 600; color: #dfe0e2; }
  .reference .mention { font-size: 14px; }
  .container { display: flex; flex-direction: column; gap: 8px; margin-top: 4px; padding: 16px; border: 1px solid #36373d;
    border-radius: 8px; background: #242429; }
  blockquote { padding-left: 14px; border-left: 4px solid #4c4d55; border-radius: 3px; }
  blockquote b { color: #fff; font-weight: 700; }
  .spoiler, .spoiler b { border-radius: 4px; background: #3f4048; color: transparent; }
  .small { margin-top: 4px; font-size: 13px; line-height: 18px; color: #a5a6ab; }
  .row { display: flex; flex-wrap: wrap; gap: 8px; margin-top: 4px; }
  .button { padding: 5px 14px; border: 1px solid #43444b; border-radius: 8px; background: #303036; color: #f2f3f5;
    font: 500 14px/20px "gg sans", "Noto Sans", Arial, sans-serif; }
  .danger { background: #d22d39; border-color: #d22d39; }
  .link::after { content: " ↗"; }
  .private { margin-top: 4px; font-size: 12px; color: #949599; }
  img { max-width: 100%; border-radius: 8px; display: block; }
  @media (max-width: 500px) {
    main { padding: 12px 12px 16px 58px; }
    .avatar { left: -48px; }
  }
`;

function button(given: Json): string {
  return `<span class="button ${styles[number(given["style"])] ?? ""}">${escapeHtml(text(given["label"]))}</span>`;
}

/** The pictures and files of a message by their names, as addresses that hold them. */
type Files = ReadonlyMap<string, string>;

function fileIn(media: unknown, files: Files): string {
  const name = text(object(media)["url"]).replace("attachment://", "");
  return files.get(name) ?? name;
}

/** @throws Error if the page can't show a component of this type */
function component(given: Json, files: Files): string {
  const parts = list(given["components"]).filter(isJson);
  switch (given["type"]) {
    case types.text:
      return `<div>${markupToHtml(text(given["content"]))}</div>`;
    case types.row:
      return `<div class="row">${parts.map(button).join("")}</div>`;
    case types.gallery:
      return list(given["items"])
        .filter(isJson)
        .map(({ media }) => `<img src="${fileIn(media, files)}">`)
        .join("");
    case types.file:
      return `<div class="row"><span class="button link">${escapeHtml(text(object(given["file"])["url"]).replace("attachment://", ""))}</span></div>`;
    default:
      throw new Error(`The picture can't show a component of type ${String(given["type"])} yet.`);
  }
}

function filesOf({ message }: Shown): Files {
  return new Map(
    message.files.map(({ name, content }) => [name, `data:image/png;base64,${content.toString("base64")}`]),
  );
}

/** The member's message above, for an answer to one. */
function question(asked: string): string {
  return `<article>
      <div class="avatar member">M</div>
      <header>Mara<time>19:42</time></header>
      <p>${markupToHtml(asked)}</p>
    </article>`;
}

/** The line above an answer that tells what it answers. */
function reference({ asked, called }: Shown): string {
  const what =
    asked === undefined ? called && `used <span class="mention">${escapeHtml(called)}</span>` : inLine(asked);
  if (what === undefined) return "";
  return `<div class="reference"><span class="avatar member">M</span><b>Mara</b><span>${what}</span></div>`;
}

function inLine(asked: string): string {
  return markupToHtml(asked).replaceAll(/<\/?p>/g, "");
}

/**
 * A page that shows a message of Ibid as Discord does.
 *
 * @throws Error if the message has a component that the page can't show
 */
export function page(scene: Shown): string {
  const { asked, message } = scene;
  const container = message.components.find(isJson);
  const files = filesOf(scene);
  const parts = list(container?.["components"]).filter(isJson);
  const isPrivate = (message.flags & 64) !== 0;
  return `<!doctype html><meta charset="utf-8"><style>${style}</style><main>
    ${asked === undefined ? "" : question(asked)}
    <article>
      ${reference(scene)}
      <div class="avatar ibid">ib.</div>
      <header>Ibid<span class="app">APP</span><time>19:42</time></header>
      <div class="container">${parts.map((part) => component(part, files)).join("")}</div>
      ${isPrivate ? '<p class="private">Only you can see this</p>' : ""}
    </article>
  </main>`;
}
