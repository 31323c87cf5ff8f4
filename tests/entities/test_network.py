"""Who occurs with whom, and what happened when."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from archive_app.documents.document import Document, Passport
from archive_app.entities.chronicle import Event, Precision, chronicle
from archive_app.entities.extractor import Extractor
from archive_app.entities.mention import Mention, MentionKind
from archive_app.entities.network import MOST_NODES, network_of
from archive_app.entities.page import entity_page, found_entity


def made(
    *paragraphs: str, published: str | None = None, name: str = "d"
) -> tuple[Document, tuple[Mention, ...]]:
    """Words with a capital are people, words of four digits dates."""
    text = "\n".join(paragraphs)
    mentions, place = [], 0
    for word in text.replace("\n", " ").split(" "):
        if word[:1].isupper():
            mentions.append(Mention(place, place + len(word), word, MentionKind.PERSON, word.lower(), word))
        elif word[:4].isdigit():
            mentions.append(Mention(place, place + len(word), word, MentionKind.DATE, value=word))
        place += len(word) + 1
    return Document(name, Passport("Title", "a.txt", "0", published=published), text, ()), tuple(mentions)


def test_paragraphs_are_counted_once() -> None:
    network = network_of([made("Anna Boris Anna Boris", "Anna Boris", "Anna", "Vera")])
    assert [(node.entity, node.count) for node in network.nodes] == [("anna", 3), ("boris", 2), ("vera", 1)]
    assert [(edge.first, edge.second, edge.count) for edge in network.edges] == [("anna", "boris", 2)]
    assert [(each.start, each.end) for each in network.edges[0].passages] == [(0, 21), (22, 32)]
    assert network.edges_of("vera") == ()


def test_only_the_strongest_are_there() -> None:
    many = made(*(f"Common Name{n}" for n in range(200)))
    network = network_of([many])
    assert len(network.nodes) == MOST_NODES
    assert network.nodes[0].entity == "common"
    assert {edge.first for edge in network.edges} == {"common"}


def test_the_same_documents_give_the_same_network(extractor: Extractor, bundled: dict[str, Document]) -> None:
    documents = [(document, extractor.mentions(document)) for document in bundled.values()]
    assert network_of(documents) == network_of(documents)
    assert any((edge.first, edge.second) == ("ilo", "ilo-coi") for edge in network_of(documents).edges)


def test_somebody_only_the_texts_know() -> None:
    documents = [
        made("Anna came", published="2024-01-01", name="b"),
        made("Anna Boris", published="2022-05", name="a"),
    ]
    entity = found_entity("ANNA", [each for _, mentions in documents for each in mentions])
    assert entity is not None
    page = entity_page(entity, documents, automatic=True)
    assert [each.document for each in page.occurrences] == ["a", "b"]
    assert page.years == {2022: 1, 2024: 1}
    assert (page.spellings, page.spelling_counts) == (("Anna",), (2,))
    assert page.automatic
    assert found_entity("Nobody", [each for _, mentions in documents for each in mentions]) is None


def test_undated_documents_come_last() -> None:
    documents = [made("Anna", name="x"), made("Anna", published="2024", name="y")]
    entity = found_entity("anna", [each for _, mentions in documents for each in mentions])
    assert entity is not None
    page = entity_page(entity, documents)
    assert [each.document for each in page.occurrences] == ["y", "x"]
    assert page.undated == 1


ORDER = [
    "2020/2024",
    "2020",
    "2020-08/2020-09",
    "2020-08",
    "2020-08-09/2020-08-12",
    "2020-08-09",
    "2020-08-10",
    "2021",
]


@given(st.permutations(ORDER))
def test_what_is_told_less_exactly_comes_first(values: list[str]) -> None:
    events = chronicle([made(*values)])
    assert sorted(ORDER) != ORDER
    firsts = [event.value for event in events]
    assert firsts.index("2020-08") < firsts.index("2020-08-09") < firsts.index("2020-08-10")
    assert firsts.index("2020") < firsts.index("2020-08") < firsts.index("2021")
    assert firsts.index("2020-08-09/2020-08-12") < firsts.index("2020-08-10")
    assert firsts == [event.value for event in chronicle([made(*sorted(values))])]


@pytest.mark.parametrize(
    ("value", "precision", "years"),
    [
        ("2020", Precision.YEAR, (2020, 2020)),
        ("2020-08", Precision.MONTH, (2020, 2020)),
        ("2020-08-09", Precision.DAY, (2020, 2020)),
        ("2019-12/2020-02", Precision.INTERVAL, (2019, 2020)),
    ],
)
def test_precision(value: str, precision: Precision, years: tuple[int, int]) -> None:
    event = Event(value, "d", 0, 1, "", 0, None)
    assert (event.precision, (event.first_year, event.last_year)) == (precision, years)


def test_a_sentence_once_for_each_date() -> None:
    events = chronicle([made("in 2020 and 2020 and 2021 it was", published="2023")])
    assert [(event.value, event.published) for event in events] == [("2020", "2023"), ("2021", "2023")]
