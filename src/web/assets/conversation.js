// Asks without a reload, and marks cited words on the page that is open. Without this script, an answer has its own page.

const conversation = document.querySelector(".conversation");
const answers = document.querySelector(".answers");
const turns = document.querySelector(".turns");
const foldButton = document.querySelector(".fold");
const question = conversation?.querySelector('.ask [name="words"]');

/** Hides the answers, so that the text is seen; whoever asks on sees them again. */
function fold() {
  if (answers.contains(document.activeElement)) question.focus();
  answers.hidden = true;
}

function unfold() {
  foldButton.hidden = turns.childElementCount === 0;
  answers.hidden = false;
}

foldButton?.addEventListener("click", fold);
// The font of bold words, which only answers have, is there before the answer.
question?.addEventListener("focus", () => void document.fonts.load("bold 1em Alegreya"), { once: true });
question?.addEventListener("pointerdown", unfold);
question?.addEventListener("input", unfold);
conversation?.addEventListener("keydown", ({ key }) => {
  if (key === "Escape") fold();
});

function failed(message) {
  const item = document.createElement("li");
  item.className = "turn";
  item.setAttribute("role", "alert");
  item.textContent = message;
  turns.append(item);
}

/** Scrolls the answers to the beginning of the last one; the page only if they don't stay in the window. */
function showLast() {
  const last = turns.lastElementChild;
  if (!last) return;
  turns.scrollTop += last.getBoundingClientRect().top - turns.getBoundingClientRect().top - 16;
  if (getComputedStyle(conversation).position !== "sticky") last.scrollIntoView({ block: "nearest" });
}

async function send(form, fields) {
  conversation.setAttribute("aria-busy", "true");
  try {
    // Not form.action: a button may go by that name.
    const response = await fetch(form.getAttribute("action"), {
      method: "POST",
      headers: { "X-Requested-With": "fetch" },
      body: new URLSearchParams(fields),
    });
    const answer = await response.json();
    if (!response.ok) return failed(answer.error);
    for (const history of conversation.querySelectorAll('[name="history"]')) history.value = answer.history;
    turns.insertAdjacentHTML("beforeend", answer.turn);
    if (fields.has("words")) question.value = "";
  } catch {
    failed(document.body.dataset.noAnswer);
  } finally {
    conversation.removeAttribute("aria-busy");
    unfold();
    showLast();
  }
}

conversation?.addEventListener("submit", (event) => {
  event.preventDefault();
  if (conversation.hasAttribute("aria-busy")) return;
  void send(event.target, new FormData(event.target, event.submitter));
});

/** The words of a paragraph as text nodes, without what is printed between them. */
function wordNodes(paragraph) {
  const nodes = [];
  const walker = document.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT, ({ parentElement }) =>
    parentElement.closest("sup, .verse") ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT,
  );
  while (walker.nextNode()) nodes.push(walker.currentNode);
  return nodes;
}

/** The place in the text nodes that an offset in the paragraph's words falls on. */
function placeOf(nodes, offset) {
  let rest = offset;
  for (const node of nodes) {
    if (rest <= node.length) return [node, rest];
    rest -= node.length;
  }
  return undefined;
}

/** Takes away the mark of the excerpt that the page was opened at. */
function unmark() {
  for (const cited of document.querySelectorAll("mark.cited")) {
    cited.classList.remove("cited");
    if (cited.classList.length === 0) cited.replaceWith(...cited.childNodes);
  }
}

/** Marks the words of a paragraph in a range, and returns where they stand. */
function mark(row, [start, end]) {
  unmark();
  const nodes = wordNodes(row.querySelector(".words"));
  const [from, to] = [placeOf(nodes, start), placeOf(nodes, end)];
  if (!from || !to) return undefined;
  const range = new Range();
  range.setStart(...from);
  range.setEnd(...to);
  CSS.highlights.set("cited", new Highlight(range));
  return range;
}

document.addEventListener("click", (event) => {
  const link = event.target.closest?.("a.citation");
  if (!link || !CSS.highlights || event.ctrlKey || event.metaKey || event.shiftKey) return;
  const url = new URL(link.href);
  const textPath = location.pathname.replace(/(\/texts\/[^/]+)\/.*/, "$1");
  const row = document.getElementById(url.hash.slice(1));
  if (url.pathname !== textPath || !row) return;
  event.preventDefault();
  window.history.replaceState(null, "", url);
  const range = url.searchParams.get("s")?.split("-").map(Number);
  const cited = range && mark(row, range);
  // On a phone, answers may leave too little of the text to read.
  if (conversation.getBoundingClientRect().top < innerHeight / 2) fold();
  scrollBy({ top: (cited ?? row).getBoundingClientRect().top - innerHeight / 5 });
});
