/* Light or dark: as the system says, until the reader says otherwise. */
const system = window.matchMedia("(prefers-color-scheme: dark)");
const calm = window.matchMedia("(prefers-reduced-motion: reduce)");
const themed = [];
let asked = null;

const isDark = () => (asked || (system.matches ? "dark" : "light")) === "dark";
const tone = (entry) => (isDark() ? entry.dark : entry.light);
const ink = (name) => getComputedStyle(document.documentElement).getPropertyValue(name).trim();

function applyTheme() {
  document.documentElement.dataset.theme = isDark() ? "dark" : "light";
  byId("theme").setAttribute("aria-pressed", String(isDark()));
  fill(byId("theme"), icon(isDark() ? "sun" : "moon"));
  themed.forEach((repaint) => repaint());
}

function startTheme() {
  byId("theme").addEventListener("click", () => { asked = isDark() ? "light" : "dark"; applyTheme(); });
  system.addEventListener("change", applyTheme);
  applyTheme();
}
