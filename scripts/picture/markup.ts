const entities: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

/** Characters as HTML that shows them. */
export function html(text: string): string {
  return text.replace(/[&<>"]/g, (character) => entities[character] ?? character);
}

/** Bold words; and what has a backslash before it stands for itself. */
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

/** As much of Discord's markup as Ibid uses, as HTML: quotations, small print, bold words and escapes. */
export function markupToHtml(markup: string): string {
  return markup.split("\n").map(line).join("");
}
