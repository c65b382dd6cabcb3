const entities: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

/** Escapes text for HTML. */
export function html(text: string): string {
  return text.replace(/[&<>"]/g, (character) => entities[character] ?? character);
}

/** Converts bold text and backslash escapes. */
function inline(markup: string): string {
  let bold = false;
  return markup.replace(/\\([^A-Za-z0-9\s])|\*\*|[&<>"]/g, (matched, escaped: string | undefined) => {
    if (escaped !== undefined) return html(escaped);
    if (matched !== "**") return html(matched);
    bold = !bold;
    return bold ? "<b>" : "</b>";
  });
}

function line(markup: string): string {
  if (markup.startsWith("> ")) return `<blockquote>${inline(markup.slice(2))}</blockquote>`;
  if (markup.startsWith("-# ")) return `<p class="small">${inline(markup.slice(3))}</p>`;
  return `<p>${inline(markup)}</p>`;
}

/** Converts the part of Discord's markup that Ibid uses to HTML: quotations, small print, bold text and escapes. */
export function markupToHtml(markup: string): string {
  return markup.split("\n").map(line).join("");
}
