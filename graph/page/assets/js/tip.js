/* A word beside the pointer: what lies under it. */
let pending = null;

function startTip() {
  const box = byId("canvas");
  box.addEventListener("pointermove", (event) => {
    if (event.pointerType !== "mouse" || event.buttons) return hideTip();
    if (!pending) requestAnimationFrame(() => { const last = pending; pending = null; showTip(last); });
    pending = { x: event.clientX - box.getBoundingClientRect().left, y: event.clientY - box.getBoundingClientRect().top };
  });
  box.addEventListener("pointerleave", hideTip);
  box.addEventListener("wheel", hideTip, { passive: true });
}

function showTip(spot) {
  const node = network.getNodeAt(spot);
  const edge = node === undefined && book.claims.length < 3000 ? network.getEdgeAt(spot) : undefined;
  byId("canvas").style.cursor = node !== undefined || edge !== undefined ? "pointer" : "grab";
  if (hovered !== (node === undefined ? null : node)) {
    hovered = node === undefined ? null : node;
    network.redraw();
  }
  if (node === undefined && edge === undefined) return hideTip();
  const tip = byId("tip");
  fill(tip, node !== undefined ? tipOfThing(thingOf(node)) : tipOfClaim(claims.get(edge)));
  tip.hidden = false;
  const width = byId("canvas").clientWidth;
  tip.style.left = Math.max(4, Math.min(spot.x + 14, width - tip.offsetWidth - 8)) + "px";
  tip.style.top = Math.max(4, spot.y - tip.offsetHeight - 10) + "px";
}

function hideTip() {
  byId("tip").hidden = true;
}

function tipOfThing(thing) {
  const count = plural(claimsOf(thing.id).length, "claim");
  return make("span", { class: "clamp" }, bdi(nameOf(thing), 160), ` (${kindOf(thing).label}, ${count})`);
}

function tipOfClaim(claim) {
  return make("span", { class: "clamp" }, bdi(nameOf(thingOf(claim.subject)), 80), " ", verbWords(claim), " ", bdi(nameOf(thingOf(claim.object)), 80));
}

const nameOf = (thing) => (thing.type === "quote" ? `“${thing.name}”` : thing.name);
const QUALIFIERS = { negated: "not", former: "formerly", planned: "planned", hedged: "hedged" };
const qualifiers = (claim) => [claim.polarity, claim.status, claim.certainty].filter((word) => word in QUALIFIERS);
const verbWords = (claim) => [...qualifiers(claim).map((word) => QUALIFIERS[word]), relationOf(claim).label].join(" ");
