from __future__ import annotations

import json
import os
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sample_library import a_document

from archive_app.documents.document import Document
from archive_app.errors import BadInput, UnknownDocument
from archive_app.library.anchors import about
from archive_app.library.anchors import annotation as anchored
from archive_app.library.annotation import AnchorState, Annotation, Colour
from archive_app.library.webannotation import ImportReport, from_bytes, read_untrusted, to_bytes

CONTEXT = "http://www.w3.org/ns/anno.jsonld"
LETTER = a_document()


def by_id(document_id: str) -> Document:
    if document_id != LETTER.id:
        raise UnknownDocument(document=document_id)
    return LETTER


def note(text: str = "look", tags: tuple[str, ...] = ("court", "Мінск")) -> Annotation:
    made = anchored(LETTER.id, LETTER.text, 9, 19, Colour.BLUE, text, tags)
    return replace(made, created=made.day)


def item(**changes: Any) -> dict[str, Any]:
    """A good annotation with some members changed, or left out when they are None."""
    good = {
        "@context": CONTEXT,
        "id": "http://example.org/anno1",
        "type": "Annotation",
        "body": {"type": "TextualBody", "value": "a word"},
        "target": "http://example.com/page1",
    }
    return {name: value for name, value in (good | changes).items() if value is not None}


def read(*items: Any, present: tuple[Annotation, ...] = ()) -> ImportReport:
    return from_bytes(json.dumps(list(items)).encode(), [LETTER], present)


def test_the_shape_that_others_read() -> None:
    written = json.loads(to_bytes([note()], by_id))
    assert written["type"] == "AnnotationCollection"
    assert written["total"] == 1
    only = written["first"]["items"][0]
    assert only["target"] == {
        "type": "SpecificResource",
        "source": "urn:sha256:" + "ab" * 32,
        "selector": [
            {
                "type": "TextQuoteSelector",
                "exact": "The strike",
                "prefix": "A letter\n",
                "suffix": " began on Monday.",
            },
            {"type": "TextPositionSelector", "start": 9, "end": 19},
        ],
    }
    assert [(body["purpose"], body["value"]) for body in only["body"]] == [
        ("commenting", "look"),
        ("tagging", "court"),
        ("tagging", "Мінск"),
    ]
    assert to_bytes([note()], by_id) != to_bytes([], by_id)


words = st.text(st.characters(exclude_categories=["Cs", "Cn"]), max_size=60)
tags = st.lists(words.map(str.strip).filter(bool), max_size=4, unique=True).map(tuple)
notes = st.builds(
    note,
    text=words,
    tags=tags,
)


@settings(deadline=None)
@given(
    annotations=st.lists(notes, max_size=4, unique_by=lambda each: each.id),
    span=st.tuples(st.integers(0, 18), st.integers(18, 30)),
    colour=st.sampled_from(Colour),
)
def test_ours_come_back_exactly(annotations: list[Annotation], span: tuple[int, int], colour: Colour) -> None:
    elsewhere = replace(note(), document="http://example.org/page", state=AnchorState.LOST)
    unknown = replace(note(), document="gone, with spaces", created="", state=AnchorState.LOST)
    ours = [replace(each, start=span[0], end=span[1], colour=colour) for each in annotations]
    report = from_bytes(to_bytes([*ours, elsewhere, unknown], by_id), [LETTER])
    assert report == ImportReport((*ours, elsewhere, unknown), ())


def test_notes_on_no_passage_come_back_exactly() -> None:
    whole, free = about(LETTER.id, Colour.RED, "compare"), about("", Colour.BLUE, "to do", ["plan"])
    ours = tuple(replace(each, created=each.day, author="Anna") for each in (whole, free))
    written = to_bytes(ours, by_id)
    assert [each["target"] for each in json.loads(written)["first"]["items"]] == [
        "urn:sha256:" + "ab" * 32,
        "urn:archive-app:notebook",
    ]
    assert from_bytes(written, [LETTER]) == ImportReport(ours, ())


@pytest.mark.parametrize(
    ("creator", "author"),
    [
        ({"type": "Person", "name": " Анна \n К."}, "Анна К."),
        ([{"nickname": "anna"}, {"name": "other"}], "anna"),
        ({"name": ["first", "second"]}, "first"),
        ("http://example.org/anna", ""),
        ({"name": 7}, ""),
        ({"name": "x" * 5000}, "x" * 200),
        (None, ""),
    ],
)
def test_the_name_of_another_writer_is_kept(creator: Any, author: str) -> None:
    assert read(item(creator=creator)).annotations[0].author == author


