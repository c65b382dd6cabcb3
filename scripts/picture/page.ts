import { ComponentType, type APIComponentInContainer, type APIButtonComponent } from "discord.js";
import type { RenderedMessage } from "../../src/discord/render/render.ts";
import { html, markupToHtml } from "./markup.ts";

/** The part of Discord's dark theme that one conversation needs. */
const style = `
  * { box-sizing: border-box; margin: 0; }
  body { width: 700px; background: #1a1a1e; color: #dfe0e2; font: 16px/22px "gg sans", "Noto Sans", Arial, sans-serif; }
  main { padding: 16px 20px 20px 72px; }
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
  .reference { display: flex; align-items: center; gap: 5px; margin-bottom: 4px; font-size: 14px; color: #b0b1b6; }
  .reference::before { content: ""; position: absolute; left: -36px; top: 11px; width: 32px; height: 12px;
    border: solid #4c4d55; border-width: 2px 0 0 2px; border-radius: 6px 0 0 0; }
  .reference .avatar { position: static; flex: none; width: 16px; height: 16px; font-size: 9px; line-height: 16px; }
  .reference b { font-weight: 600; color: #dfe0e2; }
  .reference .mention { font-size: 14px; }
  .container { display: flex; flex-direction: column; gap: 8px; margin-top: 4px; padding: 16px; border: 1px solid #36373d;
    border-radius: 8px; background: #242429; }
  blockquote { padding-left: 14px; border-left: 4px solid #4c4d55; border-radius: 3px; }
  blockquote b { color: #fff; font-weight: 700; }
  .small { margin-top: 4px; font-size: 13px; line-height: 18px; color: #a5a6ab; }
  .row { display: flex; flex-wrap: wrap; gap: 8px; margin-top: 4px; }
  button { padding: 5px 14px; border: 1px solid #43444b; border-radius: 8px; background: #303036; color: #f2f3f5;
    font: 500 14px/20px "gg sans", "Noto Sans", Arial, sans-serif; }
`;

function button(given: APIButtonComponent): string {
  return "label" in given ? `<button>${html(given.label ?? "")}</button>` : "";
}

function component(given: APIComponentInContainer): string {
  if (given.type === ComponentType.TextDisplay) return `<div>${markupToHtml(given.content)}</div>`;
  if (given.type === ComponentType.ActionRow) {
    const buttons = given.components.map((each) => (each.type === ComponentType.Button ? button(each) : ""));
    return `<div class="row">${buttons.join("")}</div>`;
  }
  throw new Error(`The picture can't show a component of type ${given.type} yet.`);
}

/**
 * A page that shows a member's question and Ibid's answer as Discord does.
 *
 * @throws Error if the message has a component that the page can't show
 */
export function page(question: string, { components: [container] }: RenderedMessage): string {
  const asked = `<span class="mention">@Ibid</span> ${html(question)}`;
  return `<!doctype html><meta charset="utf-8"><style>${style}</style><main>
    <article>
      <div class="avatar member">M</div>
      <header>Mara<time>19:42</time></header>
      <p>${asked}</p>
    </article>
    <article>
      <div class="reference"><span class="avatar member">M</span><b>@Mara</b><span>${asked}</span></div>
      <div class="avatar ibid">ib.</div>
      <header>Ibid<span class="app">APP</span><time>19:42</time></header>
      <div class="container">${container.components.map(component).join("")}</div>
    </article>
  </main>`;
}
