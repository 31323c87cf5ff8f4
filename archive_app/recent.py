"""Recent: the values that were asked for last, so that they need not be made again."""

from __future__ import annotations

from collections.abc import Callable
from typing import Generic, TypeVar

Key = TypeVar("Key")
Value = TypeVar("Value")


class Recent(Generic[Key, Value]):
    """At most `most` values. May be asked from any thread; at worst a value is made twice."""

    def __init__(self, most: int) -> None:
        self._most = most
        self._values: dict[Key, Value] = {}

    def get(self, key: Key, make: Callable[[], Value]) -> Value:
        values = self._values
        value = values[key] if key in values else make()
        # Replaced and never changed: whoever reads it in another thread reads one state of it.
        kept = {other: each for other, each in values.items() if other != key}
        self._values = dict([*kept.items(), (key, value)][-self._most :])
        return value

    def forget(self, key: Key) -> None:
        """It is another now."""
        self._values = {other: each for other, each in self._values.items() if other != key}
