"""Fonts of an RTF document, which say the code pages of its letters."""

from __future__ import annotations

_OF_CHARSET = {
    **{77: "mac_roman", 128: "cp932", 129: "cp949", 130: "johab", 134: "cp936", 136: "cp950", 161: "cp1253"},
    **{
        162: "cp1254",
        163: "cp1258",
        177: "cp1255",
        178: "cp1256",
        186: "cp1257",
        204: "cp1251",
        222: "cp874",
    },
    **{238: "cp1250", 254: "cp437", 255: "cp850"},
}
CODE_PAGES = frozenset(
    (
        *_OF_CHARSET.values(),
        *(f"cp{number}" for number in (437, 737, 775, 850, 852, 855, 857, 860, 861, 862, 863, 864, 865, 866)),
        *(f"cp{number}" for number in (869, 874, 1250, 1251, 1252, 1253, 1254, 1255, 1256, 1257, 1258)),
    )
)


def code_page(charset: int) -> str | None:
    """None: that of the document."""
    return _OF_CHARSET.get(charset)


class FontTable:
    """`at` is the font that is being described."""

    def __init__(self) -> None:
        self.at = 0
        self._pages: dict[int, str] = {}

    def learn(self, page: str | None) -> None:
        if page:
            self._pages[self.at] = page

    def page_of(self, font: int) -> str | None:
        return self._pages.get(font)
