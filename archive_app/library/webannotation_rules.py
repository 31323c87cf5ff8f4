"""What the W3C Web Annotation model asks of an annotation, as far as it concerns a reader of texts."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator
from datetime import datetime
from typing import Any

CONTEXT = "http://www.w3.org/ns/anno.jsonld"
LARGEST_ITEM = 1_000_000
DEEPEST = 32
MULTIPLE = ("Choice", "List", "Composite", "Independents")

_REFERENCE = re.compile(r'[^\s<>"{}|\\^`]{1,4000}')
_ADDRESS = re.compile(r'[A-Za-z][A-Za-z0-9+.\-]*:[^\s<>"{}|\\^`]+')


class Refused(Exception):
    """An annotation that is not taken in, with the reason as half a sentence."""

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason


def check(item: Any) -> None:
    """Raises Refused for what breaks the model or our bounds."""
    for is_kept, reason in _RULES:
        if not is_kept(item):
            raise Refused(reason)
    for body in each(item.get("body")):
        _check_body(body)
    for target in each(item["target"]):
        _check_target(target)


def each(value: Any) -> list[Any]:
    """JSON-LD writes one thing without a list around it, and nothing as null."""
    if value is None:
        return []
    return value if isinstance(value, list) else [value]


def has_type(item: dict[str, Any], name: str) -> bool:
    return name in each(item.get("type"))


def is_address(value: Any) -> bool:
    return isinstance(value, str) and bool(_ADDRESS.fullmatch(value))


def is_reference(value: Any) -> bool:
    """An address, or one relative to where the file was."""
    return isinstance(value, str) and bool(_REFERENCE.fullmatch(value))


def _is_bounded(item: Any) -> bool:
    return isinstance(item, dict) and _depth_within(item, DEEPEST) and len(json.dumps(item)) <= LARGEST_ITEM


def _depth_within(value: Any, levels: int) -> bool:
    inner = value.values() if isinstance(value, dict) else value if isinstance(value, list) else ()
    return levels > 0 and all(_depth_within(part, levels - 1) for part in inner)


def _is_written(item: Any) -> bool:
    """Halves of characters, which JSON can spell, cannot be kept."""
    try:
        json.dumps(item, ensure_ascii=False).encode("utf-8")
    except UnicodeEncodeError:
        return False
    return True


def _at_most_one(names: tuple[str, ...], is_good: Callable[[Any], bool]) -> Callable[[Any], bool]:
    return lambda item: all(is_good(item[name]) for name in names if name in item)


def _any_number(names: tuple[str, ...], is_good: Callable[[Any], bool]) -> Callable[[Any], bool]:
    return lambda item: all(is_good(value) for name in names for value in each(item.get(name)))


def _is_time(value: Any) -> bool:
    try:
        return isinstance(value, str) and "T" in value and datetime.fromisoformat(value).tzinfo is not None
    except ValueError:
        return False


def _is_agent(value: Any) -> bool:
    return isinstance(value, dict) or is_reference(value)


def _is_text(value: Any) -> bool:
    return isinstance(value, str)


def _has_one_body(item: dict[str, Any]) -> bool:
    return "body" not in item or "bodyValue" not in item


_RULES: tuple[tuple[Callable[[Any], bool], str], ...] = (
    (_is_bounded, "it is not an object of a reasonable size"),
    (_is_written, "it holds broken characters"),
    (lambda item: CONTEXT in each(item.get("@context")), "it does not say that it is a Web Annotation"),
    (lambda item: has_type(item, "Annotation"), "its type is not Annotation"),
    (lambda item: is_reference(item.get("id")), "its id is not one address"),
    (lambda item: bool(each(item.get("target"))), "it has no target"),
    (_has_one_body, "it has two kinds of body"),
    (_at_most_one(("bodyValue",), _is_text), "its body is not one text"),
    (
        _at_most_one(("created", "modified", "generated"), _is_time),
        "a date in it is not one date with a time",
    ),
    (_any_number(("creator", "generator"), _is_agent), "its creator or generator is nobody"),
    (_any_number(("rights", "via"), is_reference), "its rights or origin are not an address"),
    (_at_most_one(("canonical",), is_reference), "its canonical id is not an address"),
    (_any_number(("motivation",), _is_text), "its motivation is not a word"),
)

_DIRECTIONS = ("ltr", "rtl", "auto")


def _check_body(body: Any) -> None:
    if not isinstance(body, dict):
        _require(is_reference(body), "its body is not an address")
        return
    _require(_is_known_group(body), "its body is of several types at once, or of none")
    _require("id" not in body or is_reference(body["id"]), "the id of its body is not an address")
    if has_type(body, "TextualBody"):
        _require(_is_text(body.get("value")), "its body is not one text")
    _require(all(map(_is_text, each(body.get("format")))), "the format of its body is not a word")
    _require(all(map(_is_text, _languages(body))), "the language of its body is not a word")
    _require(_is_text(body.get("processingLanguage", "")), "its body has several processing languages")
    _require(body.get("textDirection", "auto") in _DIRECTIONS, "its body is written in no direction")
    for part in each(body.get("items")):
        _check_body(part)


def _languages(body: dict[str, Any]) -> Iterator[Any]:
    yield from each(body.get("language"))


def _is_known_group(body: dict[str, Any]) -> bool:
    groups = [name for name in MULTIPLE if has_type(body, name)]
    says_something = groups or any(body.get(name) for name in ("id", "source", "value", "type"))
    return len(groups) <= 1 and bool(says_something) and ("items" not in body or bool(groups))


def _check_target(target: Any) -> None:
    if not isinstance(target, dict):
        _require(is_reference(target), "its target is not an address")
        return
    if has_type(target, "SpecificResource") or "selector" in target:
        _require(bool(target.get("source")), "its target has no source")
    _require(any(target.get(name) for name in ("id", "source", "items")), "its target is nowhere")
    for selector in each(target.get("selector")):
        _check_selector(selector)
    for part in each(target.get("items")):
        _check_target(part)


def _check_selector(selector: Any) -> None:
    if not isinstance(selector, dict):
        _require(is_reference(selector), "its selector is not an address")
        return
    if has_type(selector, "FragmentSelector"):
        _require(_is_text(selector.get("value")), "its fragment is not one text")
    if has_type(selector, "TextQuoteSelector"):
        context = (selector.get("prefix", ""), selector.get("suffix", ""))
        _require(all(map(_is_text, (selector.get("exact"), *context))), "its quote is not a text")
    if has_type(selector, "TextPositionSelector"):
        _require(is_span(selector.get("start"), selector.get("end")), "its position is not a span")
    for inner in each(selector.get("refinedBy")):
        _check_selector(inner)


def is_span(start: Any, end: Any) -> bool:
    return type(start) is int and type(end) is int and 0 <= start <= end < 2**53


def _require(is_kept: bool, reason: str) -> None:
    if not is_kept:
        raise Refused(reason)
