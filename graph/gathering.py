"""One name's clusters, gathered into as many things as the evidence asks for.

Those of which most is said go first; each joins the camp that suits it best, or begins one. What nothing is said of
goes to the largest. A cluster is compared with camps and not with clusters, so the cost grows with the articles.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from graph.clusters import Cluster
from graph.features import ENOUGH, SAME_NAME, SAME_SURNAME, Pair, weighed
from graph.proposals import Proposal, because
from graph.scene import Profile, Scene


class Camp:
    """Clusters held to be one: the first of them, and what is said of all."""

    def __init__(self, cluster: Cluster, profile: Profile) -> None:
        self.first, self.profile, self.size = cluster, profile, 1

    def take(self, profile: Profile) -> None:
        self.size += 1
        if profile.weight or profile.near:
            self.profile |= profile


def gathered(clusters: Sequence[Cluster], scene: Scene, why: Callable[[Cluster, Cluster], str]) -> Iterator[Proposal]:
    """The joins of one name's clusters."""
    camps: list[Camp] = []
    base = SAME_SURNAME if clusters and clusters[0].lone else SAME_NAME
    told = {cluster.place: scene.profile(cluster) for cluster in clusters} if len(clusters) > 1 else {}
    for cluster in sorted(clusters, key=lambda one: -told[one.place].weight) if told else ():
        profile = told[cluster.place]
        open_camps = [camp for camp in camps if not scene.bars.barred(camp.first, cluster)]
        scored = [(*weighed(Pair(camp.first, cluster, camp.profile, profile, scene), base), camp)
                  for camp in open_camps]
        for score, _, camp in scored:
            if score < ENOUGH:
                scene.bars.keep_apart(camp.first, cluster)
        fits = [(score, camp.size, reasons, camp) for score, reasons, camp in scored if score >= ENOUGH]
        if not fits:
            camps.append(Camp(cluster, profile))
            continue
        _, _, reasons, best = max(fits, key=lambda one: one[:2])
        best.take(profile)
        yield Proposal(best.first, cluster, because(why(best.first, cluster), reasons))
