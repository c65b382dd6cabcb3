// Reading: colours, the place where one left, the mark how far one has read, and keys. What is remembered stays in this browser.

const text = document.querySelector(".text[data-text]");

/** The browser's storage, or a stand-in where it is switched off. */
const storage = (() => {
  try {
    return localStorage;
  } catch {
    return { getItem: () => null, setItem: () => undefined, removeItem: () => undefined };
  }
})();

// Colours

const themes = document.querySelector(".themes");
themes.hidden = false;

function showTheme() {
  const { theme } = document.documentElement.dataset;
  for (const button of themes.querySelectorAll("button")) {
    button.setAttribute("aria-pressed", String(button.dataset.themeChoice === theme));
  }
}

themes.addEventListener("click", ({ target }) => {
  const { themeChoice } = target.dataset;
  if (!themeChoice) return;
  const { dataset } = document.documentElement;
  // Pressing the chosen one again returns to the system's colours.
  if (dataset.theme === themeChoice) {
    delete dataset.theme;
    storage.removeItem("ibid-theme");
  } else {
    dataset.theme = themeChoice;
    storage.setItem("ibid-theme", themeChoice);
  }
  showTheme();
});
showTheme();

// The paragraph at the top of the window.

// The paragraphs of the text itself, not of an edition beside it.
const rows = [...document.querySelectorAll('.text .row[id^="p"]')];

function topRow() {
  const bar = document.querySelector(".bar").offsetHeight;
  return rows.find((row) => row.getBoundingClientRect().bottom > bar + 8);
}

function goTo(row) {
  row?.scrollIntoView({ block: "start" });
  row?.querySelector(".number").focus({ preventScroll: true });
}

/** The last paragraph that ends above the box for questions and in the window; without one, the first that is seen. */
function lastSeenRow() {
  const box = document.querySelector(".conversation")?.getBoundingClientRect();
  const bottom = Math.min(box?.top ?? innerHeight, innerHeight);
  return rows.findLast((row) => row.getBoundingClientRect().bottom <= bottom) ?? topRow();
}

// The mark below the last paragraph that was read

const readKey = `ibid-read ${text?.dataset.text}`;
const readButton = document.querySelector(".bar .read-to");
const readMark = document.createElement("p");
readMark.className = "read-mark";

/** The ordinal of the last paragraph that was marked as read; 0 without a mark. */
function lastRead() {
  return Number(storage.getItem(readKey));
}

function showReadMark() {
  readMark.remove();
  document.getElementById(`p${lastRead()}`)?.after(readMark);
}

/** Moves the mark to what is seen; takes it away if it is there already. */
function markRead() {
  const row = lastSeenRow();
  if (!row) return;
  const ordinal = row.id.slice(1);
  if (Number(ordinal) === lastRead()) storage.removeItem(readKey);
  else storage.setItem(readKey, ordinal);
  showReadMark();
}

if (text && readButton) {
  readButton.hidden = false;
  readMark.textContent = readButton.textContent;
  readButton.addEventListener("click", markRead);
  showReadMark();
}

if (text) {
  const key = `ibid-place ${text.dataset.text}`;
  const isOpenedAtPlace = location.hash !== "" || location.search !== "";
  const isFirstPart = !/\/texts\/[^/]+\/\d+$/.test(location.pathname);
  const read = lastRead();
  // After what was marked as read; without a mark, where one left.
  const left = read > 0 ? read + 1 : Number(storage.getItem(key));

  if (text.dataset.place) {
    const cited = document.querySelector("mark.cited");
    const row = document.getElementById(`p${text.dataset.place}`);
    // A paragraph may be higher than the window, and its middle isn't where an excerpt begins.
    if (cited) cited.scrollIntoView({ block: "center", behavior: "instant" });
    else row?.scrollIntoView({ block: "start", behavior: "instant" });
  } else if (/^#p\d+$/.test(location.hash) && !document.querySelector(location.hash)) {
    // The paragraph is in another part.
    location.replace(
      `${location.pathname.replace(/(\/texts\/[^/]+)\/.*/, "$1")}?p=${location.hash.slice(2)}${location.hash}`,
    );
  } else if (left > 1 && left <= Number(text.dataset.last) && !isOpenedAtPlace && isFirstPart) {
    const resume = document.createElement("a");
    resume.className = "resume";
    resume.href = `?p=${left}#p${left}`;
    resume.textContent = document.body.dataset.readOn;
    text.querySelector(".title-page")?.append(resume);
  }

  let waiting;
  addEventListener(
    "scroll",
    () => {
      clearTimeout(waiting);
      waiting = setTimeout(() => {
        const row = topRow();
        if (row) storage.setItem(key, row.id.slice(1));
      }, 400);
    },
    { passive: true },
  );
}

// The table of contents opens at the chapter that is read.

document.getElementById("contents")?.addEventListener("toggle", ({ target }) => {
  target.querySelector("[aria-current]")?.scrollIntoView({ block: "center", behavior: "instant" });
});

// Keys

const question = document.querySelector('.ask [name="words"]');

const keys = {
  j: () => goTo(rows[rows.indexOf(topRow()) + 1]),
  k: () => goTo(rows[rows.indexOf(topRow()) - 1]),
  n: () => document.querySelector('.pager [rel="next"]')?.click(),
  p: () => document.querySelector('.pager [rel="prev"]')?.click(),
  c: () => document.getElementById("contents")?.togglePopover(),
  s: () => document.querySelector(".bar .find")?.click(),
  r: markRead,
  "/": () => question?.focus(),
};

document.addEventListener("keydown", (event) => {
  const { key, target } = event;
  if (event.ctrlKey || event.metaKey || event.altKey || target.closest("input, textarea, select")) return;
  if (!Object.hasOwn(keys, key)) return;
  event.preventDefault();
  keys[key]();
});
