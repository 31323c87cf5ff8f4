"""The rules of the house: who may know whom, whose each library is, what nobody imports or says."""

from __future__ import annotations

import ast
from collections.abc import Callable, Iterator
from importlib.util import find_spec
from pathlib import Path

from pytest_archon import archrule

# What crosses the borders: frozen values, free of behaviour that another room would come to lean on.
DOCUMENT_VALUES = ("documents.amendment", "documents.collection", "documents.document")
MENTION_VALUES = (
    "entities.chronicle", "entities.correction", "entities.correction_file", "entities.mention",
    "entities.network", "entities.page",
)  # fmt: skip
LIBRARY_VALUES = ("library.annotation", "library.passage_link", "library.shelved")
SEARCH_VALUES = ("search.request", "search.results")
VALUES = (*DOCUMENT_VALUES, *MENTION_VALUES, *SEARCH_VALUES, *LIBRARY_VALUES, "additions")
FOUNDATIONS = ("errors", "hardening", "paths", "settings", "messages", "report")
WORKROOMS = ("documents", "entities", "search", "library", "export", *FOUNDATIONS)
# The Archive object and the modules it is composed of.
ARCHIVE = (
    "archive", "additions", "bundled", "checks", "companions", "corrected_states", "corrections",
    "import_journal", "index_keeper", "kept_index", "labels", "library_door", "naming", "note_keeping",
    "notes", "originals", "personal", "personal_indexes", "recent", "scans", "searching", "shelves",
    "spelling",
)  # fmt: skip

# What each room may import from the house besides itself; `search` stands for everything below it too.
ROOMS: dict[str, tuple[str, ...]] = {
    "errors": (),
    "hardening": (),
    "paths": (),
    "report": (),
    "settings": ("errors", "paths"),
    "messages": ("errors",),
    "documents": ("errors",),
    "entities": ("documents", "errors"),
    "search": ("documents", "entities", "errors", "paths"),
    "library": (
        *DOCUMENT_VALUES,
        "documents.recognised",
        "documents.serialisation",
        "documents.traits",
        *MENTION_VALUES,
        "errors",
    ),
    "export": (*DOCUMENT_VALUES, *MENTION_VALUES, *LIBRARY_VALUES, "errors"),
    **dict.fromkeys(ARCHIVE, (*ARCHIVE, *WORKROOMS)),
    "commands": ("archive", "additions", "library_door", *VALUES, *FOUNDATIONS),
    "cli": ("archive", "commands", "documents.recogniser_process", "documents.worker", *VALUES, *FOUNDATIONS),
    "gui": (
        "archive",
        "additions",
        "documents.page_picture",
        "library_door",
        "library.passphrase",
        "library.strength",
        *VALUES,
        *FOUNDATIONS,
    ),
    "__main__": ("cli", "commands", "gui", *FOUNDATIONS),
}

# A library that only one room may import.
OWNERS = {
    "PySide6": "gui",
    "shiboken6": "gui",
    "whoosh": "search",
    "sqlcipher3": "library",
    "nacl": "library",
    "argon2": "library",
    "shamir_mnemonic": "library",
}

# urllib.parse does not reach for a network, and stays allowed.
NETWORK = (
    "PySide6.QtNetwork", "_socket", "_ssl", "aiohttp", "asyncio", "ftplib", "http", "httpx", "imaplib",
    "multiprocessing.connection", "multiprocessing.managers", "nntplib", "poplib", "requests", "smtplib",
    "socket", "socketserver", "ssl", "telnetlib", "urllib.error", "urllib.request", "urllib.robotparser",
    "urllib3", "webbrowser", "wsgiref", "xmlrpc",
)  # fmt: skip
LOADS_CODE = ("cloudpickle", "code", "dbm", "dill", "imp", "joblib", "marshal", "pickle", "runpy", "shelve")

# What the import rules cannot see: Qt's submodules imported as names, imports by string, code made of text.
FORBIDDEN_NAMES = {
    "QDesktopServices", "QNetworkAccessManager", "QTcpSocket", "QUdpSocket", "QtNetwork", "QtWebEngineCore",
    "QtWebSockets",
}  # fmt: skip
FORBIDDEN_FUNCTIONS = {"eval", "exec", "compile", "__import__", "import_module"}
FORBIDDEN_METHODS = {"import_module"}

Rule = Callable[[str], None]


def rooms_keep_their_borders(house: str) -> None:
    for room in _rooms_of(house):
        (
            archrule(f"what {room} may know")
            .match(*_below(house, room))
            .should_not_import(f"{house}.*")
            .may_import(*_below(house, room, *ROOMS[room]))
            .check(house, only_direct_imports=True)
        )


def libraries_stay_with_their_owner(house: str) -> None:
    for library, owner in OWNERS.items():
        (
            archrule(f"{library} only in {owner}")
            .match(f"{house}*")
            .exclude(*_below(house, owner))
            .should_not_import(library, f"{library}.*")
            .check(house, only_direct_imports=True)
        )


def nobody_imports_the_network(house: str) -> None:
    # A bare `urllib` is what `from urllib import request` looks like here.
    patterns = [pattern for name in NETWORK for pattern in (name, f"{name}.*")]
    rule = archrule("no network").match(f"{house}*").should_not_import("urllib", *patterns)
    rule.check(house, only_direct_imports=True)


def nobody_imports_what_loads_code(house: str) -> None:
    rule = archrule("data is never code").match(f"{house}*").should_not_import(*LOADS_CODE)
    rule.check(house, only_direct_imports=True)


def command_line_reaches_no_window(house: str) -> None:
    (
        archrule("the command line without Qt", comment="whatever it imports, at any remove")
        .match(*_below(house, "cli", "commands"))
        .should_not_import("PySide6*", "shiboken6*", *_below(house, "gui", "__main__"))
        .check(house)
    )


RULES: tuple[Rule, ...] = (
    rooms_keep_their_borders,
    libraries_stay_with_their_owner,
    nobody_imports_the_network,
    nobody_imports_what_loads_code,
    command_line_reaches_no_window,
)


def forbidden_words(tree: ast.Module) -> Iterator[str]:
    """Names that nobody says, and calls that make code of data, each with its line."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and (called := _forbidden_call(node.func)):
            yield f"{node.lineno}: {called}()"
        elif isinstance(node, ast.alias) and node.name.rpartition(".")[2] in FORBIDDEN_NAMES:
            yield f"{node.lineno}: {node.name}"
        elif isinstance(node, ast.Attribute) and node.attr in FORBIDDEN_NAMES:
            yield f"{node.lineno}: {node.attr}"


def _forbidden_call(called: ast.expr) -> str | None:
    # `re.compile` and `dialog.exec` are methods and harmless.
    if isinstance(called, ast.Name) and called.id in FORBIDDEN_FUNCTIONS:
        return called.id
    if isinstance(called, ast.Attribute) and called.attr in FORBIDDEN_METHODS:
        return called.attr
    return None


def _below(house: str, *names: str) -> list[str]:
    return [pattern for name in names for pattern in (f"{house}.{name}", f"{house}.{name}.*")]


def _rooms_of(house: str) -> set[str]:
    spec = find_spec(house)
    assert spec is not None
    assert spec.origin is not None
    return rooms_in(Path(spec.origin).parent) & set(ROOMS)


def rooms_in(folder: Path) -> set[str]:
    """The modules and packages directly in `folder`."""
    found = {path.stem for path in folder.glob("*.py")} | {
        path.parent.name for path in folder.glob("*/__init__.py")
    }
    return found - {"__init__"}
