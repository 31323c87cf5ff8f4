"""Growth: how the time of a whole answer grows with the collection, drawn as a small SVG."""

from __future__ import annotations

from collections.abc import Mapping
from math import log10
from pathlib import Path
from statistics import median

WIDTH, HEIGHT, MARGIN = 640, 400, 60
KIND = "whole answer"
COLOURS = ("#b3261e", "#1a5fb4", "#26a269", "#9141ac", "#5e5c64")


def draw_growth(measured: Mapping[int, Mapping[tuple[str, str], list[float]]], to: Path) -> None:
    """`measured`: documents → times of (engine, kind), in ms."""
    sizes = sorted(measured)
    engines = [engine for engine, kind in measured[sizes[0]] if kind == KIND]
    lines = {engine: [(size, median(measured[size][engine, KIND])) for size in sizes] for engine in engines}
    to.write_text(_picture(sizes, lines), encoding="utf-8")


def _picture(sizes: list[int], lines: Mapping[str, list[tuple[int, float]]]) -> str:
    times = [time for points in lines.values() for _, time in points]
    lowest, highest = 10 ** _floor(min(times)), 10 ** (_floor(max(times)) + 1)

    def x(size: float) -> float:
        return _between(size, sizes[0], sizes[-1], MARGIN, WIDTH - 2 * MARGIN)

    def y(time: float) -> float:
        return _between(time, lowest, highest, HEIGHT - MARGIN, MARGIN // 2)

    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {HEIGHT}" font-family="sans-serif" '
        'font-size="12">',
        f'<rect width="{WIDTH}" height="{HEIGHT}" fill="white"/>',
        f'<text x="{MARGIN}" y="18">whole answer, CPU ms (median) by number of documents</text>',
    ]
    for size in sizes:
        parts.append(
            f'<text x="{x(size):.0f}" y="{HEIGHT - MARGIN + 20}" text-anchor="middle">{size:,}</text>'
        )
    for power in range(_floor(lowest), _floor(highest) + 1):
        at = y(10**power)
        parts.append(
            f'<line x1="{MARGIN}" x2="{WIDTH - 2 * MARGIN}" y1="{at:.0f}" y2="{at:.0f}" stroke="#ddd"/>'
            f'<text x="{MARGIN - 8}" y="{at + 4:.0f}" text-anchor="end">{10**power:g}</text>'
        )
    for (engine, points), colour in zip(lines.items(), COLOURS, strict=False):
        path = " ".join(f"{x(size):.1f},{y(time):.1f}" for size, time in points)
        last = y(points[-1][1]) + 4
        parts.append(
            f'<polyline points="{path}" fill="none" stroke="{colour}" stroke-width="2"/>'
            f'<text x="{WIDTH - 2 * MARGIN + 8}" y="{last:.0f}" fill="{colour}">{engine}</text>'
        )
    return "\n".join([*parts, "</svg>\n"])


def _floor(value: float) -> int:
    return int(log10(value) // 1)


def _between(value: float, least: float, most: float, start: float, end: float) -> float:
    share = (log10(value) - log10(least)) / (log10(most) - log10(least))
    return start + share * (end - start)
