"""Topics of a chat that is a forum: which one each message belongs to."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

CREATED, EDITED = "topic_created", "topic_edit"
TOPIC = "topic"
"""What a day of a topic is called by when it stands in a file of its own."""
_OWN = ("topic_id", "message_thread_id")
"""Fields in which some exporters name the message that a topic began with."""
_LONGEST = 200


def topics_of(chat: Mapping[str, Any], messages: Sequence[Mapping[str, Any]]) -> list[str]:
    """The title of the topic of each message, empty for those of none.

    A message of a topic answers the one that the topic began with, or another message of the topic.
    """
    if isinstance(chat.get(TOPIC), str):
        return [chat[TOPIC]] * len(messages)
    roots: dict[str, str] = {}
    """By the id of a message: that of the one its topic began with."""
    titles: dict[str, str] = {}
    found = []
    for message in messages:
        own = str(message.get("id"))
        root = own if message.get("action") == CREATED else _root(message, roots)
        if root and message.get("action") in (CREATED, EDITED):
            titles[root] = _title(message) or titles.get(root, "")
        roots[own] = root
        found.append(root)
    return [titles.get(root, "") for root in found]


def _root(message: Mapping[str, Any], roots: Mapping[str, str]) -> str:
    stated = next((str(message[name]) for name in _OWN if message.get(name)), "")
    answered = str(message.get("reply_to_message_id"))
    return roots.get(stated, stated) or roots.get(answered, "")


def _title(message: Mapping[str, Any]) -> str:
    stated = message.get("new_title") or message.get("title")
    return " ".join(stated.split())[:_LONGEST] if isinstance(stated, str) else ""
