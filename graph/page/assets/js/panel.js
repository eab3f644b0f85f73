/* The panel at the side: what was chosen, and every claim about it. */
const PORTION = 30;
let opener = null;

function choose(id, { move = false, enter = false } = {}) {
  const known = id !== null && (things.has(id) || claims.has(id)) ? id : null;
  const before = limits.forced;
  limits.forced = known && things.has(known) ? known : null;
  if (before !== limits.forced && [before, limits.forced].some((thing) => thing && !claimsOf(thing).some(isSeen))) refresh();
  if (known) openPanel(known, enter);
  else closePanel();
  focusOn(known);
  if (known) bring(known, move);
  remember(known);
  syncTable();
}

function remember(id) {
  try {
    history.replaceState(null, "", id ? "#" + id : "#");
  } catch (_) {
    /* a page inside another may not touch its address */
  }
}

function openPanel(id, enter) {
  const panel = byId("panel");
  if (panel.hidden) opener = document.activeElement;
  const claim = claims.get(id);
  fill(panel, ...(claim ? aboutClaim(claim) : aboutThing(thingOf(id))));
  panel.hidden = false;
  panel.scrollTop = 0;
  document.querySelector("main").classList.add("paneled");
  byId("told").textContent = cut(panel.querySelector("h2").textContent, 120) + ", " + plural(claim ? 1 : claimsOf(id).length, "claim");
  if (enter) panel.focus();
}

function closePanel() {
  byId("panel").hidden = true;
  document.querySelector("main").classList.remove("paneled");
}

function leavePanel() {
  const inside = byId("panel").contains(document.activeElement);
  choose(null);
  if (inside) (opener && opener.isConnected && opener !== document.body ? opener : byId("canvas")).focus();
}

function aboutClaim(claim) {
  const others = claimsBetween(claim);
  const heading = make("h2", { class: "between" }, bdi(nameOf(thingOf(claim.subject)), 160), " ",
    make("span", { class: "verb" }, verbWords(claim)), " ", bdi(nameOf(thingOf(claim.object)), 160));
  return [
    make("div", { class: "head" }, make("p", { class: "eyebrow" }, "Claim"), heading, closer()),
    make("div", { class: "body" }, key(), claimCard(claim, true), ...group("Also between these two", others)),
  ];
}

const closer = () => make("button", { type: "button", class: "close", "aria-label": "Close the details", click: () => leavePanel() }, icon("close"));

function key() {
  const sample = (letter) => make("mark", { class: letter }, MARKS[letter]);
  return make("p", { class: "marks" }, "Marked:", sample("s"), sample("o"), sample("c"));
}

function aboutThing(thing) {
  const quote = thing.type === "quote";
  const heading = make("h2", { class: quote ? "said" : "" }, bdi(nameOf(thing)));
  const body = make("div", { class: "body" }, quote ? factsOfQuote(thing) : factsOfEntity(thing), ...(quote ? [] : [whyOne(thing), sameAs(thing)]), claimsOf(thing.id).length ? key() : null, ...groups(thing));
  return [make("div", { class: "head" }, make("p", { class: "eyebrow" }, signOf(kindOf(thing)), eyebrow(thing)), heading, aliases(thing), closer()), body];
}

function eyebrow(thing) {
  if (thing.type === "quote") return `${thing.kind} quotation`;
  return kindOf(thing).label + (thing.named ? "" : ", not named in the text");
}

function aliases(thing) {
  if (!thing.aliases || !thing.aliases.length) return null;
  return make("p", { class: "also" }, "Also: ", ...thing.aliases.flatMap((alias, index) => (index ? [", ", bdi(alias)] : [bdi(alias)])));
}

function factsOfEntity(entity) {
  const where = entity.articles.map((id) => articleLink(articles.get(id)));
  const same = entity.same_as.map((iri) => make("li", {}, "Same as ", webAddress(iri) ? make("a", { href: webAddress(iri), target: "_blank", rel: "noopener noreferrer" }, bdi(iri)) : bdi(iri)));
  return make("ul", { class: "facts" },
    make("li", {}, `Mentioned ${plural(entity.mentions, "time")} in ${plural(where.length, "article")}`), ...same,
    claimsOf(entity.id).length ? null : make("li", {}, "No claim about it was read."),
    ...(claimsOf(entity.id).length ? [] : where.slice(0, 12).map((name) => make("li", {}, name))));
}

function factsOfQuote(quote) {
  const listed = (words, ids) => (ids.length ? make("li", {}, words, ...ids.flatMap((id, index) => (index ? [", ", linkTo(thingOf(id))] : [linkTo(thingOf(id))]))) : null);
  return make("ul", { class: "facts" }, listed("Names in it: ", quote.names), listed("Other wordings: ", quote.variants));
}

function groups(thing) {
  const bundles = new Map();
  for (const claim of claimsOf(thing.id)) {
    const side = claim.subject === thing.id ? "label" : "inverse";
    gather(bundles, relationOf(claim)[side] || relationOf(claim).label, claim);
  }
  const said = (vouching.get(thing.id) || []).filter((claim) => !claimsOf(thing.id).includes(claim));
  return [...[...bundles].flatMap(([title, list]) => group(title, list)), ...group("Claims attributed to it", said)];
}

/* What the filters hide is told, and kept one click away. */
function group(title, list) {
  if (!list.length) return [];
  const open = list.filter((claim) => seen.claims.has(claim.id));
  const hidden = list.filter((claim) => !seen.claims.has(claim.id));
  const heading = make("h3", {}, bdi(title), make("span", { class: "many" }, String(list.length)));
  const rest = hidden.length ? [make("details", { class: "more" }, make("summary", {}, `${plural(hidden.length, "claim")} hidden by the filters`), portions(hidden))] : [];
  return [heading, portions(open), ...rest];
}

function portions(list) {
  const box = make("div", {});
  const grow = (from) => {
    box.append(...list.slice(from, from + PORTION).map((claim) => claimCard(claim, false)));
    if (list.length <= from + PORTION) return;
    box.append(make("button", { type: "button", class: "wider", click: (event) => { event.target.remove(); grow(from + PORTION); } },
      `Show ${Math.min(PORTION, list.length - from - PORTION)} more of ${list.length}`));
  };
  grow(0);
  return box;
}
