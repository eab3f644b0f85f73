/* From the contents to a page that answers. */
function summary() {
  const dates = book.articles.map((article) => (article.published || "").slice(0, 10)).filter((day) => /^\d{4}-\d\d-\d\d$/.test(day)).sort();
  const named = book.entities.filter((entity) => claimsOf(entity.id).length).length;
  return [plural(book.articles.length, "article"), plural(named, "name"), plural(book.claims.length, "claim"),
    [...new Set([dates[0], dates[dates.length - 1]])].filter(Boolean).map((day) => dateOf({ published: day })).join(" to ")].filter(Boolean).join(" · ");
}

function showEmpty() {
  if (book.claims.length) return;
  const read = book.articles.length ? `${plural(book.articles.length, "article")} ${book.articles.length === 1 ? "was" : "were"} read, and no sentence says who belongs to what, who opposes whom, or who said what.`
    : "No article was read. Give newsgraph text files, or a folder that holds some.";
  const kind = kinds.get("quote");
  const sign = draw("svg", { viewBox: "0 0 24 24", "aria-hidden": "true" }, draw("path", { d: kind.outline, fill: "currentColor" }));
  fill(byId("empty"), sign, make("h2", {}, "No claims yet"), make("p", {}, read),
    loneThings.length ? make("p", {}, `${plural(loneThings.length, "name")} can be found with the search.`) : null);
  byId("empty").hidden = false;
  byId("canvas").hidden = !loneThings.length;
}

function startButtons() {
  fill(byId("zoom-in"), icon("plus"));
  fill(byId("zoom-out"), icon("minus"));
  fill(byId("fit"), icon("fit"));
  fill(byId("hide-filters"), icon("close"));
}

function chooseFromAddress() {
  const id = decodeURIComponent(location.hash.slice(1));
  if (things.has(id) || claims.has(id)) choose(id, { move: true });
}

byId("summary").textContent = summary();
startButtons();
startFilters();
startGraph();
startLegend();
startTheme();
startSearch();
startTable();
startReview();
startTip();
startKeys();
refresh();
showEmpty();
fit(true);
chooseFromAddress();
window.addEventListener("hashchange", chooseFromAddress);
window.newsgraph = Object.freeze({ network, placeOf: (id) => network.canvasToDOM(placeOf(id)), edgePlace: (id) => network.canvasToDOM(network.body.edges[id].edgeType.getPoint(0.5)), choose, ledgerLine });
requestAnimationFrame(() => requestAnimationFrame(() => { document.documentElement.dataset.ready = "yes"; }));
