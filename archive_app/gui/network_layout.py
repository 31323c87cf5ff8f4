"""Where the points of a network stand: drawn together by what they share, pushed apart otherwise."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from random import Random

from archive_app.entities.network import Network

STEPS = 220
SEED = 7
_REPULSION = 1.6
_PULL_ACROSS, _PULL_DOWN = 2.4, 3.2
"""Towards the middle, so that nothing drifts away; the picture is wider than high."""
_STRETCH = 0.18

Point = tuple[float, float]
Pair = tuple[str, str]


def positions(network: Network) -> dict[str, Point]:
    """Entity → where it stands, both from 0 to 1. The same network always gives the same picture."""
    weights = {(edge.first, edge.second): edge.count for edge in network.edges}
    return layout([node.entity for node in network.nodes], weights)


def layout(nodes: Sequence[str], weights: Mapping[Pair, int], steps: int = STEPS) -> dict[str, Point]:
    """Fruchterman and Reingold's springs, cooled down slowly."""
    random = Random(SEED)  # noqa: S311 - a picture, not a secret
    ordered = sorted(nodes)
    at = [[random.uniform(-1, 1), random.uniform(-1, 1)] for _ in ordered]
    numbers = {node: number for number, node in enumerate(ordered)}
    springs = [(numbers[a], numbers[b], math.log1p(count)) for (a, b), count in sorted(weights.items())]
    ideal, heat = _REPULSION / math.sqrt(max(1, len(ordered))), 0.25
    for _ in range(steps):
        _move(at, _forces(at, springs, ideal), heat)
        heat *= 0.985
    return dict(zip(ordered, _within_one(at), strict=True))


def _forces(at: list[list[float]], springs: list[tuple[int, int, float]], ideal: float) -> list[list[float]]:
    forces = [[-_PULL_ACROSS * x, -_PULL_DOWN * y] for x, y in at]
    square = ideal * ideal
    for one, (x, y) in enumerate(at):
        mine = forces[one]
        for other in range(one):
            dx, dy = x - at[other][0], y - at[other][1]
            push = square / (dx * dx + dy * dy + 1e-4)
            mine[0] += dx * push
            mine[1] += dy * push
            forces[other][0] -= dx * push
            forces[other][1] -= dy * push
    for one, other, weight in springs:
        dx, dy = at[one][0] - at[other][0], at[one][1] - at[other][1]
        pull = math.hypot(dx, dy) / ideal * weight * _STRETCH
        for number, sign in ((one, -pull), (other, pull)):
            forces[number][0] += sign * dx
            forces[number][1] += sign * dy
    return forces


def _move(at: list[list[float]], forces: list[list[float]], heat: float) -> None:
    for place, (dx, dy) in zip(at, forces, strict=True):
        length = math.hypot(dx, dy) or 1.0
        step = min(length, heat) / length
        place[0] += dx * step
        place[1] += dy * step


def _within_one(at: list[list[float]]) -> list[Point]:
    across, down = [x for x, _ in at], [y for _, y in at]
    return list(zip(_stretched(across), _stretched(down), strict=True))


def _stretched(values: list[float]) -> list[float]:
    low, high = min(values, default=0.0), max(values, default=0.0)
    return [(value - low) / (high - low) if high > low else 0.5 for value in values]
