/* The contents of the page and the ways to look something up in them. */
const book = JSON.parse(byId("contents").textContent);
const keyed = (list, key) => new Map(list.map((entry) => [entry[key || "id"], entry]));

const things = new Map([...keyed(book.entities), ...keyed(book.quotes)]);
const claims = keyed(book.claims);
const articles = keyed(book.articles);
const relations = keyed(book.relations, "name");
const kinds = keyed(book.kinds, "name");
const drawnNodes = keyed(book.drawing.nodes);
const drawnEdges = keyed(book.drawing.edges);

const PLAIN_RELATION = { label: "", inverse: "", meaning: "", light: "#6b7280", dark: "#a0a8b4" };
const relationOf = (claim) => relations.get(claim.relation) || { ...PLAIN_RELATION, name: claim.relation, label: claim.relation, inverse: claim.relation };
const kindOf = (thing) => kinds.get(thing.type) || kinds.get("other");
const thingOf = (id) => things.get(id) || { id, name: id, type: "other", named: false, aliases: [], same_as: [], mentions: 0, articles: [] };

const touching = new Map();
const vouching = new Map();
const gather = (map, key, claim) => (map.has(key) ? map.get(key).push(claim) : map.set(key, [claim]));
for (const claim of book.claims) {
  for (const end of new Set([claim.subject, claim.object])) gather(touching, end, claim);
  for (const speaker of claim.attributed_to) gather(vouching, speaker, claim);
}
const claimsOf = (id) => touching.get(id) || [];
const neighboursOf = (id) => new Set(claimsOf(id).flatMap((claim) => [claim.subject, claim.object]).filter((end) => end !== id));
const claimsBetween = (claim) => claimsOf(claim.subject).filter((other) => other !== claim &&
  (other.subject === claim.object || other.object === claim.object));

const articleName = (article) => (article ? article.name : "an article that is not listed");

/* Only an address of the web may become a link. */
function webAddress(text) {
  try {
    const address = new URL(text);
    return ["http:", "https:"].includes(address.protocol) ? address.href : null;
  } catch (_) {
    return null;
  }
}

function dateOf(article) {
  const day = article && article.published ? new Date(article.published.slice(0, 10) + "T00:00:00Z") : null;
  if (!day) return "";
  if (Number.isNaN(day.getTime())) return article.published;
  return day.toLocaleDateString("en-GB", { timeZone: "UTC", day: "numeric", month: "long", year: "numeric" });
}

const percent = (share) => `${Math.round(100 * share)}\u00a0%`;
