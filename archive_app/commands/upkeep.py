"""`verify`, `build-index`, `self-test`: whether the program and its documents are whole."""

from __future__ import annotations

import argparse
from typing import TYPE_CHECKING

from archive_app.commands.console import Console
from archive_app.commands.shapes import verification_shape

if TYPE_CHECKING:
    from archive_app.archive import Archive


def verify(archive: Archive, options: argparse.Namespace, console: Console) -> int:
    del options
    verification = archive.verify()
    if console.json:
        console.shape(verification_shape(verification))
    else:
        console.answer(f"{verification.documents}: {console.messages.text(verification.verdict)}")
        for name in (*verification.altered, *verification.missing):
            console.answer(f"  {name}")
    return 0 if verification.verdict == "good" else 1


def build_index(archive: Archive, options: argparse.Namespace, console: Console) -> int:
    """The index was built by opening the archive afresh; what could not be read is named."""
    del options
    count = archive.build_index()
    if console.json:
        broken = [{"name": each.name, "reason": each.reason} for each in archive.broken]
        console.shape({"documents": count, "unreadable": broken})
        return 0
    console.answer(console.messages.plural("{count} document indexed", "{count} documents indexed", count))
    return 0


def self_test(archive: Archive, options: argparse.Namespace, console: Console) -> int:
    del options
    checks = archive.self_test()
    if console.json:
        console.shape({"checks": [{"name": c.name, "ok": c.ok, "detail": c.detail} for c in checks]})
    else:
        messages = console.messages
        for check in checks:
            state = messages.text("ok") if check.ok else messages.text("BROKEN")
            console.answer(f"{state:9} {messages.text(check.name)}: {messages.text(check.detail)}")
    return 0 if all(check.ok for check in checks) else 1
