/* The legend; each of its rows is a filter. */
const boxes = [];

function startLegend() {
  const count = (test) => book.claims.filter(test).length;
  fill(byId("legend"),
    section("Claims", book.relations.map((relation) => row("relation", relation.name, relation.label, lineSample(relation), count((claim) => claim.relation === relation.name), relation.meaning))),
    section("Names and quotations", book.kinds.filter((kind) => kindCount(kind)).map((kind) => row("kind", kind.name, kind.plural, signOf(kind), kindCount(kind))), loneRow()),
    section("How it is said", qualityRows(count)),
    slider(),
    section("Articles", book.articles.map((article) => row("article", article.id, articleName(article), null, count((claim) => claim.articles.includes(article.id)), null, dateOf(article)))),
    refusals());
  themed.push(syncLegend);
}

const kindCount = (kind) => [...drawnNodes.keys()].filter((id) => kindOf(thingOf(id)) === kind && (claimsOf(id).length || limits.lone)).length;

function section(title, rows, ...more) {
  if (!rows.length) return null;
  return make("fieldset", {}, make("legend", {}, title), make("div", { class: rows.length > 8 ? "long" : "" }, ...rows), ...more);
}

function row(quality, name, word, sample, many, title, small) {
  const box = make("input", { type: "checkbox", "data-filter": `${quality}:${name}`, change: (event) => put(quality, name, event.target.checked) });
  boxes.push({ box, quality, name, sample });
  const text = make("span", { class: "word" }, bdi(word, 90), small ? make("small", {}, bdi(small)) : null);
  return make("label", { class: sample ? "row" : "row bare", title: title || null }, box, sample, text, make("span", { class: "many" }, many.toLocaleString("en")));
}

const WORDINGS = [
  ["polarity", "asserted", "asserted", {}], ["polarity", "negated", "negated", { "stroke-dasharray": "6 4" }],
  ["status", "current", "current", {}], ["status", "former", "former", { opacity: "0.4" }], ["status", "planned", "planned", { "stroke-dasharray": "1.5 4" }],
  ["certainty", "stated", "stated", {}], ["certainty", "hedged", "hedged", { opacity: "0.55" }],
];

function qualityRows(count) {
  const rows = WORDINGS.map(([quality, name, word, style]) => [quality, name, word, lineSample(null, style), count((claim) => claim[quality] === name)]);
  return rows.filter(([quality, , , , many]) => many && rows.filter((other) => other[0] === quality && other[4]).length > 1).map((parts) => row(...parts));
}

function lineSample(relation, style) {
  const kind = relation ? relation.head : null;
  const svg = draw("svg", { class: "swatch", viewBox: "0 0 30 18", "aria-hidden": "true" },
    draw("path", { d: kind ? "M1 9H23" : "M1 9H29", fill: "none", stroke: "currentColor", "stroke-width": "2.2", ...style }),
    kind ? draw("path", { d: HEADS[kind] || HEADS.triangle, fill: "currentColor" }) : null);
  if (relation) svg.dataset.relation = relation.name;
  return svg;
}

const HEADS = { triangle: "M20 4L29 9L20 14z", bar: "M23 2h3v14h-3z", circle: "M25 5a4 4 0 1 0 0 8a4 4 0 1 0 0-8z" };

function signOf(kind) {
  const hollow = kind.name === "quote";
  const svg = draw("svg", { class: "sign", viewBox: "-1 -1 26 26", "aria-hidden": "true", "data-kind": kind.name },
    draw("path", { d: kind.outline, fill: hollow ? "none" : "currentColor", stroke: "currentColor", "stroke-width": "1.6", "stroke-linejoin": "round" }),
    draw("path", { d: kind.sign, fill: hollow ? "currentColor" : "var(--surface)" }));
  svg.style.color = tone(kind);
  return svg;
}

function loneRow() {
  if (!loneThings.length) return null;
  const box = make("input", { type: "checkbox", id: "lone", change: (event) => { limits.lone = event.target.checked; refresh(); fit(); } });
  return make("label", { class: "row bare" }, box, make("span", { class: "word" }, "names without a claim"), make("span", { class: "many" }, loneThings.length.toLocaleString("en")));
}

function slider() {
  if (!book.claims.length) return null;
  const told = make("output", { for: "sure" }, "0 %");
  const move = (event) => { limits.sure = event.target.value / 100; told.textContent = `${event.target.value} %`; refresh(); };
  return make("fieldset", {}, make("legend", {}, make("label", { for: "sure" }, "At least this sure")),
    make("div", { class: "slider" }, make("input", { type: "range", id: "sure", min: "0", max: "100", step: "5", value: "0", input: move }), told));
}

function refusals() {
  if (!book.refused.length) return null;
  return make("details", {}, make("summary", { class: "note" }, `${plural(book.refused.length, "input")} not read`),
    ...book.refused.map((refusal) => make("p", { class: "note" }, bdi(refusal.source, 120), ": ", bdi(refusal.reason, 300))));
}

function syncLegend() {
  for (const { box, quality, name, sample } of boxes) {
    box.checked = !away[quality].has(name);
    if (sample && quality === "relation") sample.style.color = tone(relations.get(name));
    if (sample && quality === "kind") sample.style.color = tone(kinds.get(name));
  }
  const sure = byId("sure");
  if (!sure) return;
  sure.value = Math.round(100 * limits.sure);
  sure.parentElement.querySelector("output").textContent = `${sure.value} %`;
}
