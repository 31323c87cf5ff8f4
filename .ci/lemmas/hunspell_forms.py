"""The words of a Hunspell dictionary, each with all the forms its affix rules give."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple


class Suffix(NamedTuple):
    cut: str
    added: str
    condition: re.Pattern[str]


def words_with_forms(dictionary: Path, wanted: str | None = None) -> Iterator[tuple[str, set[str]]]:
    """Headword and forms, of the `.dic` file `dictionary` with the `.aff` file beside it; by the
    `wanted` flags only, if given."""
    suffixes = _suffixes(dictionary.with_suffix(".aff"))
    for line in dictionary.read_text(encoding="utf-8").splitlines()[1:]:
        if line.strip():
            word, _, flags = line.split()[0].partition("/")
            used = flags if wanted is None else set(flags) & set(wanted)
            given = (suffix for flag in used for suffix in suffixes[flag])
            yield word, {word, *(_with(word, suffix) for suffix in given if _fits(word, suffix))}


def _suffixes(affixes: Path) -> defaultdict[str, list[Suffix]]:
    found: defaultdict[str, list[Suffix]] = defaultdict(list)
    for line in affixes.read_text(encoding="utf-8").splitlines():
        parts = line.split()
        if parts[:1] == ["SFX"] and len(parts) >= 5:  # a heading has four parts
            _, flag, cut, added, condition = parts[:5]
            found[flag].append(
                Suffix(cut.strip("0"), added.partition("/")[0].strip("0"), re.compile(condition + "$"))
            )
    return found


def _fits(word: str, suffix: Suffix) -> bool:
    return word.endswith(suffix.cut) and bool(suffix.condition.search(word))


def _with(word: str, suffix: Suffix) -> str:
    return word[: len(word) - len(suffix.cut)] + suffix.added
