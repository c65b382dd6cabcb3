// Applies the chosen colours before the page is drawn. The browser keeps the choice; without one, the system's is used.
try {
  const theme = localStorage.getItem("ibid-theme");
  if (["light", "sepia", "dark"].includes(theme)) document.documentElement.dataset.theme = theme;
} catch {
  // Storage is switched off.
}
