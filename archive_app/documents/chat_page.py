"""A chat that Telegram exported as a page → the shape it has in exports as JSON."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from archive_app.documents.web_elements import attribute
from archive_app.documents.web_gates import gated

if TYPE_CHECKING:
    from bs4 import Tag

_EXPORT = re.compile(r"class=\"message (?:default|service)\b.{0,100}?id=\"message-?\d+\"", re.DOTALL)
_SENT = re.compile(r"(\d\d)\.(\d\d)\.(\d{4}) (\d\d:\d\d:\d\d)")
_REPLIED = re.compile(r"message(-?\d+)$")
_HEAD = 65_536


def is_chat_page(text: str) -> bool:
    return "page_wrap" in text[:_HEAD] and _EXPORT.search(text[:_HEAD]) is not None


def chat_of_page(untrusted: str) -> dict[str, Any]:
    """The chat with its messages. Raises UnreadableSource."""
    from bs4 import BeautifulSoup

    page = BeautifulSoup(gated(untrusted), "lxml")
    name = page.select_one(".page_header .text")
    messages: list[dict[str, Any]] = []
    sender = ""
    for element in page.select("div.message.default"):
        message = _message(element, sender)
        sender = message["from"]
        if message["date"]:
            messages.append(message)
    return {"name": _words(name), "type": "chat", "messages": messages}


def _message(element: Tag, sender: str) -> dict[str, Any]:
    """Messages that follow each other name their sender once."""
    body = element.select_one(".body") or element
    said = body.select_one(".from_name")
    inside = body.select_one(".forwarded.body")
    text = (inside or body).select_one(".text")
    media = _words(body.select_one(".media .title, .media_wrap .title")) or _linked_file(body)
    replied = _REPLIED.search(attribute(link, "href")) if (link := body.select_one(".reply_to a")) else None
    sent = _SENT.search(attribute(when, "title")) if (when := body.select_one(".date.details")) else None
    message: dict[str, Any] = {
        "id": attribute(element, "id").removeprefix("message"),
        "type": "message",
        "date": f"{sent[3]}-{sent[2]}-{sent[1]}T{sent[4]}" if sent else "",
        "from": _own_words(said) or sender,
        "text": _lines(text),
    }
    if media:
        message["file"] = media
    if replied:
        message["reply_to_message_id"] = replied[1]
    if inside:
        message["forwarded_from"] = _own_words(inside.select_one(".from_name"))
    return message


def _linked_file(body: Tag) -> str:
    """The name of a picture or film, which is shown itself instead of its name."""
    link = body.select_one(".media_wrap a[href]")
    return attribute(link, "href").rpartition("/")[2] if link else ""


def _words(element: Tag | None) -> str:
    return " ".join(element.get_text(" ").split()) if element else ""


def _own_words(element: Tag | None) -> str:
    """Without the time that stands inside a name."""
    return " ".join(str(element.find(string=True, recursive=False) or "").split()) if element else ""


def _lines(element: Tag | None) -> str:
    if element is None:
        return ""
    for line_end in element.find_all("br"):
        line_end.replace_with("\n")
    return "\n".join(" ".join(line.split()) for line in element.get_text().split("\n"))