def test_the_hour_of_writing_does_not_go_out_and_makes_no_difference() -> None:
    mine = replace(note(), created="2026-03-04T21:17:05Z")
    written = to_bytes([mine], by_id)
    assert b"21:17" not in written
    assert from_bytes(written, [LETTER], [mine]).already == 1


def test_a_document_is_known_by_hash_address_or_id() -> None:
    here = replace(LETTER, passport=replace(LETTER.passport, url="https://example.org/letter"))
    for target, own_id in (
        ("urn:sha256:" + "ab" * 32, None),
        ("https://example.org/letter", None),
        ({"source": "https://example.org/letter"}, "something else"),
        ("urn:sha256:" + "cd" * 32, "letter"),
    ):
        report = from_bytes(json.dumps(item(target=target, **{"archive:document": own_id})).encode(), [here])
        assert (report.annotations[0].document, report.annotations[0].state) == ("letter", AnchorState.PLACED)
    stranger = from_bytes(json.dumps(item()).encode(), [here]).annotations[0]
    assert (stranger.document, stranger.state) == ("http://example.com/page1", AnchorState.LOST)


@pytest.mark.parametrize("written", ["2015-01-28T12:00:00Z", "20150128T120000+03:00", "2015-W05-3T12:00Z"])
def test_dates_of_others_become_days(written: str) -> None:
    assert read(item(created=written)).annotations[0].created == "2015-01-28"


def test_nothing_in_the_library_is_overwritten() -> None:
    mine = note("mine")
    theirs = replace(mine, note="theirs")
    data = to_bytes([mine, theirs], by_id)
    report = from_bytes(data, [LETTER], [mine])
    assert report.already == 1
    assert [each.note for each in report.annotations] == ["theirs"]
    assert report.annotations[0].id != mine.id
    moved = replace(mine, start=3, end=13, state=AnchorState.CHECK)
    assert from_bytes(to_bytes([moved], by_id), [LETTER], [mine]).already == 1
    again = from_bytes(data, [LETTER], [mine, *report.annotations])
    assert (again.imported, again.already) == (0, 2)


@pytest.mark.parametrize(
    ("changes", "reason"),
    [
        ({"@context": None}, "does not say that it is a Web Annotation"),
        ({"@context": "fish"}, "does not say that it is a Web Annotation"),
        ({"@context": ["http://example.org/a.json", "http://example.org/b.json"]}, "does not say"),
        ({"id": None}, "id is not one address"),
        ({"id": "not a uri"}, "id is not one address"),
        ({"id": ["http://example.org/1", "http://example.org/2"]}, "id is not one address"),
        ({"type": None}, "type is not Annotation"),
        ({"type": "Squirrel"}, "type is not Annotation"),
        ({"target": None}, "no target"),
        ({"target": []}, "no target"),
        ({"target": 9}, "target is not an address"),
        ({"target": {"type": "SpecificResource"}}, "no source"),
        ({"target": {}}, "nowhere"),
        ({"target": {"source": "a:b", "selector": {"type": "FragmentSelector"}}}, "fragment"),
        ({"target": {"source": "a:b", "selector": {"type": "FragmentSelector", "value": ["x"]}}}, "fragment"),
        ({"target": {"source": "a:b", "selector": {"type": "TextQuoteSelector"}}}, "quote is not a text"),
        (
            {
                "target": {
                    "source": "a:b",
                    "selector": {"type": "TextPositionSelector", "start": -1, "end": 2},
                }
            },
            "not a span",
        ),
        (
            {
                "target": {
                    "source": "a:b",
                    "selector": {"type": "TextPositionSelector", "start": 0, "end": True},
                }
            },
            "not a span",
        ),
        (
            {
                "target": {
                    "source": "a:b",
                    "selector": {"type": "TextPositionSelector", "start": 0, "end": 10**99},
                }
            },
            "not a span",
        ),
        ({"body": "this is not a uri"}, "body is not an address"),
        ({"body": {"id": "this is not a uri either"}}, "id of its body"),
        ({"body": {"id": "http://example.com/1", "format": 6}}, "format"),
        ({"body": {"id": "http://example.com/1", "language": 3}}, "language"),
        ({"body": {"id": "http://example.com/1", "textDirection": "squirrel"}}, "direction"),
        ({"body": {"id": "http://example.com/1", "textDirection": ["ltr", "rtl"]}}, "direction"),
        ({"body": {"id": "http://example.com/1", "processingLanguage": ["en", "de"]}}, "processing"),
        ({"body": {"type": "TextualBody", "format": "text/plain"}}, "not one text"),
        ({"body": {"type": "TextualBody", "value": ["this", "that"]}}, "not one text"),
        ({"body": {"type": ["Choice", "List"], "items": ["http://example.com/1"]}}, "several types"),
        ({"body": {"items": ["http://example.com/1"]}}, "several types"),
        ({"bodyValue": "doppelganger"}, "two kinds"),
        ({"body": None, "bodyValue": ["body"]}, "not one text"),
        ({"body": None, "bodyValue": 23}, "not one text"),
        ({"creator": 6}, "nobody"),
        ({"generator": 42}, "nobody"),
        ({"created": "yesterday"}, "date"),
        ({"created": "2015-01-28"}, "date"),
        ({"created": ["2015-01-28T12:00:00Z", "2015-01-28T12:00:01Z"]}, "date"),
        ({"modified": "an hour ago"}, "date"),
        ({"generated": "now"}, "date"),
        ({"rights": "not a uri"}, "rights"),
        ({"via": "not a uri"}, "rights"),
        ({"canonical": "not a uri"}, "canonical"),
        ({"motivation": 5}, "motivation"),
        ({"body": {"type": "TextualBody", "value": "\ud800"}}, "broken characters"),
        ({"body": {"type": "TextualBody", "value": "x" * 1_100_000}}, "reasonable size"),
    ],
)
def test_broken_annotations_are_refused_with_the_reason(changes: dict[str, Any], reason: str) -> None:
    report = read(item(), item(**changes), item(id="http://example.org/anno2"))
    assert report.imported == 2
    ((index, said),) = report.refused
    assert index == 1
    assert reason in said


