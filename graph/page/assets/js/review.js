/* The review: pairs about which merging may be wrong, one at a time, and the decisions that are to be saved. */
const turnOf = { at: 0, passed: new Set(), answered: [] };
const pairs = book.review.pairs;
const KEYS = { s: () => answer("same"), d: () => answer("different"), " ": () => skip(), u: () => undo() };

function startReview() {
  startDecisions();
  const box = byId("review");
  byId("show-review").addEventListener("click", () => { showView("review"); byId("pair").focus(); });
  box.addEventListener("keydown", reviewKey);
  byId("say-same").addEventListener("click", KEYS.s);
  byId("say-different").addEventListener("click", KEYS.d);
  byId("say-nothing").addEventListener("click", KEYS[" "]);
  byId("say-undo").addEventListener("click", KEYS.u);
  byId("save").addEventListener("click", () => saveLedger());
  byId("by").value = pend.by;
  byId("by").addEventListener("input", (event) => { pend.by = event.target.value.trim(); keep(); });
  deciders.push(fillReview);
  fillReview();
}

function reviewKey(event) {
  const inside = event.target.closest("input, textarea, select");
  if (inside || event.ctrlKey || event.metaKey || event.altKey || (event.key === " " && event.target.closest("button, a, summary"))) return;
  const deed = KEYS[event.key.toLowerCase()];
  if (!deed) return;
  event.preventDefault();
  deed();
}

const spots = (pair) => ({ left: pair.left.spot, right: pair.right.spot });
const isOpenPair = (verdict) => (pair) => !verdict(pair.left.spot, pair.right.spot);

/* The pair to ask about: the first from here on that is neither decided nor follows from what is decided. */
function current() {
  const open = pairs.filter(isOpenPair(ruled()));
  return open.find((pair) => !turnOf.passed.has(pair)) || null;
}

function answer(verdict) {
  const pair = current();
  if (!pair) return;
  const names = [pair.left.name, pair.right.name];
  if (!decide(verdict, spots(pair), byId("why").value.trim(), names)) return;
  turnOf.answered.push(sidesOf(spots(pair)));
  byId("why").value = "";
  tell(`${names[0]} and ${names[1]}: ${verdict === "same" ? "one" : "two"}. ${announced()}`);
}

function skip() {
  const pair = current();
  if (!pair) return;
  turnOf.passed.add(pair);
  turnOf.answered.push(pair);
  fillReview();
  tell(`Skipped. ${announced()}`);
}

function undo() {
  const last = turnOf.answered.pop();
  if (last === undefined) return tell("Nothing has been answered yet.");
  if (typeof last !== "string") turnOf.passed.delete(last);
  const said = pend.list.find((one) => sidesOf(one) === last);
  if (said) takeBack(said);
  else fillReview();
  return tell(`Taken back. ${announced()}`);
}

function announced() {
  const pair = current();
  return pair ? `Next: ${pair.left.name} and ${pair.right.name}.` : "No pair is left.";
}

function fillReview() {
  const verdict = ruled();
  const open = pairs.filter(isOpenPair(verdict));
  const left = open.filter((pair) => !turnOf.passed.has(pair)).length;
  byId("show-review").hidden = !pairs.length && !pend.list.length && byId("review").hidden;
  fill(byId("show-review"), "Review", make("span", { class: "badge" }, left ? String(left) : ""));
  byId("show-review").setAttribute("aria-label", `Review, ${plural(left, "pair")} to look at`);
  fillProgress(open.length, left);
  fillPair(current());
  fillPending();
}

function fillProgress(open, left) {
  byId("progress").max = Math.max(1, pairs.length);
  byId("progress").value = pairs.length - left;
  byId("progress").hidden = !pairs.length;
  const skipped = open - left;
  const rest = book.review.more ? " Those of less weight are left to newsgraph review." : "";
  byId("progress-said").textContent = pairs.length ? `${pairs.length - open} of ${pairs.length} settled${skipped ? `, ${skipped} skipped` : ""}.${rest}` : "";
}

function fillPair(pair) {
  byId("answers").hidden = !pair;
  byId("say-undo").disabled = !turnOf.answered.length;
  if (!pair) return fill(byId("pair"), ...nothingLeft());
  return fill(byId("pair"), make("h3", {}, "Are these one?", make("span", { class: "held" }, `held to be ${pair.joined ? "one" : "two"} now · ${percent(pair.chance)} likely one`)),
    make("div", { class: "sides" }, sideOf(pair.left), sideOf(pair.right)),
    reasons("Speaks for one", "+", pair.for), reasons("Speaks against", "−", pair.against));
}

function nothingLeft() {
  if (!pairs.length) return [make("p", {}, "No pair waits for a decision.")];
  const again = () => { turnOf.passed.clear(); turnOf.answered = turnOf.answered.filter((one) => typeof one === "string"); fillReview(); byId("pair").focus(); };
  return [make("h3", {}, "All pairs have been looked at."),
    turnOf.passed.size ? make("button", { type: "button", class: "small", click: again }, "Look again at those skipped") : null];
}

function sideOf(side) {
  const kind = kindOf(side);
  const many = [plural(side.mentions, "mention"), side.claims === null ? "" : plural(side.claims, "claim")].filter(Boolean).join(", ");
  return make("section", { class: "side" }, make("p", { class: "eyebrow" }, signOf(kind), `${kind.label}, ${many}`),
    make("h4", {}, make("button", { type: "button", class: "link", "data-thing": side.entity, click: () => choose(side.entity) }, bdi(side.name, 160))),
    ...side.passages.map((passage) => make("figure", { class: "evidence" }, make("blockquote", {}, ...marked(passage.pieces)), from(articles.get(passage.article)))));
}

function from(article) {
  const facts = [article && article.publisher ? bdi(article.publisher) : null, dateOf(article) ? bdi(dateOf(article)) : null].filter(Boolean);
  return make("figcaption", { class: "from" }, articleLink(article), ...facts.flatMap((fact) => [" · ", fact]));
}

function reasons(title, sign, list) {
  if (!list.length) return null;
  return make("div", { class: "reasons" }, make("h4", {}, title), make("ul", {}, ...list.map((reason) => make("li", {}, make("span", { "aria-hidden": "true", class: "sign-of" }, sign), bdi(reason, 300)))));
}

function fillPending() {
  byId("pending").hidden = !pend.list.length;
  fill(byId("pending-list"), ...pend.list.map(pendingRow));
  byId("pending-note").textContent = pend.list.every((one) => one.saved) ? "All are saved."
    : pend.kept ? "They are kept in this browser until you save them." : "This browser keeps nothing for this page: save before you close it.";
}

function pendingRow(decision) {
  const [one, other] = decision.names;
  const words = decision.verdict === "same" ? "is one with" : "is not";
  return make("li", {}, make("span", { class: "what" }, bdi(one, 80), make("span", { class: "verb" }, ` ${words} `), bdi(other, 80), decision.why ? make("small", {}, bdi(decision.why, 160)) : null),
    make("button", { type: "button", class: "close-row", "aria-label": `Take back: ${cut(one, 60)} ${words} ${cut(other, 60)}`, click: () => { takeBack(decision); byId("pair").focus(); } }, icon("close")));
}
