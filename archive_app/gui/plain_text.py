"""Titles and file names may be hostile; here they become text that cannot pass for markup or other text."""

from __future__ import annotations

import html
import re

_DECEIVING = re.compile("[\x00-\x1f\x7f-\x9f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ud800-\udfff]+")


def tooltip(text: str) -> str:
    """A tool tip guesses whether it holds markup, so it always gets markup, with the text escaped."""
    return f"<qt>{html.escape(text)}</qt>" if text else ""


def without_mnemonic(text: str) -> str:
    """On buttons and in menus `&` underlines a letter; a name with it keeps it."""
    return text.replace("&", "&&")


def honest(text: str) -> str:
    """Without what turns the order of letters round or breaks the line: no program looks like a picture."""
    return _DECEIVING.sub("\ufffd", text)
