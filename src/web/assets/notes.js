// Opens a note beside its reference. Without this script, the reference is a link to the note at the foot of the page.

const gap = 8;
const opened = document.createElement("div");
opened.className = "note-window";
opened.popover = "auto";
opened.tabIndex = -1;
document.body.append(opened);

/** The element that the reference links to, or undefined. */
function noteOf(reference) {
  return document.getElementById(decodeURIComponent(reference.hash.slice(1)));
}

function paragraph(words, className) {
  const element = document.createElement("p");
  element.textContent = words;
  element.className = className;
  return element;
}

/** Below the reference if there is room, otherwise above it; as far as it fits, within the column of the text. */
function place(reference) {
  const at = reference.getBoundingClientRect();
  const column = reference.closest(".words").getBoundingClientRect();
  const { offsetWidth: width, offsetHeight: height } = opened;
  const last = Math.min(
    Math.max(column.right, column.left + width),
    document.documentElement.clientWidth - gap,
  );
  const left = Math.max(gap, Math.min(Math.max(column.left, at.left - width / 2), last - width));
  const fitsBelow = at.bottom + gap + height < document.documentElement.clientHeight;
  const top = fitsBelow ? at.bottom + gap : Math.max(gap, at.top - gap - height);
  opened.style.left = `${left + scrollX}px`;
  opened.style.top = `${top + scrollY}px`;
}

function open(reference, note) {
  const label = reference.textContent.trim();
  const body = [...note.querySelectorAll(":scope > .words")].map((words) => words.cloneNode(true));
  // The language chooses the fonts.
  for (const words of body) words.lang = note.closest("[lang]").lang;
  const words = document.body.dataset;
  const name = words.note.replace("{label}", label);
  const missing = paragraph(words.noteMissing, "missing");
  opened.replaceChildren(paragraph(name, "label"), ...(body.length > 0 ? body : [missing]));
  opened.setAttribute("role", "dialog");
  opened.setAttribute("aria-label", name);
  opened.dir = note.closest("[dir]").dir;
  // After it, the keys lead on from the reference.
  opened.showPopover({ source: reference });
  place(reference);
  // On closing, the browser gives the focus back to the reference.
  opened.focus({ preventScroll: true });
}

document.addEventListener("click", (event) => {
  const reference = event.target.closest?.('a[role="doc-noteref"]');
  if (!reference || event.ctrlKey || event.metaKey || event.shiftKey) return;
  const note = noteOf(reference);
  if (!note) return;
  event.preventDefault();
  open(reference, note);
});
