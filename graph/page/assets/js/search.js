/* Find a name: by its beginning, the beginning of a word in it, an alias, or the words of a quotation. */
const MOST = 12;
const folded = (text) => text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
const findable = [...things.values()].map((thing) => ({ thing, name: folded(thing.name.slice(0, 400)), aliases: (thing.aliases || []).map((alias) => folded(alias.slice(0, 200))) }))
  .filter(({ thing }) => drawnNodes.has(thing.id));
let active = -1;

function rank({ thing, name, aliases }, query) {
  const quote = thing.type === "quote" ? 3 : 0;
  if (name.startsWith(query)) return quote;
  if (name.includes(" " + query)) return 1 + quote;
  if (aliases.some((alias) => alias.startsWith(query) || alias.includes(" " + query))) return 2;
  return name.includes(query) ? 3 + quote : -1;
}

function found(text) {
  const query = folded(text.trim());
  if (!query) return [];
  const ranked = findable.map((entry) => ({ thing: entry.thing, rank: rank(entry, query) })).filter((entry) => entry.rank >= 0);
  return ranked.sort((a, b) => a.rank - b.rank || claimsOf(b.thing.id).length - claimsOf(a.thing.id).length).slice(0, MOST).map((entry) => entry.thing);
}

function startSearch() {
  const input = byId("search");
  byId("search").parentElement.prepend(icon("search"));
  input.addEventListener("input", showMatches);
  input.addEventListener("focus", showMatches);
  input.addEventListener("blur", () => setTimeout(hideMatches, 150));
  input.addEventListener("keydown", searchKey);
}

function showMatches() {
  const input = byId("search");
  const matches = found(input.value);
  active = -1;
  fill(byId("matches"), ...matches.map(matchRow));
  if (input.value.trim() && !matches.length) byId("matches").append(make("li", { class: "none" }, "No name matches."));
  byId("matches").hidden = !input.value.trim();
  input.setAttribute("aria-expanded", String(!byId("matches").hidden));
  input.removeAttribute("aria-activedescendant");
}

function matchRow(thing, index) {
  const count = claimsOf(thing.id).length;
  return make("li", { role: "option", id: `match-${index}`, "aria-selected": "false", "data-thing": thing.id, pointerdown: (event) => { event.preventDefault(); take(thing.id); } },
    signOf(kindOf(thing)), make("span", { class: "what" }, bdi(nameOf(thing), 80), make("small", {}, `${kindOf(thing).label}, ${plural(count, "claim")}`)));
}

function searchKey(event) {
  const rows = [...byId("matches").querySelectorAll("[role=option]")];
  if (event.key === "Escape") { hideMatches(); event.stopPropagation(); }
  if (event.key === "Enter" && rows.length) take(rows[Math.max(active, 0)].dataset.thing);
  if (!rows.length || !["ArrowDown", "ArrowUp"].includes(event.key)) return;
  event.preventDefault();
  active = (active + (event.key === "ArrowDown" ? 1 : rows.length) + (active < 0 && event.key === "ArrowUp" ? 1 : 0)) % rows.length;
  rows.forEach((entry, index) => entry.setAttribute("aria-selected", String(index === active)));
  rows[active].scrollIntoView({ block: "nearest" });
  byId("search").setAttribute("aria-activedescendant", rows[active].id);
}

function take(id) {
  hideMatches();
  choose(id, { move: true });
}

function hideMatches() {
  byId("matches").hidden = true;
  byId("search").setAttribute("aria-expanded", "false");
}
