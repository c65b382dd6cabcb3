// Reading: colours, the place where one left, and keys. What is remembered stays in this browser.

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

// The paragraph at the top of the window

const rows = [...document.querySelectorAll(".text .row")];

function topRow() {
  const bar = document.querySelector(".bar").offsetHeight;
  return rows.find((row) => row.getBoundingClientRect().bottom > bar + 8);
}

function goTo(row) {
  row?.scrollIntoView({ block: "start" });
  row?.querySelector(".number").focus({ preventScroll: true });
}

if (text) {
  const key = `ibid-place ${text.dataset.text}`;
  const isOpenedAtPlace = location.hash !== "" || location.search !== "";
  const isFirstPart = !/\/texts\/[^/]+\/\d+$/.test(location.pathname);
  const left = Number(storage.getItem(key));

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
  } else if (left > 1 && !isOpenedAtPlace && isFirstPart) {
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

// Keys

const question = document.querySelector('.ask [name="words"]');

const keys = {
  j: () => goTo(rows[rows.indexOf(topRow()) + 1]),
  k: () => goTo(rows[rows.indexOf(topRow()) - 1]),
  n: () => document.querySelector('.pager [rel="next"]')?.click(),
  p: () => document.querySelector('.pager [rel="prev"]')?.click(),
  c: () => document.getElementById("contents")?.togglePopover(),
  s: () => document.querySelector(".bar .find")?.click(),
  "/": () => question?.focus(),
};

document.addEventListener("keydown", (event) => {
  const { key, target } = event;
  if (event.ctrlKey || event.metaKey || event.altKey || target.closest("input, textarea, select")) return;
  if (!Object.hasOwn(keys, key)) return;
  event.preventDefault();
  keys[key]();
});
