"""Telegram exports → one document a chat and day, in a forum a topic and day."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from archive_app.documents.chat_page import chat_of_page, is_chat_page
from archive_app.documents.chat_topics import CREATED, TOPIC, topics_of
from archive_app.documents.decoding import decode
from archive_app.documents.document import BlockKind
from archive_app.documents.draft import Draft, Facts, Reading
from archive_app.documents.markup import DAMAGED
from archive_app.errors import UnreadableSource

CHAT = "chat"
_DAY = len("2000-01-01")
_MOST_CHATS = 10_000


def chats_in(untrusted: bytes) -> list[dict[str, Any]]:
    """The chats of an export, each with its `messages`. Raises UnreadableSource."""
    text = decode(untrusted)
    if is_chat_page(text):
        return [chat_of_page(text)]
    try:
        export = json.loads(text)
    except (ValueError, RecursionError) as error:
        raise UnreadableSource(reason=DAMAGED) from error
    if not isinstance(export, dict):
        raise UnreadableSource(reason=DAMAGED)
    listed = [export.get(key) for key in ("chats", "left_chats")]
    chats = [chat for each in listed if isinstance(each, dict) for chat in _dicts(each.get("list"))]
    return [chat for chat in (chats or [export])[:_MOST_CHATS] if isinstance(chat.get("messages"), list)]


def is_export(untrusted: bytes) -> bool:
    """Whether JSON is an export of chats and not something else with messages."""
    try:
        chats = chats_in(untrusted)
    except UnreadableSource:
        return False
    return any("date" in message and "type" in message for chat in chats for message in messages_of(chat)[:3])


def days_of(chat: dict[str, Any]) -> dict[tuple[str, str], list[dict[str, Any]]]:
    """Its messages by topic and day, ISO 8601; the topic is empty where there is none."""
    messages = messages_of(chat)
    days: dict[tuple[str, str], list[dict[str, Any]]] = {}
    for topic, message in zip(topics_of(chat, messages), messages, strict=True):
        days.setdefault((topic, str(message.get("date"))[:_DAY]), []).append(message)
    return days


def day_files(untrusted: bytes) -> Iterator[tuple[str, bytes]]:
    """An export for every chat, topic and day: its name and bytes. Nothing when it holds one of them."""
    days = [(chat, *key, messages) for chat in chats_in(untrusted) for key, messages in days_of(chat).items()]
    for chat, topic, day, messages in days if len(days) > 1 else ():
        about = {key: value for key, value in chat.items() if key != "messages"}
        about |= {TOPIC: topic} if topic else {}
        part = json.dumps({**about, "messages": messages}, ensure_ascii=False, sort_keys=True)
        yield f"{_name(chat, topic)} {day}.json", part.encode("utf-8", "replace")


def read_chat(untrusted: bytes) -> Reading:
    """The messages of one day, or of many days what is there. Raises UnreadableSource."""
    chats = chats_in(untrusted)
    days = [(chat, *key) for chat in chats for key in days_of(chat)]
    if len(days) == 1:
        return _day(*days[0])
    drafts = [Draft(_name(chats[0]) if len(chats) == 1 else "Telegram", BlockKind.TITLE)]
    for chat in chats:
        drafts += (
            _overview(chat) if len(chats) == 1 else [Draft(_name(chat), BlockKind.HEADING), *_overview(chat)]
        )
    return Reading(tuple(drafts), Facts(title=drafts[0].text, kind=CHAT))


def _overview(chat: dict[str, Any]) -> list[Draft]:
    """Who takes part, and how many messages each day has, topic by topic."""
    senders = dict.fromkeys(sender for message in messages_of(chat) if (sender := sender_of(message)))
    drafts = [Draft(", ".join(senders), BlockKind.PARAGRAPH)] if senders else []
    days = days_of(chat)
    for topic in dict.fromkeys(topic for topic, _ in days):
        drafts += [Draft(topic, BlockKind.HEADING)] if topic else []
        counted = ((day, len(messages)) for (own, day), messages in days.items() if own == topic)
        drafts += (Draft(f"{day} · {count}", BlockKind.LIST_ITEM) for day, count in counted)
    return drafts


def _day(chat: dict[str, Any], topic: str, day: str) -> Reading:
    title = f"{_name(chat, topic)}, {day}"
    drafts = [Draft(title, BlockKind.TITLE)]
    # To answer what a topic began with is to write in that topic.
    said = (message for message in messages_of(chat) if message.get("action") != CREATED)
    names = {message.get("id"): sender_of(message) for message in said}
    for message in messages_of(chat):
        drafts += _message(message, names)
    return Reading(tuple(drafts), Facts(title=title, published=day, kind=CHAT))


def _message(message: dict[str, Any], names: dict[Any, str]) -> list[Draft]:
    """Who and when, then what was said."""
    said = words_of_message(message)
    if not said:
        return []
    replied = names.get(message.get("reply_to_message_id"))
    forwarded = message.get("forwarded_from")
    head = " ".join(
        part
        for part in (
            str(message.get("date"))[_DAY + 1 : _DAY + 6],
            sender_of(message),
            f"→ {replied}" if replied else "",
            f"⤳ {forwarded}" if isinstance(forwarded, str) else "",
        )
        if part
    )
    lines = [line for line in said.split("\n") if line.strip()]
    return [Draft(head, BlockKind.CREDIT), *(Draft(line, BlockKind.PARAGRAPH) for line in lines)]


def words_of_message(message: dict[str, Any]) -> str:
    """The text, a string or a list of strings and marked pieces; what else is in the message by name."""
    text = message.get("text") or ""
    pieces = text if isinstance(text, list) else [text]
    words = "".join(
        piece if isinstance(piece, str) else str(_dict(piece).get("text", "")) for piece in pieces
    )
    files = (message.get(key) for key in ("file_name", "file", "photo", "media_type", "sticker_emoji"))
    file = next((name for name in files if isinstance(name, str) and name), "")
    action = str(message.get("action") or "").replace("_", " ") if not words else ""
    title = message.get("title") if action else ""
    others = (*_poll(message), f"📎 {file}" if file else "", action, title)
    return "\n".join(part for part in (words, *others) if isinstance(part, str) and part)


def _poll(message: dict[str, Any]) -> Iterator[str]:
    """The question, and what could be answered."""
    poll = _dict(message.get("poll"))
    yield str(poll.get("question") or "")
    for answer in _dicts(poll.get("answers")):
        yield f"· {answer.get('text') or ''} ({answer.get('voters') or 0})"


def sender_of(message: dict[str, Any]) -> str:
    found = message.get("from") or message.get("actor") or ""
    return found if isinstance(found, str) else ""


def messages_of(chat: dict[str, Any]) -> list[dict[str, Any]]:
    return _dicts(chat.get("messages"))


def _name(chat: dict[str, Any], topic: str = "") -> str:
    stated = chat.get("name")
    name = stated if isinstance(stated, str) and stated else "Telegram"
    return f"{name} — {topic}" if topic else name


def _dict(value: object) -> dict[str, Any]:
    return value if isinstance(value, dict) else {}


def _dicts(value: object) -> list[dict[str, Any]]:
    return [each for each in value if isinstance(each, dict)] if isinstance(value, list) else []
