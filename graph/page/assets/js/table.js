/* The views, and the list: the claims that are to be seen, as a table. */
const ROWS = 200;
const VIEWS = { graph: "stage", list: "list", review: "review" };

function startTable() {
  byId("show-graph").addEventListener("click", () => showView("graph"));
  byId("show-list").addEventListener("click", () => showView("list"));
  byId("skip").addEventListener("click", (event) => { event.preventDefault(); showView("list"); byId("list").focus(); });
  watchers.push(fillTable);
}

function showView(name) {
  for (const [view, section] of Object.entries(VIEWS)) {
    byId(section).hidden = view !== name;
    byId(`show-${view}`).setAttribute("aria-pressed", String(view === name));
  }
  document.querySelector("main").dataset.view = name;
  fillTable();
  if (name === "graph") network.redraw();
}

function fillTable() {
  if (byId("list").hidden) return;
  const shown = book.claims.filter((claim) => seen.claims.has(claim.id)).sort(byWords);
  const body = make("tbody", { role: "rowgroup" });
  const grow = (from) => body.append(...shown.slice(from, from + ROWS).map(tableRow));
  grow(0);
  const heads = ["Claim", "Sentence", "Articles", "Sure", ""].map((word, index) => make("th", { scope: "col", role: "columnheader", class: index === 3 ? "sure" : "" }, word || make("span", { class: "unseen" }, "Details")));
  const table = make("table", { role: "table" }, make("caption", {}, `${plural(shown.length, "claim")} of ${book.claims.length}`), make("thead", { role: "rowgroup" }, make("tr", { role: "row" }, ...heads)), body);
  fill(byId("list"), make("h2", {}, "Claims"), table, shown.length > ROWS ? moreRows(shown.length, grow) : null);
  syncTable();
}

function moreRows(all, grow) {
  let from = ROWS;
  return make("button", { type: "button", class: "wider", click: (event) => { grow(from); from += ROWS; if (from >= all) event.target.remove(); } }, "Show more");
}

const rankOf = new Map(book.relations.map((relation, index) => [relation.name, index]));
const byWords = (a, b) => (rankOf.get(a.relation) - rankOf.get(b.relation)) || compare(thingOf(a.object).name, thingOf(b.object).name) ||
  compare(thingOf(a.subject).name, thingOf(b.subject).name) || compare(a.id, b.id);
const compare = (a, b) => (a < b ? -1 : a > b ? 1 : 0);

function tableRow(claim) {
  const sources = claim.articles.map((id) => bdi(articleName(articles.get(id)), 60)).flatMap((name, index) => (index ? ["; ", name] : [name]));
  const first = claim.evidence[0];
  const cell = (head, traits, ...children) => make("td", { role: "cell", "data-head": head, ...traits }, ...children);
  return make("tr", { role: "row", "data-row": claim.id }, cell(null, {}, saying(claim)),
    cell(null, {}, make("span", { class: "one-line" }, first ? bdi(first.pieces.map(([text]) => text).join(""), 240) : "")),
    cell("In", {}, make("span", { class: "one-line" }, ...sources)), cell("Sure:", { class: "sure" }, percent(claim.confidence)),
    cell(null, {}, make("button", { type: "button", class: "details", "data-open": claim.id, click: () => choose(claim.id, { enter: true }) }, "Details")));
}

function syncTable() {
  byId("list").querySelectorAll("[data-row]").forEach((line) => line.classList.toggle("chosen", line.dataset.row === focus.id));
}
