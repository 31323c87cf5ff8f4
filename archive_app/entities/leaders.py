"""Leaders: of everybody who was merged, whose name stands for all of them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from archive_app.entities.correction import Merge


def leaders_of(merges: Sequence[Merge]) -> dict[str, str]:
    """Everybody who was merged → who stands for all of them: one that was never merged away, if there is."""
    beside: dict[str, list[str]] = {}
    for merge in merges:
        beside.setdefault(merge.subject.id, []).append(merge.into.id)
        beside.setdefault(merge.into.id, []).append(merge.subject.id)
    gone = {merge.subject.id for merge in merges}
    leaders: dict[str, str] = {}
    for entity_id in beside:
        if entity_id not in leaders:
            together = _reached(entity_id, beside)
            leaders.update(dict.fromkeys(together, min(together - gone or together)))
    return leaders


def _reached(start: str, beside: Mapping[str, Sequence[str]]) -> set[str]:
    """Everybody who is the same as `start`, by any number of steps."""
    reached, waiting = {start}, [start]
    while waiting:
        fresh = [each for each in beside[waiting.pop()] if each not in reached]
        reached.update(fresh)
        waiting.extend(fresh)
    return reached
