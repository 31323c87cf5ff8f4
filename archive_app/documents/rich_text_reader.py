"""RTF → paragraphs: letters of all code pages, no pictures, no instructions, foot notes below the text."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from archive_app.documents.authors import author_of
from archive_app.documents.document import BlockKind
from archive_app.documents.draft import Draft, Facts, Reading
from archive_app.documents.notes import Paragraphs
from archive_app.documents.rich_text_fonts import CODE_PAGES, FontTable, code_page
from archive_app.documents.rich_text_words import BREAKS, HEADERS, PASSED_OVER, SIGNS, STARRED_TEXT, SYMBOLS
from archive_app.documents.web_address import shown_address

_TOKEN = re.compile(
    r"\\(?P<word>[a-zA-Z]{1,32})(?P<number>-?\d{1,10})? ?|\\'(?P<byte>[0-9a-fA-F]{2})|\\(?P<sign>[^a-zA-Z'])"
    r"|(?P<brace>[{}])|(?P<text>[^\\{}\r\n]+)|[\r\n]+|\\",
    re.DOTALL,
)
_LINK = re.compile(r"HYPERLINK\s+\"((?:https?://|mailto:)?[^\"\\]{4,2000})\"")
_DEEPEST = 500


@dataclass(slots=True)
class _State:
    """What a group inherits from the one around it."""

    target: str = "text"
    """text, note, label, nothing, or a table or field that is gathered."""
    page: str | None = None
    fallback: int = 1
    """How many letters after a Unicode one are its substitute."""
    hidden: bool = False
    style: int = 0
    level: bool = False
    field: bool = False


def read_rich_text(untrusted: bytes) -> Reading:
    """Its headers only where there is nothing else."""
    reader = _RichTextReader(untrusted.decode("latin-1"))
    reader.read()
    if not any(draft.text.strip() for draft in reader.paragraphs.drafts):
        reader = _RichTextReader(untrusted.decode("latin-1"), headers=True)
        reader.read()
    return Reading(reader.paragraphs.whole(), reader.facts())


class _RichTextReader:
    def __init__(self, source: str, *, headers: bool = False) -> None:
        self.paragraphs = Paragraphs()
        self._passed_over = PASSED_OVER - HEADERS if headers else PASSED_OVER
        self._source = source
        self._fonts = FontTable()
        self._default = "cp1252"
        self._state = _State()
        self._stack: list[_State] = []
        self._gathered: dict[str, list[str]] = {"text": []}
        self._bytes = bytearray()
        self._skip = 0
        self._starred = False
        self._cells: list[list[Draft]] = []
        self._styles: dict[int, str] = {}
        self._link = ""

    def read(self) -> None:
        at = 0
        while found := _TOKEN.match(self._source, at):
            at = found.end()
            if found["brace"]:
                self._brace(found["brace"])
            elif found["word"]:
                at = self._word(found["word"], int(found["number"]) if found["number"] else None, at)
            elif found["byte"]:
                self._letter(bytes.fromhex(found["byte"]))
            elif found["sign"]:
                self._sign(found["sign"])
            elif found["text"]:
                self._text(found["text"])
        self._end_paragraph()

    def facts(self) -> Facts:
        stated = {name: " ".join(self._take(name).split()) or None for name in ("title", "author")}
        return Facts(title=stated["title"], author=author_of(stated["author"]))

    def _brace(self, brace: str) -> None:
        self._flush()
        self._skip = 0
        if brace == "{":
            self._stack.append(replace(self._state))
            if len(self._stack) > _DEEPEST:
                self._state.target = "nothing"
        elif self._stack:
            closed, self._state = self._state, self._stack.pop()
            if closed.field and not self._state.field:
                self._end_field()
            if closed.target != self._state.target:
                self._close(closed)

    def _close(self, closed: _State) -> None:
        """A group with a purpose of its own ends."""
        if closed.target == "note":
            self._put(self.paragraphs.note(self._take("note")))
        elif closed.target == "instruction":
            link = _LINK.search(self._take("instruction"))
            self._link = (shown_address(link[1]) or link[1]) if link else ""
        elif closed.target == "style":
            self._styles[closed.style] = self._take("style").strip("; ").lower()

    def _end_field(self) -> None:
        """Where a link leads is part of what is written, unless it is what is written."""
        link, self._link = self._link, ""
        if link and link not in "".join(self._gathered.get(self._state.target, [])[-20:]):
            self._put(f" ({link})")

    def _word(self, word: str, number: int | None, at: int) -> int:
        if word == "u" and number is not None:
            self._flush()
            self._put(chr(number & 0xFFFF))
            self._skip = self._state.fallback
            return at
        if word == "bin":
            return at + max(number or 0, 0)
        self._flush()
        starred, self._starred = self._starred, False
        if word in SIGNS:
            self._put(SIGNS[word])
        elif word in BREAKS:
            self._end_paragraph()
        elif word in ("cell", "nestcell"):
            self._end_cell()
        elif word in ("row", "nestrow"):
            self._end_row()
        else:
            self._set(word, number, starred=starred)
        return at

    def _set(self, word: str, number: int | None, *, starred: bool) -> None:
        """A property, or the purpose of a group."""
        state = self._state
        match word:
            case "ansicpg" if number:
                self._default = f"cp{number}" if f"cp{number}" in CODE_PAGES else self._default
            case "mac":
                self._default = "mac_roman"
            case "pca" | "pc":
                self._default = "cp850" if word == "pca" else "cp437"
            case "uc":
                state.fallback = min(max(number or 0, 0), 8)
            case "f":
                self._fonts.at = number or 0
                state.page = self._fonts.page_of(number or 0)
            case "fcharset" if state.target == "fonts":
                self._fonts.learn(code_page(number or 0))
            case "cpg" if state.target == "fonts" and f"cp{number}" in CODE_PAGES:
                self._fonts.learn(f"cp{number}")
            case "v" | "deleted":
                state.hidden = number != 0
            case "plain":
                state.hidden, state.page = False, None
            case "s" | "pard" | "outlinelevel":
                state.style = (number or 0) if word == "s" else state.style if word != "pard" else 0
                state.level = word == "outlinelevel" and (number or 0) < 9
                if state.target == "styles":
                    state.target = "style"
            case _:
                self._aim(word, starred=starred)

    def _aim(self, word: str, *, starred: bool) -> None:
        state = self._state
        if word == "fonttbl":
            state.target = "fonts"
        elif word == "stylesheet":
            state.target = "styles"
        elif word == "footnote":
            state.target = "note"
        elif word in ("listtext", "pntext"):
            state.target = "label"
        elif word == "field":
            state.field = True
        elif word == "fldinst":
            state.target = "instruction"
        elif word == "info":
            state.target = "nothing"
        elif word in ("title", "author") and state.target == "nothing":
            state.target = word
        elif word in self._passed_over or (starred and word not in STARRED_TEXT):
            state.target = "nothing"

    def _sign(self, sign: str) -> None:
        if sign == "*":
            self._starred = True
        elif sign in SYMBOLS:
            self._flush()
            self._end_paragraph() if sign in "\r\n" else self._put(SYMBOLS[sign])
        elif sign in "\\{}":
            self._text(sign)

    def _text(self, text: str) -> None:
        if self._skip:
            self._skip, text = max(0, self._skip - len(text)), text[self._skip :]
        self._bytes += text.encode("latin-1", "replace")

    def _letter(self, letter: bytes) -> None:
        if self._skip:
            self._skip -= 1
        else:
            self._bytes += letter

    def _flush(self) -> None:
        """Letters that stand together are of one code page."""
        if self._bytes:
            page = self._state.page or self._default
            self._put(self._bytes.decode(page, "replace"))
            self._bytes.clear()

    def _put(self, text: str) -> None:
        if not self._state.hidden and self._state.target != "nothing":
            self._gathered.setdefault(self._state.target, []).append(text)

    def _take(self, target: str) -> str:
        text = "".join(self._gathered.pop(target, []))
        return text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")

    def _end_paragraph(self) -> None:
        if self._state.target in ("note", "title", "author"):
            self._put(" ")
        elif self._state.target == "text":
            self._flush()
            label = " ".join(self._take("label").split()).strip("•·\uf0b7§o")
            text = self._take("text")
            if text.strip():
                self.paragraphs.add(f"{label} {text}" if label else text, self._kind())

    def _kind(self) -> BlockKind | None:
        name = self._styles.get(self._state.style, "")
        if self._state.level or name.startswith(("heading", "заголовок", "загаловак")):
            return BlockKind.HEADING
        return BlockKind.TITLE if name in ("title", "название", "назва") else None

    def _end_cell(self) -> None:
        if self._state.target == "text":
            before = len(self.paragraphs.drafts)
            self._end_paragraph()
            self._cells.append(self.paragraphs.drafts[before:])
            del self.paragraphs.drafts[before:]

    def _end_row(self) -> None:
        cells, self._cells = self._cells, []
        self.paragraphs.add_row(cells)
