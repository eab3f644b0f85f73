/* What the reader has put away, and what is therefore to be seen. */
const MANY_QUOTES = 60;
const away = { relation: new Set(), kind: new Set(), article: new Set(), polarity: new Set(), status: new Set(), certainty: new Set() };
const limits = { sure: 0, lone: false, forced: null };
const seen = { claims: new Set(), things: new Set() };
const watchers = [];

const loneThings = book.entities.filter((entity) => drawnNodes.has(entity.id) && !claimsOf(entity.id).length);

function isSeen(claim) {
  return !away.relation.has(claim.relation) && claim.confidence >= limits.sure - 1e-9 &&
    ["polarity", "status", "certainty"].every((quality) => !away[quality].has(claim[quality])) &&
    [claim.subject, claim.object].every((end) => !away.kind.has(kindOf(thingOf(end)).name)) &&
    (!away.article.size || claim.articles.some((article) => !away.article.has(article)));
}

function refresh() {
  seen.claims = new Set(book.claims.filter(isSeen).map((claim) => claim.id));
  seen.things = new Set([...seen.claims].map((id) => claims.get(id)).flatMap((claim) => [claim.subject, claim.object]));
  if (limits.lone) loneThings.filter((thing) => !away.kind.has(kindOf(thing).name)).forEach((thing) => seen.things.add(thing.id));
  if (limits.forced && drawnNodes.has(limits.forced)) seen.things.add(limits.forced);
  watchers.forEach((look) => look());
}

function put(quality, name, shown) {
  if (shown) away[quality].delete(name);
  else away[quality].add(name);
  refresh();
}

function showAll() {
  Object.values(away).forEach((names) => names.clear());
  limits.sure = 0;
  refresh();
}

function startFilters() {
  if (book.quotes.length > MANY_QUOTES) away.kind.add("quote");
  watchers.push(showCount);
  byId("reset").addEventListener("click", () => { showAll(); syncLegend(); byId("canvas").focus(); });
}

function showCount() {
  const [some, all] = [seen.claims.size, book.claims.length];
  const number = (count) => make("strong", {}, count.toLocaleString("en"));
  fill(byId("count"), "Showing ", number(some), " of ", number(all), all === 1 ? " claim" : " claims");
  byId("reset").hidden = some === all;
}
