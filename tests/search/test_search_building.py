"""Texts that several documents share."""

from __future__ import annotations

from small_archive import document

from archive_app.search.index import build_in_memory
from archive_app.search.segments.text_field import TextField


def title_field(*languages: str) -> TextField:
    documents = [document(language, "", "словы", language=language) for language in languages]
    (part,) = build_in_memory(documents).parts
    return part.segment.text("title")


def test_the_same_title_in_two_languages() -> None:
    assert list(title_field("ru", "be").rows()) == sorted(
        [*title_field("ru").rows(), *title_field("be").rows()]
    )
    assert list(title_field("ru").rows()) != list(title_field("be").rows())
