"""Other spellings of names, as the search asks for them, with the reason in the reader's language."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from archive_app.entities.correction import spelling_key
from archive_app.messages import Messages
from archive_app.search.spelling import Speller

if TYPE_CHECKING:
    from archive_app.entities.authority import Authority
    from archive_app.entities.corrected import Corrector


@dataclass(frozen=True, slots=True)
class NameSpellings:
    """`variants` write the same name as `text`; `why` names whose it is."""

    text: str
    variants: tuple[str, ...]
    why: str


def speller(authority: Authority, messages: Messages, corrector: Corrector | None = None) -> Speller:
    """What the search asks: typed words → the spellings of everybody and everything they name.

    What the reader merged, split off, hid or added counts before what the authority file says.
    """
    from archive_app.entities.corrected import Corrector

    known = corrector or Corrector((), authority.get)

    def spellings(text: str) -> tuple[NameSpellings, ...]:
        return tuple(
            NameSpellings(text, tuple(variants), _why(authority, known, entity, messages))
            for entity, variants in _variants(authority, known, text).items()
        )

    return spellings


def _variants(authority: Authority, corrector: Corrector, text: str) -> dict[str, list[str]]:
    """By whose they are."""
    found: dict[str, list[str]] = {}
    for spelling in authority.spellings(text):
        found.setdefault(corrector.leader(spelling.entity), []).append(spelling.text)
    if not corrector:
        return found
    own = corrector.named(text)
    if own:
        found.setdefault(own, [])
        if len(text.split()) == 1:  # a byname stands for the surname too
            found[own] += authority.surnames_of(own)
    return {
        entity: variants
        for entity, names in found.items()
        if (variants := _corrected_variants(corrector, entity, names, text))
    }


def _corrected_variants(corrector: Corrector, entity_id: str, names: list[str], text: str) -> list[str]:
    """Nothing for what is hidden, and for a spelling that was split off."""
    entity = corrector.entity(entity_id)
    typed = spelling_key(text)
    if entity is None or corrector.is_split_off(entity_id, text):
        return []
    added = entity.names if corrector.is_changed(entity_id) else ()
    kept = [each for each in (*names, *added) if not corrector.is_split_off(entity_id, each)]
    return [each for each in dict.fromkeys(kept) if spelling_key(each) != typed]


def _why(authority: Authority, corrector: Corrector, entity_id: str, messages: Messages) -> str:
    entity = corrector.entity(entity_id) if corrector else authority.get(entity_id)
    name = entity.label(messages.language) if entity else entity_id
    return messages.text("other spellings of {name}", name=name)
