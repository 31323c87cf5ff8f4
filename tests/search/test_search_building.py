"""Texts that several documents share."""

from __future__ import annotations

from small_archive import document

from archive_app.entities.mention import Mention, MentionKind
from archive_app.search.index import build_in_memory
from archive_app.search.record import IndexedDocument
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


def test_everything_that_somebody_is_called() -> None:
    told = [("Anna", None, None), ("A. B.", "ab", "Anna B"), ("Ab", "ab", "Anna B"), ("ab", "ab", "ab"),
            ("Eva", None, "Eva C"), ("Anna", None, None)]  # fmt: skip
    mentions = tuple(
        Mention(0, len(text), text, MentionKind.PERSON, entity, name) for text, entity, name in told
    )
    source = document("one", "somebody", "-")
    (part,) = build_in_memory([IndexedDocument(source.document, mentions)]).parts
    names = part.segment.names(MentionKind.PERSON)
    entities = [term.decode() for term in part.segment.key("person_id").terms]
    assert dict(zip(entities, names.called(), strict=True)) == {
        "Anna": ["Anna"], "Eva C": ["Eva", "Eva C"], "ab": ["A. B.", "Ab", "Anna B", "ab"],
    }  # fmt: skip
    assert [names[number] for number in range(3)] == ["Anna", "Eva C", "ab"]
    forms = [form.decode() for form in part.segment.text("person").forms]
    assert forms == ["a", "ab", "anna", "b", "c", "eva"]