@pytest.mark.parametrize("stranger", [None, 1, "text", [], {}, {"type": "Annotation"}])
def test_what_is_no_annotation_is_refused(stranger: object) -> None:
    assert [index for index, _ in read(stranger).refused] == [0]


def test_a_deep_annotation_is_refused_and_a_bottomless_file_too() -> None:
    deep: Any = "x"
    for _ in range(100):
        deep = {"body": deep}
    assert read(item(extra=deep)).refused
    with pytest.raises(BadInput):
        from_bytes(b"[" * 1_000_000, [])


@pytest.mark.parametrize(
    "data", [b"", b"this is not json", b"\xff\xfe\x00", b"[NaN]", b'{"a": }', b"9" * 5000]
)
def test_what_is_not_json_is_told(data: bytes) -> None:
    with pytest.raises(BadInput, match="not a JSON file"):
        from_bytes(data, [])


def test_files_that_cannot_be_read_are_told(tmp_path: Path) -> None:
    with pytest.raises(BadInput, match="could not be read"):
        read_untrusted(tmp_path / "nowhere")
    good = tmp_path / "good"
    good.write_bytes(b"[]")
    assert read_untrusted(good) == b"[]"
    with (tmp_path / "huge").open("wb") as huge:
        huge.truncate(40 * 1024 * 1024)
    with pytest.raises(BadInput, match="too large"):
        read_untrusted(tmp_path / "huge")


@pytest.mark.parametrize(
    ("changes", "note_text", "tags"),
    [
        ({}, "a word", ()),
        ({"motivation": "tagging"}, "", ("a word",)),
        ({"body": None}, "", ()),
        ({"body": []}, "", ()),
        ({"body": None, "bodyValue": "Comment text"}, "Comment text", ()),
        ({"body": "http://example.org/post1"}, "http://example.org/post1", ()),
        ({"body": {"source": "http://example.org/a", "purpose": "tagging"}}, "", ("http://example.org/a",)),
        (
            {"body": [{"type": "TextualBody", "value": "one"}, {"type": "TextualBody", "value": "two"}]},
            "one\n\ntwo",
            (),
        ),
        (
            {
                "body": [
                    {"type": "TextualBody", "purpose": "tagging", "value": " love "},
                    {
                        "type": "Choice",
                        "items": [
                            {"type": "TextualBody", "purpose": "describing", "value": "I love this."},
                            {"type": "SpecificResource", "source": {"id": "http://example.org/c"}},
                        ],
                    },
                ]
            },
            "I love this.\n\nhttp://example.org/c",
            ("love",),
        ),
    ],
)
def test_bodies_of_others(changes: dict[str, Any], note_text: str, tags: tuple[str, ...]) -> None:
    (found,) = read(item(**changes)).annotations
    assert (found.note, found.tags) == (note_text, tags)


