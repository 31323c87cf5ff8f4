"""Titles and file names may be hostile HTML; here they become text that Qt cannot take for markup."""

from __future__ import annotations

import html


def tooltip(text: str) -> str:
    """A tool tip guesses whether it holds markup, so it always gets markup, with the text escaped."""
    return f"<qt>{html.escape(text)}</qt>" if text else ""


def without_mnemonic(text: str) -> str:
    """On buttons and in menus `&` underlines a letter; a name with it keeps it."""
    return text.replace("&", "&&")
