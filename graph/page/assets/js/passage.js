/* A claim as a card: what is said, how, and each sentence that says so with the words marked. */
const FIRST = 2;
const SECTIONS = { headline: "headline", caption: "caption", teaser: "teaser for another article" };

function claimCard(claim, chosen) {
  const card = make("article", { class: chosen ? "claim chosen" : "claim", "data-claim": claim.id, hue: tone(relationOf(claim)) },
    saying(claim), chipsOf(claim));
  const shown = claim.evidence.map((evidence) => evidenceFigure(evidence, claim));
  card.append(...shown.slice(0, FIRST));
  if (shown.length > FIRST) {
    card.append(make("details", { class: "more" }, make("summary", {}, plural(shown.length - FIRST, "more sentence")), ...shown.slice(FIRST)));
  }
  return card;
}

function saying(claim) {
  const words = qualifiers(claim).map((word) => make("span", { class: word === "negated" ? "chip not" : "chip" }, QUALIFIERS[word]));
  return make("p", { class: "says", hue: tone(relationOf(claim)) }, linkTo(thingOf(claim.subject)), " ", ...words.flatMap((word) => [word, " "]),
    make("span", { class: "verb" }, bdi(relationOf(claim).label)), " ", linkTo(thingOf(claim.object)));
}

function linkTo(thing) {
  const quoted = thing.type === "quote";
  return make("button", { type: "button", class: quoted ? "link quoted" : "link", "data-thing": thing.id, click: () => choose(thing.id, { move: true }) },
    bdi(quoted ? `“${cut(thing.name, 90)}”` : cut(thing.name, 120)));
}

function chipsOf(claim) {
  const chips = [
    ...claim.roles.map((role) => make("span", { class: "chip" }, "as ", bdi(role))),
    ...claim.attributed_to.map((speaker) => make("span", { class: "chip" }, "according to ", linkTo(thingOf(speaker)))),
    make("span", { class: "chip", title: "How likely a careful reader agrees" }, percent(claim.confidence), " sure"),
    claim.sources === "1 source" ? null : make("span", { class: "chip" }, claim.sources),
  ];
  return make("div", { class: "chips" }, ...chips);
}

function evidenceFigure(evidence, claim) {
  return make("figure", { class: "evidence" }, make("blockquote", {}, ...marked(evidence.pieces)),
    ...evidence.elsewhere.map((excerpt) => outside(excerpt)), origin(evidence, claim));
}

const MARKS = { s: "subject", o: "object", c: "wording", m: "mention" };

function marked(pieces) {
  return pieces.map(([text, letters]) => letters
    ? make("mark", { class: Array.from(letters).join(" "), title: Array.from(letters).map((letter) => MARKS[letter]).join(" and ") }, text)
    : document.createTextNode(text));
}

function outside(excerpt) {
  const part = excerpt.some(([, letters]) => letters === "s") ? "subject" : "object";
  return make("div", { class: "outside" }, make("span", { class: "why" }, `The ${part} stands elsewhere in the article:`), ...marked(excerpt));
}

function origin(evidence, claim) {
  const article = articles.get(evidence.article);
  const facts = [article && article.publisher ? bdi(article.publisher) : null, dateOf(article) ? make("time", { datetime: article.published }, bdi(dateOf(article))) : null,
    SECTIONS[evidence.section] || null, evidence.speaker ? make("span", {}, "according to ", bdi(evidence.speaker, 80)) : null];
  const how = make("span", { class: "how" }, "Read by ", bdi(evidence.how || "hand"), claim.evidence.length > 1 ? `, ${percent(evidence.confidence)} sure` : "");
  return make("figcaption", { class: "from" }, articleLink(article), ...facts.filter(Boolean).flatMap((fact) => [" · ", fact]), how);
}

function articleLink(article) {
  const address = article && article.url ? webAddress(article.url) : null;
  const name = bdi(articleName(article), 160);
  return address ? make("a", { href: address, target: "_blank", rel: "noopener noreferrer" }, name) : name;
}
