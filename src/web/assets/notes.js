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

/** Below the reference if there is room, otherwise above it. */
function place(reference) {
  const at = reference.getBoundingClientRect();
  const { offsetWidth: width, offsetHeight: height } = opened;
  const left = Math.min(
    Math.max(gap, at.left - width / 2),
    document.documentElement.clientWidth - width - gap,
  );
  const fitsBelow = at.bottom + gap + height < document.documentElement.clientHeight;
  const top = fitsBelow ? at.bottom + gap : Math.max(gap, at.top - gap - height);
  opened.style.left = `${left + scrollX}px`;
  opened.style.top = `${top + scrollY}px`;
}

function open(reference, note) {
  const label = reference.textContent.trim();
  const body = [...note.querySelectorAll(":scope > .words")].map((words) => words.cloneNode(true));
  const words = document.body.dataset;
  const name = words.note.replace("{label}", label);
  const missing = paragraph(words.noteMissing, "missing");
  opened.replaceChildren(paragraph(name, "label"), ...(body.length > 0 ? body : [missing]));
  opened.setAttribute("role", "dialog");
  opened.setAttribute("aria-label", name);
  opened.showPopover();
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