def test_passages_of_others() -> None:
    quote = {
        "type": "TextQuoteSelector",
        "exact": "anotation",
        "prefix": "this is an " * 9,
        "suffix": " that",
    }
    position = {"type": "TextPositionSelector", "start": 412, "end": 795}
    fragment = {"type": "FragmentSelector", "value": "para5", "refinedBy": [quote, position]}
    for selector, expected in (
        (quote, ("anotation", 0, 9)),
        (position, ("", 412, 795)),
        ([position, quote], ("anotation", 412, 795)),
        (fragment, ("anotation", 0, 9)),
        ({"type": "SvgSelector", "value": "<svg/>"}, ("", 0, 0)),
    ):
        (found,) = read(item(target=["a:b", {"source": "c:d", "selector": selector}])).annotations
        assert (found.quote, found.start, found.end) == expected
        assert len(found.prefix) <= 32
        assert found.document == ("a:b" if expected == ("", 0, 0) else "c:d")


def test_containers() -> None:
    bare = {name: value for name, value in item().items() if name != "@context"}
    page = {"type": "AnnotationPage", "items": [bare]}
    for container in (
        item(),
        [item()],
        {"@context": CONTEXT, **page},
        {"@context": CONTEXT, "type": "AnnotationCollection", "first": page},
        {"@context": [CONTEXT, {}], "type": ["AnnotationCollection"], "first": page},
    ):
        assert from_bytes(json.dumps(container).encode(), []).imported == 1
    assert from_bytes(json.dumps(page).encode(), []).refused
    elsewhere = {"type": "AnnotationCollection", "first": "http://example.org/page1"}
    for empty in ([], elsewhere, {**elsewhere, "first": {"type": "AnnotationPage", "items": 5}}):
        assert from_bytes(json.dumps(empty).encode(), []) == ImportReport((), ())


NAMES = (
    *(
        "@context",
        "id",
        "type",
        "body",
        "target",
        "source",
        "selector",
        "value",
        "exact",
        "prefix",
        "start",
        "end",
    ),
    *(
        "items",
        "first",
        "refinedBy",
        "purpose",
        "motivation",
        "created",
        "archive:colour",
        "archive:document",
    ),
)
VALUES = (CONTEXT, "Annotation", "AnnotationPage", "Choice", "TextQuoteSelector", "a:b", "tagging")
json_values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False, allow_infinity=False) | st.text(),
    lambda inner: (
        st.lists(inner, max_size=4)
        | st.dictionaries(st.sampled_from(NAMES), inner | st.sampled_from(VALUES), max_size=8)
    ),
    max_leaves=25,
)


@settings(deadline=None)
@given(
    json_values, st.dictionaries(st.sampled_from(["body", "target", "created", "motivation"]), json_values)
)
def test_no_file_can_break_the_reader(anything: object, changes: dict[str, Any]) -> None:
    for content in (anything, item(**changes)):
        report = from_bytes(json.dumps(content).encode(), [LETTER])
        for annotation in report.annotations:
            assert 0 <= annotation.start <= annotation.end
        to_bytes(report.annotations, by_id)


def samples(kind: str) -> list[Path]:
    folder = os.environ.get("ARCHIVE_APP_TESTDATA")
    if not folder:
        pytest.skip("ARCHIVE_APP_TESTDATA is not set")
    found = sorted((Path(folder) / "annotations" / "w3c" / kind).glob("*.json"))
    assert found
    return found


def test_the_correct_samples_of_the_w3c_are_understood() -> None:
    for path in samples("correct"):
        report = from_bytes(path.read_bytes(), [])
        assert report.refused == (), path.name
        assert report.imported or path.name == "example41.json", path.name  # its pages are elsewhere
        assert from_bytes(to_bytes(report.annotations, by_id), []) == report


def test_the_incorrect_samples_of_the_w3c_are_refused() -> None:
    for path in samples("incorrect"):
        try:
            report = from_bytes(path.read_bytes(), [])
        except BadInput:
            continue
        assert report.refused, path.name
        assert report.imported == 0, path.name
