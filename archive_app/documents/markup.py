"""XML of foreign files, parsed without entities, network or endless depth."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from archive_app.errors import UnreadableSource

if TYPE_CHECKING:
    from lxml.etree import _Element

DAMAGED = "it is damaged or incomplete"


def parsed(untrusted: bytes) -> _Element:
    """The root element. Entities are dropped, broken places are passed over. Raises UnreadableSource."""
    from lxml import etree

    parser = etree.XMLParser(
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        huge_tree=False,
        recover=True,
        remove_comments=True,
        remove_pis=True,
    )
    try:
        root = etree.fromstring(untrusted, parser)
    except (etree.XMLSyntaxError, ValueError) as error:
        raise UnreadableSource(reason=DAMAGED) from error
    if root is None:
        raise UnreadableSource(reason=DAMAGED)
    return root


def local(element: _Element) -> str:
    """The name of an element without its namespace; nothing for what is no element."""
    tag = element.tag
    return tag.rpartition("}")[2] if isinstance(tag, str) else ""


def value(element: _Element | None, name: str) -> str | None:
    """An attribute by its name without namespace."""
    if element is None:
        return None
    whole = element.get(name)
    if whole is not None:
        return str(whole)
    return next((str(text) for key, text in element.items() if key.rpartition("}")[2] == name), None)


def child(element: _Element | None, *path: str) -> _Element | None:
    """The first child of this name, and the first child of that, and so on."""
    for name in path:
        element = (
            next((each for each in element if local(each) == name), None) if element is not None else None
        )
    return element


def named(element: _Element, *names: str) -> Iterator[_Element]:
    """All elements below that have one of these names."""
    return (each for each in element.iter() if local(each) in names)


def words_of(element: _Element | None) -> str:
    """All text in an element, on one line."""
    return " ".join("".join(map(str, element.itertext())).split()) if element is not None else ""
