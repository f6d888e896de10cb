"""Where signs stand that are tied without an order: near what they are tied to, none over another."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, Any

import networkx as nx

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Points = NDArray[np.float64]

_MOST_BY_DISTANCE = 300  # Kamada and Kawai's energy is a sum over all pairs
_WIDTH, _HEIGHT = 1.6, 1.0  # the shape of most screens
_ROUNDS = 60
_RISE = 0.5  # how high an arch is, in steps


def spread(ids: Iterable[str], ties: Mapping[tuple[str, str], float]) -> dict[str, tuple[float, float]]:
    """Place each node, x and y from 0 to 1; ties carry a weight of 1 or more.

    The largest component has the room for itself and the small ones stand in a strip below it. Up to 300 nodes are laid
    out by T. Kamada and S. Kawai, *An algorithm for drawing general undirected graphs* (1989), more by
    T. Fruchterman and E. Reingold, *Graph drawing by force-directed placement* (1991).
    """
    network: nx.Graph[str] = nx.Graph()
    network.add_nodes_from(ids)
    network.add_weighted_edges_from((source, target, weight) for (source, target), weight in ties.items())
    if not network:
        return {}
    components = sorted(nx.connected_components(network), key=lambda part: (-len(part), min(part)))
    order = {id: place for place, id in enumerate(network)}
    largest, small = sorted(components[0], key=order.__getitem__), components[1:]
    strip = _strip([_along(network, sorted(part, key=order.__getitem__)) for part in small], len(network))
    depth = max((y for _, y in strip.values()), default=0.0)
    share = 1 - depth
    points = _fitted(_laid_out(network.subgraph(largest)), share)
    at = {id: (float(x), float(y)) for id, (x, y) in zip(network.subgraph(largest), points, strict=True)}
    at |= {id: (x, 1 - depth + y) for id, (x, y) in strip.items()}
    return {id: (round(at[id][0], 4), round(at[id][1], 4)) for id in network}


def free_place(taken: Mapping[str, tuple[float, float]], near: Iterable[str]) -> tuple[float, float]:
    """The emptiest place close to some that are placed already: for what joins a picture later."""
    anchors = [taken[id] for id in near if id in taken] or [(0.5, 0.5)]
    x = sum(place[0] for place in anchors) / len(anchors)
    y = sum(place[1] for place in anchors) / len(anchors)

    def worth(place: tuple[float, float]) -> float:
        room = min((_distance(place, other) for other in taken.values()), default=1.0)
        return 2.5 * min(room, 0.11) - 0.4 * _distance(place, (x, y))

    return max(((0.03 + column * 0.047, 0.03 + row * 0.047) for column in range(21) for row in range(21)), key=worth)


def _distance(one: tuple[float, float], other: tuple[float, float]) -> float:
    return float((((one[0] - other[0]) * _WIDTH) ** 2 + (one[1] - other[1]) ** 2) ** 0.5)


def _laid_out(network: nx.Graph[str]) -> Points:
    import numpy as np

    if len(network) <= 2:
        return np.array([[place, 0.0] for place in range(len(network))])
    if len(network) <= _MOST_BY_DISTANCE:
        lengths: nx.Graph[str] = nx.Graph()
        lengths.add_nodes_from(network)
        lengths.add_weighted_edges_from((a, b, 1 + 1 / network.edges[a, b]["weight"]) for a, b in network.edges)
        start = nx.circular_layout(lengths)
        found = nx.kamada_kawai_layout(lengths, pos=start)
        return np.array([found[id] for id in network])
    return _by_springs(network)


def _by_springs(network: nx.Graph[str]) -> Points:
    import numpy as np
    import rustworkx as rx

    springs: Any = rx.PyGraph()
    index = dict(zip(network, springs.add_nodes_from(list(network)), strict=True))
    springs.add_edges_from([(index[a], index[b], 1.0) for a, b in network.edges])
    found = rx.spring_layout(springs, k=2.4 / len(network) ** 0.5, num_iter=60, weight_fn=float, seed=7)
    return np.array([found[index[id]] for id in network])


def _fitted(points: Points, share: float) -> Points:
    """Turned so that the long side lies, filled into the room, and none nearer to another than a sign needs."""
    import numpy as np

    points = points - points.mean(axis=0)
    if len(points) > 2:
        _, _, axes = np.linalg.svd(points, full_matrices=False)
        points = points @ axes.T
    low, high = np.percentile(points, [0 if len(points) < 300 else 0.5, 100 if len(points) < 300 else 99.5], axis=0)
    points = np.clip((points - low) / np.where(high > low, high - low, 1), 0, 1) if len(points) > 1 else points + 0.5
    if len(points) == 2:
        return np.array([[0.3, share / 2], [0.7, share / 2]])
    points = points * [_WIDTH, _HEIGHT * share]
    if len(points) <= _MOST_BY_DISTANCE:
        points = _apart(points, 0.78 * (_WIDTH * _HEIGHT * share / len(points)) ** 0.5, share)
    return points / [_WIDTH, _HEIGHT]


def _apart(points: Points, least: float, share: float) -> Points:
    """Push apart what is nearer than `least`, a little in each round."""
    import numpy as np

    for _ in range(_ROUNDS):
        between = points[:, None, :] - points[None, :, :]
        distance = np.hypot(between[..., 0], between[..., 1])
        np.fill_diagonal(distance, np.inf)
        lack = np.clip(least - distance, 0, None)
        if not lack.any():
            break
        direction = between / np.where(distance > 1e-9, distance, 1)[..., None]
        points = points + 0.4 * (direction * lack[..., None]).sum(axis=1)
        points = np.clip(points, 0, [_WIDTH, _HEIGHT * share])
    return points


def _along(network: nx.Graph[str], part: list[str]) -> list[str]:
    """The nodes of a component so that most stand beside what they are tied to."""
    start = min(part, key=lambda id: network.degree[id])
    return list(nx.dfs_preorder_nodes(network, start))


def _strip(parts: list[list[str]], total: int) -> dict[str, tuple[float, float]]:
    """Small components beside one another in lines; the y of the last line is the strip's depth.

    Each is a short arch, so that no tie between two nodes runs through a third.
    """
    if not parts:
        return {}
    step = min(0.11, 0.62 / total**0.5)
    places: dict[str, tuple[float, float]] = {}
    x, y = step / 2, step
    for part in parts:
        if x + step * len(part) > 1 and x > step:
            x, y = step / 2, y + step
        for number, id in enumerate(part):
            if x > 1 - step / 4:
                x, y = step / 2, y + step
            from_middle = 2 * number / (len(part) - 1) - 1 if len(part) > 1 else 1.0
            places[id] = (x, y - _RISE * step * (1 - from_middle**2))
            x += step
        x += step * 0.6
    depth = max(place[1] for place in places.values())
    most = 0.4
    return {id: (x, y * min(1.0, most / depth)) for id, (x, y) in places.items()}
