"""Catalogues are compiled as gettext reads them."""

from __future__ import annotations

import gettext
import io
import json
import shutil
import subprocess
from pathlib import Path

import pytest
from catalogues import TRANSLATIONS, Catalogue, read_po, to_mo
from hypothesis import given, settings
from hypothesis import strategies as st

HEAD = "Content-Type: text/plain; charset=UTF-8\nPlural-Forms: nplurals=3; plural=(n==1 ? 0 : n<5 ? 1 : 2);\n"
SOURCES = sorted(TRANSLATIONS.glob("*/LC_MESSAGES/*.po"))
WORDS = st.text(st.characters(exclude_characters="\0", exclude_categories=["Cs"]), min_size=1)
ENTRIES = st.dictionaries(
    WORDS, st.one_of(st.tuples(WORDS), st.tuples(WORDS, WORDS, WORDS, WORDS)), max_size=20
)

SMALL = r"""
# A remark.
msgid ""
msgstr ""
"Language: be\n"
"Content-Type: text/plain; charset=UTF-8\n"

#: somewhere.py
#, python-brace-format
msgid "one “word”: \"{x}\"\n"
msgstr "адно "
"«слова»: \"{x}\"\n"

msgid "{count} word"
msgid_plural "{count} words"
msgstr[0] "{count} слова"
msgstr[1] "{count} словы"
msgstr[2] "{count} слоў"

msgid "not yet"
msgstr ""
"""


def read(compiled: bytes) -> gettext.GNUTranslations:
    return gettext.GNUTranslations(io.BytesIO(compiled))


def test_two_languages_have_a_catalogue() -> None:
    assert [source.parent.parent.name for source in SOURCES] == ["be", "ru"]


@pytest.mark.parametrize("source", SOURCES, ids=lambda source: source.parent.parent.name)
def test_what_is_shipped_is_what_the_sources_say(source: Path) -> None:
    compiled = to_mo(read_po(source.read_text(encoding="utf-8")))
    assert source.with_suffix(".mo").read_bytes() == compiled, "run .ci/catalogues.py"


def test_a_catalogue_as_people_write_it() -> None:
    catalogue = read_po(SMALL)
    assert catalogue == {
        ("",): ("Language: be\nContent-Type: text/plain; charset=UTF-8\n",),
        ('one “word”: "{x}"\n',): ('адно «слова»: "{x}"\n',),
        ("{count} word", "{count} words"): ("{count} слова", "{count} словы", "{count} слоў"),
    }
    assert read(to_mo(catalogue)).gettext('one “word”: "{x}"\n') == 'адно «слова»: "{x}"\n'


@pytest.mark.parametrize(
    ("wrong", "complaint"),
    [
        ('msgid "a"\nmsgstr "b"\n\nmsgid "a"\nmsgstr "c"\n', "twice"),
        ('"a"\n', "line 1"),
        ('msgid "a"\nmsgstr "b\n', "line 2"),
        ('msgid "a"\nmsgtxt "b"\n', "line 2"),
        ('msgid "a" "b"\n', "line 1"),
    ],
)
def test_what_is_no_catalogue_is_refused(wrong: str, complaint: str) -> None:
    with pytest.raises(ValueError, match=complaint):
        read_po(wrong)


@settings(deadline=None)
@given(ENTRIES)
def test_gettext_reads_what_is_compiled(entries: dict[str, tuple[str, ...]]) -> None:
    catalogue: Catalogue = {("",): (HEAD,)}
    for message, said in entries.items():
        catalogue[(message,) if len(said) == 1 else (message, said[0])] = (
            said[-1:] if len(said) == 1 else said[1:]
        )
    translations = read(to_mo(catalogue))
    for ids, said in catalogue.items():
        if len(ids) == 1:
            assert translations.gettext(ids[0]) == said[0]
        else:
            assert [translations.ngettext(ids[0], ids[1], count) for count in (1, 2, 5)] == list(said)


@settings(deadline=None)
@given(st.dictionaries(st.tuples(WORDS), st.tuples(WORDS)))
def test_quoted_texts_come_back(catalogue: Catalogue) -> None:
    written = "\n".join(
        f"msgid {json.dumps(ids[0], ensure_ascii=False)}\nmsgstr {json.dumps(said[0], ensure_ascii=True)}"
        for ids, said in catalogue.items()
    )
    assert read_po(written) == catalogue


@pytest.mark.skipif(not shutil.which("msgfmt"), reason="GNU gettext is not installed")
@pytest.mark.parametrize("source", SOURCES, ids=lambda source: source.parent.parent.name)
def test_gnu_gettext_makes_the_same_of_it(source: Path, tmp_path: Path) -> None:
    target = tmp_path / "theirs.mo"
    subprocess.run(["msgfmt", "--check", "--output-file", target, source], check=True)
    theirs, ours = read(target.read_bytes()), read(source.with_suffix(".mo").read_bytes())
    assert vars(theirs)["_catalog"] == vars(ours)["_catalog"]
