/* What the reader decides about who is who, until it is saved: lines of a ledger, as newsgraph itself writes them. */
const SHELF = `newsgraph decisions ${location.pathname}`;
const WORD = /^[\p{L}\p{N}_.@+-]+$/u;
const UNPADDED = /^[^ ](.*[^ ])?$/u;
const UNSEEN = /(?! )[\p{C}\p{Z}]/u;
const EVERY_UNSEEN = new RegExp(UNSEEN.source, "gu");
const pend = { list: [], by: "", kept: false };
const deciders = [];

const units = (letter) => Array.from({ length: letter.length }, (_, at) => "\\u" + letter.charCodeAt(at).toString(16).padStart(4, "0")).join("");
const quoted = (text) => JSON.stringify(text).replace(EVERY_UNSEEN, units);
const plainly = (text, pattern) => (pattern.test(text) && !UNSEEN.test(text) && !text.startsWith('"') ? text : quoted(text));
const spoken = ([article, start, end, words]) => `${article}:${start}-${end} ${quoted(words)}`;

function ledgerLine({ verdict, left, right, by, date, why }) {
  const signed = [by ? `by ${plainly(by, WORD)}` : "", date].filter(Boolean).join(" ");
  const columns = [verdict.padEnd(8), spoken(left), spoken(right), signed].filter(Boolean).join("   ");
  return columns + (why ? `: ${plainly(why, UNPADDED)}` : "");
}

const ledgerText = () => book.heading + pend.list.map((one) => ledgerLine({ ...one, by: pend.by }) + "\n").join("");

const placeKey = (spot) => spot.slice(0, 3).join(":");
const sidesOf = ({ left, right }) => [placeKey(left), placeKey(right)].sort().join(" ");

/* Who is held together and apart by the ledger and by what is decided here: what follows need not be asked. */
function campsOf(lines) {
  const parent = new Map();
  const root = (key) => { let at = key; while (parent.has(at)) at = parent.get(at); return at; };
  const same = lines.filter((line) => line.verdict === "same");
  for (const { left, right } of same) {
    const [one, other] = [root(placeKey(left)), root(placeKey(right))];
    if (one !== other) parent.set(one, other);
  }
  const pair = (left, right) => [root(placeKey(left)), root(placeKey(right))].sort().join(" ");
  const foes = new Set(lines.filter((line) => line.verdict === "different").map((line) => pair(line.left, line.right)));
  return (left, right) => (root(placeKey(left)) === root(placeKey(right)) ? "same" : foes.has(pair(left, right)) ? "different" : null);
}

const ruled = () => campsOf([...book.ledger, ...pend.list]);
const decidedHere = (pair) => pend.list.find((one) => sidesOf(one) === sidesOf(pair)) || null;

/* Puts a decision on the list in place of an earlier one on the same two; one that others deny is said, and not taken. */
function decide(verdict, { left, right }, why, names) {
  const others = pend.list.filter((one) => sidesOf(one) !== sidesOf({ left, right }));
  const implied = campsOf([...book.ledger, ...others])(left, right);
  if (implied && implied !== verdict) {
    tell(`Not taken: other decisions make these ${implied === "same" ? "one" : "two"}. Take one of them out first.`);
    return false;
  }
  pend.list = [...others, { verdict, left, right, why: why || "", date: today(), names: names || [left[3], right[3]] }];
  changed();
  return true;
}

function takeBack(decision) {
  pend.list = pend.list.filter((one) => one !== decision);
  changed();
}

function today() {
  const now = new Date();
  return [String(now.getFullYear()).padStart(4, "0"), ...[now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, "0"))].join("-");
}

function tell(words) {
  byId("told").textContent = words;
  byId("review-said").textContent = words;
}

function changed() {
  keep();
  deciders.forEach((look) => look());
}

/* A browser may refuse to keep anything for a page from a file; then leaving the page asks first. */
function keep() {
  try {
    localStorage.setItem(SHELF, JSON.stringify({ list: pend.list, by: pend.by }));
    pend.kept = true;
  } catch (_) {
    pend.kept = false;
  }
}

function startDecisions() {
  try {
    const found = JSON.parse(localStorage.getItem(SHELF) || "{}");
    pend.list = Array.isArray(found.list) ? found.list.filter(isDecision).filter((one) => !inLedger(one)) : [];
    pend.by = typeof found.by === "string" ? found.by : "";
  } catch (_) {
    pend.list = [];
  }
  keep();
  window.addEventListener("beforeunload", (event) => { if (pend.list.some((one) => !one.saved) && !pend.kept) event.preventDefault(); });
}

const isSpot = (spot) => Array.isArray(spot) && articles.has(spot[0]) && Number.isInteger(spot[1]) && Number.isInteger(spot[2]) && typeof spot[3] === "string";
const isDecision = (one) => one && ["same", "different"].includes(one.verdict) && isSpot(one.left) && isSpot(one.right) &&
  typeof one.why === "string" && /^\d{4}-\d\d-\d\d$/.test(one.date) && Array.isArray(one.names) && one.names.length === 2 && one.names.every((name) => typeof name === "string");
const inLedger = (one) => book.ledger.some((line) => line.verdict === one.verdict && sidesOf(line) === sidesOf(one));

function saveLedger() {
  const address = URL.createObjectURL(new Blob([ledgerText()], { type: "text/plain;charset=utf-8" }));
  make("a", { href: address, download: "decisions.txt" }).click();
  setTimeout(() => URL.revokeObjectURL(address), 60000);
  pend.list = pend.list.map((one) => ({ ...one, saved: true }));
  changed();
  tell(`Saved ${plural(pend.list.length, "decision")} as decisions.txt.`);
}
