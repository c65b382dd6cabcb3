import { escapeHtml } from "../../src/shared/html.ts";

const when = new Intl.DateTimeFormat("en-GB", { dateStyle: "long", timeStyle: "short", timeZone: "UTC" });

function chip(words: string): string {
  return `<span class="mention">${escapeHtml(words)}</span>`;
}

/** An escaped character, emphasis, a spoiler mark, a link, a mention, a command, a time or a character of HTML. */
const token =
  /\\([^A-Za-z0-9\s])|\*\*|\|\||\[((?:\\.|[^\]\\])+)\]\(<([^>]+)>\)|<@!?\d+>|<@&\d+>|<#\d+>|<\/([^:<>]+):\d+>|<t:(\d+)(?::\w)?>|[&<>"]/g;

/** Converts bold text, spoilers, links, mentions, times and backslash escapes. */
function inline(markup: string): string {
  let bold = false;
  let spoiler = false;
  return markup.replace(
    token,
    (
      matched: string,
      escaped: string | undefined,
      label: string | undefined,
      url: string | undefined,
      command: string | undefined,
      time: string | undefined,
    ) => {
      if (escaped !== undefined) return escapeHtml(escaped);
      if (label !== undefined && url !== undefined)
        return `<a href="${escapeHtml(url)}">${inline(label)}</a>`;
      if (command !== undefined) return chip(`/${command}`);
      if (time !== undefined) return `<span class="time">${when.format(Number(time) * 1000)}</span>`;
      if (matched.startsWith("<@&")) return chip("@Readers");
      if (matched.startsWith("<@")) return chip("@Ibid");
      if (matched.startsWith("<#")) return chip("#reading");
      if (matched === "||") {
        spoiler = !spoiler;
        return spoiler ? `<span class="spoiler">` : "</span>";
      }
      if (matched !== "**") return escapeHtml(matched);
      bold = !bold;
      return bold ? "<b>" : "</b>";
    },
  );
}

function line(markup: string): string {
  if (markup.startsWith("> ")) return `<blockquote>${inline(markup.slice(2))}</blockquote>`;
  if (markup.startsWith("-# ")) return `<p class="small">${inline(markup.slice(3))}</p>`;
  return markup === "" ? "<p><br></p>" : `<p>${inline(markup)}</p>`;
}

/** Converts the part of Discord's markup that Ibid uses to HTML. */
export function markupToHtml(markup: string): string {
  return markup.split("\n").map(line).join("");
}
