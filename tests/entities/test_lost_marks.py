"""Names in texts that lost their punctuation, in texts of our own."""

from __future__ import annotations

import pytest

from archive_app.entities.extractor import Extractor
from archive_app.entities.mention import MentionKind

PROSE = " and so it went on for a long while with many words of which none had any mark behind it at all"
"""Enough words to tell that the text has lost its marks."""

PEOPLE = [
    # text, the people in it
    ("Senator Tom Quistberg D IA Co Chairman of the Bog Caucus today met him", ["Tom Quistberg"]),
    ("Senator Tom Quistberg D N Y asked and Quistberg s bill passed", ["Tom Quistberg", "Quistberg"]),
    (
        "Senators Greta Lindqvist D Mass Olga Haluza R Maine and Kay Bailey Torfman R Texas met",
        ["Greta Lindqvist", "Olga Haluza", "Kay Bailey Torfman"],
    ),
    (
        "Greta Lindqvist John Q Haluza and K Anne Torfman sang",
        ["Greta Lindqvist", "John Q Haluza", "K Anne Torfman"],
    ),
    ("Senators Quistberg Haluza Torfman and Zubrov left", ["Quistberg", "Haluza", "Torfman", "Zubrov"]),
    (
        "Olga Haluza and Senator Zuz Torfman met Mr Haluza Torfman s friend",
        ["Olga Haluza", "Zuz Torfman", "Haluza", "Torfman"],
    ),
    ("Chairman Committee on Moss Olga Q Haluza Jr Ranking Member", ["Olga Q Haluza Jr"]),
    ("Majority Leader Harry Torfman D NV filed", ["Harry Torfman"]),
    ("MARSH D C Congressman Tom Torfman went to the Ranking Democrat", ["Tom Torfman"]),
    (
        "Olga Miller came so it is said Miller Greta Quistberg left and on behalf of Miller Quistberg came",
        ["Olga Miller", "Miller", "Greta Quistberg", "Miller", "Quistberg"],
    ),
    ("he met President Greta Lindqvist Although young she left", ["Greta Lindqvist"]),
    ("Testimony of Maria McTorf Human Rights Watch in June", ["Maria McTorf"]),
    ("Sincerely John McTorf U S Senate", ["John McTorf"]),
    ("the Northern League for Moss Suu Kyi has said", ["Suu Kyi"]),
    (
        "MINERS JOIN SENS MCTORF QUISTBERG FOR LAUNCH OF BOG REPORT "
        "Yesterday Senator Greta McTorf and Senator Olga Quistberg met",
        ["MCTORF", "QUISTBERG", "Greta McTorf", "Olga Quistberg"],
    ),
]  # fmt: skip

BODIES = [
    # text, the organisations in it
    ("Testimony of Maria McTorf Human Rights Watch in June", ["Human Rights Watch"]),
    ("Sincerely John McTorf U S Senate", ["U S Senate"]),
    (
        "by Subcommittee on Bogs Fens and Peat Subcommittee on the Marshes Subcommittee on Moss met",
        ["Subcommittee on Bogs Fens and Peat", "Subcommittee on the Marshes", "Subcommittee on Moss"],
    ),
    (
        "the Senate Committee on Bogs and Fens House Committee on Moss agreed",
        ["Senate Committee on Bogs and Fens", "House Committee on Moss"],
    ),
    (
        "the Union of Peat and Moss Workers UPM the Free Miners Union of Laos FMUL met",
        ["Union of Peat and Moss Workers", "UPM", "Free Miners Union of Laos", "FMUL"],
    ),
    ("Majority Leader Harry Torfman D NV filed", []),
    (
        "Deputy Director of Moss and Bogs Office of Peat and Fen Policy said",
        ["Office of Peat and Fen Policy"],
    ),
    ("President of the Northern Congress of Peatcutters met", ["Northern Congress of Peatcutters"]),
    ("Thea Haluza of the AFL CIO wrote to Torfo", ["AFL CIO"]),
    ("Secretary of State U S Department of State Washington D C 20520", ["U S Department of State"]),
    (
        "the Congress of Peat Unions and Zuz Haluza its chief met Mr Haluza then",
        ["Congress of Peat Unions"],
    ),
    (
        "chairman of the State Department and Bog Office of the Senate",
        ["State Department", "Bog Office of the Senate"],
    ),
    ("Prospects for the Peat Trade Pact Washington Post April 10", ["Washington Post"]),
    ("the Northern League for Moss Suu Kyi has said", ["Northern League for Moss"]),
    ("the Northern League for Moss NLM International moved", ["Northern League for Moss", "NLM"]),
    ("Senator Tom Quistberg D IA Co Chairman of the Bog and Marsh Caucus met", ["Bog and Marsh Caucus"]),
]  # fmt: skip


def found(extractor: Extractor, text: str, kind: MentionKind) -> list[str]:
    return [mention.text for mention in extractor.mentions_in(text) if mention.kind is kind]


@pytest.mark.parametrize(("text", "names"), PEOPLE, ids=[row[0][:40] for row in PEOPLE])
def test_people(text: str, names: list[str], extractor: Extractor) -> None:
    assert found(extractor, text + PROSE, MentionKind.PERSON) == names


@pytest.mark.parametrize(("text", "names"), BODIES, ids=[row[0][:40] for row in BODIES])
def test_organisations(text: str, names: list[str], extractor: Extractor) -> None:
    assert found(extractor, text + PROSE, MentionKind.ORGANISATION) == names


def test_lines_of_a_list_have_lost_nothing(extractor: Extractor) -> None:
    lines = "\n".join(["Olga Haluza D IA", "Subcommittee on Bogs Subcommittee on Fens"] * 12)
    assert "Olga Haluza D IA" not in found(extractor, lines, MentionKind.PERSON)
    assert found(extractor, lines, MentionKind.ORGANISATION)[0] == "Subcommittee on Bogs Subcommittee on Fens"
