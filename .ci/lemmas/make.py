"""Makes resources/lemmas anew:  python .ci/lemmas/make.py DICTIONARIES

DICTIONARIES is a folder with the Hunspell dictionaries `be_BY` and `en_US` (`.dic` and `.aff`). Needs
`pip install pymorphy3 wordfreq` and about four minutes; the program needs none of them.
"""

from __future__ import annotations

import sys
from pathlib import Path

import belarusian_forms
import english_forms
import russian_forms
from suffix_rules import learned, table, with_exceptions

TABLES = Path(__file__).parents[2] / "resources" / "lemmas"
LONGEST = 8


def main(dictionaries: Path) -> None:
    english = english_forms.pairs(dictionaries / "en_US.dic")
    rules = with_exceptions(learned(english, LONGEST, 2), english, english, LONGEST)
    _write("en", table(rules, "English endings and the dictionary forms they lead to; see README.md"))
    belarusian = belarusian_forms.pairs(dictionaries / "be_BY.dic")
    rules = with_exceptions(learned(belarusian, LONGEST, 2), belarusian, belarusian, LONGEST)
    _write("be", table(rules, "Belarusian endings and the dictionary forms they lead to; see README.md"))
    russian = russian_forms.pairs()
    rules = with_exceptions(learned(russian, LONGEST, 3), russian, russian_forms.common(), LONGEST)
    _write("ru", table(rules, "Russian endings and the dictionary forms they lead to; see README.md"))


def _write(language: str, text: str) -> None:
    (TABLES / f"{language}.tsv").write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
