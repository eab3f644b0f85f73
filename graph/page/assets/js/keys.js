/* The graph without a mouse. */
const WAYS = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };

function startKeys() {
  byId("canvas").addEventListener("keydown", canvasKey);
  document.addEventListener("keydown", (event) => { if (event.key === "Escape") escape(); });
  byId("zoom-in").addEventListener("click", () => zoom(1.35));
  byId("zoom-out").addEventListener("click", () => zoom(1 / 1.35));
  byId("fit").addEventListener("click", () => fit());
  byId("show-filters").addEventListener("click", () => sheet(!byId("filters").classList.contains("open")));
  byId("hide-filters").addEventListener("click", () => sheet(false));
}

function canvasKey(event) {
  const deeds = { "+": () => zoom(1.35), "=": () => zoom(1.35), "-": () => zoom(1 / 1.35), 0: () => fit(), Enter: () => enterPanel() };
  const deed = event.key in WAYS ? () => step(WAYS[event.key]) : deeds[event.key];
  if (!deed || event.ctrlKey || event.metaKey || event.altKey) return;
  event.preventDefault();
  deed();
}

function enterPanel() {
  if (focus.id) openPanel(focus.id, true);
}

/* To the neighbour that lies most in the way asked for; from nowhere, to the most connected name. */
function step(way) {
  const from = claims.has(focus.id) ? claims.get(focus.id).object : focus.id;
  if (!order.length) return;
  if (!from || !seen.things.has(from)) return choose(order[order.length - 1].id);
  const near = [...neighboursOf(from)].filter((id) => seen.things.has(id));
  const next = nearest(from, near, way) || nearest(from, order.map((node) => node.id), way);
  if (next) choose(next);
}

function nearest(from, candidates, [across, down]) {
  const here = placeOf(from);
  const measured = candidates.filter((id) => id !== from).map((id) => {
    const [dx, dy] = [placeOf(id).x - here.x, placeOf(id).y - here.y];
    const along = dx * across + dy * down;
    return { id, along, cost: along + 2.5 * Math.abs(dx * down - dy * across) };
  });
  const ahead = measured.filter(({ along, cost }) => along > 0 && cost < 4.5 * along);
  return ahead.length ? ahead.sort((a, b) => a.cost - b.cost)[0].id : null;
}

function escape() {
  if (byId("filters").classList.contains("open")) return sheet(false);
  if (focus.id) leavePanel();
}

function sheet(open) {
  byId("filters").classList.toggle("open", open);
  byId("show-filters").setAttribute("aria-expanded", String(open));
  (open ? byId("filters") : byId("show-filters")).focus();
}
