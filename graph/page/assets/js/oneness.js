/* Why an entity is one, and the reader's say: these are two, this is the same as another. */
function whyOne(entity) {
  const held = book.joins[entity.id] || { count: 0, read: [], joins: [] };
  const lines = book.ledger.filter((line) => line.ends.includes(entity.id));
  const box = make("details", { class: "more oneness" }, make("summary", {}, "Why one?"));
  const shown = held.joins.map(joinRow);
  const refresh = () => shown.forEach((row) => row.sync());
  box.append(...shown.map((row) => row.element), ...moreJoins(held), ...readAsOne(held), ...ledgerNotes(lines, entity));
  if (!held.joins.length && !held.read.length && !lines.length) box.append(make("p", { class: "note" }, held.count ? "" : "It is mentioned in one article only, under one name."));
  refresh();
  watchDecisions(box, refresh);
  return box;
}

/* Only as long as it stands in the panel. */
function watchDecisions(element, look) {
  const watch = () => {
    if (element.isConnected) return look();
    deciders.splice(deciders.indexOf(watch), 1);
    return null;
  };
  setTimeout(() => deciders.push(watch));
}

function joinRow(join) {
  const pair = { left: join.left.spot, right: join.right.spot };
  const button = make("button", { type: "button", class: "small", "data-split": sidesOf(pair), click: () => turn(pair, "different") });
  const element = make("div", { class: "join" }, make("p", { class: "because" }, bdi(sentenceCase(join.reason), 300)), excerptOf(join.left), excerptOf(join.right), button);
  return { element, sync: () => label(button, pair, "different", "These are two") };
}

function excerptOf(end) {
  return make("blockquote", {}, ...marked(end.pieces), make("span", { class: "where" }, bdi(articleName(articles.get(end.spot[0])), 90)));
}

const sentenceCase = (text) => text.charAt(0).toUpperCase() + text.slice(1);

function moreJoins(held) {
  const rest = held.count - held.joins.length;
  return rest ? [make("p", { class: "note" }, `${plural(rest, held.joins.length ? "more join" : "join")}: newsgraph split lists ${rest === 1 ? "it" : "them"}.`)] : [];
}

function readAsOne(held) {
  if (!held.read.length) return [];
  const words = held.read.flatMap((text, index) => [index ? ", " : "", "“", bdi(text, 60), "”"]);
  return [make("p", { class: "note" }, ...words, ": read as the same thing in one article.")];
}

function ledgerNotes(lines, entity) {
  return lines.map((line) => make("p", { class: "note" }, line.ends.every((end) => end === entity.id) ? "Held together by the ledger: " : "Kept apart by the ledger: ", make("code", {}, bdi(line.line, 400))));
}

/* Says so, or takes it back where it was said. */
function turn(pair, verdict, names) {
  const said = decidedHere(pair);
  if (said && said.verdict === verdict) takeBack(said);
  else if (decide(verdict, pair, "", names)) tell(`Noted: ${verdict === "same" ? "one" : "two"}. ${waiting()}`);
}

function label(button, pair, verdict, words) {
  const said = decidedHere(pair);
  const on = Boolean(said) && said.verdict === verdict;
  button.textContent = on ? `Noted: ${verdict === "same" ? "one" : "two"}. Take back` : words;
  button.classList.toggle("on", on);
}

const waiting = () => `${plural(pend.list.length, "decision")} to save under Review.`;

/* The chosen entity is the same as another one, picked by name. */
function sameAs(entity) {
  if (!entity.spot) return null;
  const box = make("details", { class: "more oneness" }, make("summary", {}, "Same as another?"));
  const input = make("input", { type: "search", class: "pick", "aria-label": "Find the other name", placeholder: "Find the other name", autocomplete: "off", spellcheck: "false" });
  const rows = make("ul", { class: "picks" });
  const refresh = () => fill(rows, ...picked(entity, input));
  input.addEventListener("input", refresh);
  box.append(input, rows);
  refresh();
  watchDecisions(box, refresh);
  return box;
}

function picked(entity, input) {
  const text = input.value;
  const others = found(text).filter((thing) => thing.spot && thing.id !== entity.id);
  const said = pend.list.filter((one) => one.verdict === "same" && [one.left, one.right].some((spot) => placeKey(spot) === placeKey(entity.spot)));
  const noted = said.map((one) => make("li", {}, make("button", { type: "button", class: "small on", click: () => takeBack(one) },
    "Noted: ", bdi(one.names[0], 60), " is ", bdi(one.names[1], 60), ". Take back")));
  if (text.trim() && !others.length) return [...noted, make("li", { class: "note" }, "No name matches.")];
  return [...noted, ...others.map((other) => pickRow(entity, other, input))];
}

function pickRow(entity, other, input) {
  const pair = { left: entity.spot, right: other.spot };
  const say = () => {
    input.value = "";
    input.focus();
    if (!decidedHere(pair) || decidedHere(pair).verdict !== "same") turn(pair, "same", [entity.name, other.name]);
  };
  return make("li", {}, make("button", { type: "button", class: "pick-row", "data-same": other.id, click: say }, signOf(kindOf(other)),
    make("span", { class: "what" }, bdi(other.name, 80), make("small", {}, `${kindOf(other).label}, ${plural(claimsOf(other.id).length, "claim")}`)), make("span", { class: "say" }, "These are one")));
}
