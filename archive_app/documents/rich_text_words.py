"""Control words of RTF: which groups hold no text, and what stands for a letter or a line end."""

from __future__ import annotations

HEADERS = frozenset(("header", "headerl", "headerr", "headerf"))
# Groups that hold no text of the document.
PASSED_OVER = HEADERS | frozenset(
    (
        *(
            "colortbl",
            "pict",
            "footer",
            "footerl",
            "footerr",
            "footerf",
        ),
        *("objdata", "nonshppict", "nonesttables", "xe", "tc", "rxe", "txe", "filetbl", "revtbl"),
        *(
            "annotation",
            "atnid",
            "atnauthor",
            "private",
            "themedata",
            "datafield",
            "ftnsep",
            "ftnsepc",
            "aftnsep",
        ),
        *(
            "docvar",
            "listtable",
            "listoverridetable",
            "bkmkstart",
            "bkmkend",
            "subject",
            "keywords",
            "company",
        ),
        *(
            "operator",
            "category",
            "manager",
            "comment",
            "doccomm",
            "hlinkbase",
            "creatim",
            "revtim",
            "printim",
        ),
    )
)
STARRED_TEXT = frozenset(("shptxt", "ud", "pntext", "footnote"))
SIGNS = {
    **{"tab": "\t", "line": "\n", "lquote": "‘", "rquote": "’", "ldblquote": "“", "rdblquote": "”"},
    **{"emdash": "—", "endash": "–", "bullet": "•", "emspace": " ", "enspace": " ", "qmspace": " "},
}
SYMBOLS = {"~": "\u00a0", "_": "-", "\n": "\n", "\r": "\n"}
BREAKS = frozenset(("par", "sect", "page", "column"))
