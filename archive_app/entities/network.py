"""Network: the people and organisations that occur together most, and the passages where they do."""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from itertools import combinations

from archive_app.documents.document import Document
from archive_app.entities.mention import Mention, MentionKind
from archive_app.entities.page import Occurrence, key_of

MOST_NODES = 80
MOST_PASSAGES = 200
"""Of one pair; the count goes on."""


@dataclass(frozen=True, slots=True)
class Node:
    """`count`: the paragraphs that name it."""

    entity: str
    name: str
    kind: MentionKind
    count: int


@dataclass(frozen=True, slots=True)
class Passage:
    """A paragraph, `text[start:end]` of a document."""

    document: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Edge:
    """Two that occur in `count` paragraphs together, `first` < `second`."""

    first: str
    second: str
    count: int
    passages: tuple[Passage, ...]


@dataclass(frozen=True, slots=True)
class Network:
    """Nodes: the most frequent first; edges: the strongest first. Only nodes that are here have edges."""

    nodes: tuple[Node, ...]
    edges: tuple[Edge, ...]

    def edges_of(self, entity: str) -> tuple[Edge, ...]:
        return tuple(edge for edge in self.edges if entity in (edge.first, edge.second))


@dataclass(frozen=True, slots=True)
class _Paragraph:
    passage: Passage
    named: tuple[tuple[str, str, MentionKind], ...]


def network_of(documents: Iterable[tuple[Document, Sequence[Mention]]], most: int = MOST_NODES) -> Network:
    """At most `most` nodes: those that the most paragraphs name. The same documents give the same network."""
    paragraphs = [each for document, mentions in documents for each in _paragraphs(document, mentions)]
    nodes = _strongest(paragraphs, most)
    kept = {node.entity for node in nodes}
    passages: dict[tuple[str, str], list[Passage]] = defaultdict(list)
    counts: Counter[tuple[str, str]] = Counter()
    for paragraph in paragraphs:
        here = sorted({entity for entity, _, _ in paragraph.named} & kept)
        for pair in combinations(here, 2):
            counts[pair] += 1
            if counts[pair] <= MOST_PASSAGES:
                passages[pair].append(paragraph.passage)
    ordered = sorted(counts.items(), key=lambda item: (-item[1], item[0]))
    edges = (Edge(*pair, count, tuple(passages[pair])) for pair, count in ordered)
    return Network(nodes, tuple(edges))


def passages_of(
    edge: Edge, document: Callable[[str], Document], mentions: Callable[[str], Sequence[Mention]]
) -> tuple[Occurrence, ...]:
    """The passages of an edge, each with the first mention of one of the two."""
    found = []
    for passage in edge.passages:
        inside = (each for each in mentions(passage.document) if passage.start <= each.start < passage.end)
        named = next((each for each in inside if key_of(each) in (edge.first, edge.second)), None)
        if named:
            of = document(passage.document)
            text = of.text[passage.start : passage.end]
            found.append(Occurrence(of.id, named, text, passage.start, of.passport.published))
    return tuple(found)


def _strongest(paragraphs: Sequence[_Paragraph], most: int) -> tuple[Node, ...]:
    counts: Counter[str] = Counter()
    known: dict[str, tuple[str, MentionKind]] = {}
    for paragraph in paragraphs:
        counts.update({entity for entity, _, _ in paragraph.named})
        for entity, name, kind in paragraph.named:
            known.setdefault(entity, (name, kind))
    ordered = sorted(counts.items(), key=lambda item: (-item[1], known[item[0]][0].casefold(), item[0]))
    return tuple(Node(entity, *known[entity], count) for entity, count in ordered[:most])


def _paragraphs(document: Document, mentions: Sequence[Mention]) -> Iterable[_Paragraph]:
    """Those that name somebody."""
    starts = [0, *(place + 1 for place, letter in enumerate(document.text) if letter == "\n")]
    named: dict[int, list[Mention]] = defaultdict(list)
    for mention in mentions:
        if mention.kind is not MentionKind.DATE:
            named[bisect_right(starts, mention.start) - 1].append(mention)
    for number, here in sorted(named.items()):
        end = starts[number + 1] - 1 if number + 1 < len(starts) else len(document.text)
        found = tuple((key_of(each), each.name or each.text, each.kind) for each in here)
        yield _Paragraph(Passage(document.id, starts[number], end), found)
