"""Other spellings of names, as the search asks for them, with the reason in the reader's language."""

from __future__ import annotations

from dataclasses import dataclass

from archive_app.entities.authority import Authority
from archive_app.messages import Messages
from archive_app.search.spelling import Speller


@dataclass(frozen=True, slots=True)
class NameSpellings:
    """`variants` write the same name as `text`; `why` names whose it is."""

    text: str
    variants: tuple[str, ...]
    why: str


def speller(authority: Authority, messages: Messages) -> Speller:
    """What the search asks: typed words → the spellings of everybody and everything they name."""

    def spellings(text: str) -> tuple[NameSpellings, ...]:
        variants: dict[str, list[str]] = {}
        for spelling in authority.spellings(text):
            variants.setdefault(spelling.entity, []).append(spelling.text)
        return tuple(
            NameSpellings(text, tuple(found), _why(authority, entity, messages))
            for entity, found in variants.items()
        )

    return spellings


def _why(authority: Authority, entity_id: str, messages: Messages) -> str:
    entity = authority.get(entity_id)
    name = entity.label(messages.language) if entity else entity_id
    return messages.text("other spellings of {name}", name=name)
