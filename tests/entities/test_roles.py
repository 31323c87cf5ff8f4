"""What somebody is, as the texts say it; ⟦⟧ is the name."""

from __future__ import annotations

import pytest

from archive_app.entities.roles import LONGEST, roles_at

CASES = [
    ("⟦Pavel Sapelka⟧, acting Vice President of FIDH, said so.", ["acting Vice President of FIDH"]),
    ("said IndustriALL general secretary ⟦Atle Høie⟧.", ["IndustriALL general secretary"]),
    ("Says IndustriALL general secretary ⟦Atle Høie⟧:", ["IndustriALL general secretary"]),
    (
        "BKDP President and member of the Governing Body, ⟦A. Yarashuk⟧, remained",
        ["BKDP President", "member of the Governing Body"],
    ),
    (
        "⟦Ilya Nuzov⟧, Head of the Eastern Europe and Central Asia Desk, came",
        ["Head of the Eastern Europe and Central Asia Desk"],
    ),
    ("⟦Maksim Pazniakou⟧, president of BNP, and others", ["president of BNP"]),
    ("the former general secretary ⟦Siarhei Antusevich⟧ was tried", ["former general secretary"]),
    ("Вчера председатель БКДП ⟦Александр Ярошук⟧ был задержан", ["председатель БКДП"]),
    (
        "⟦Александр Ярошук⟧, председатель Белорусского конгресса, был задержан",
        ["председатель Белорусского конгресса"],
    ),
    ("бывший генеральный секретарь МКП ⟦Шаран Барроу⟧", ["бывший генеральный секретарь МКП"]),
    ("старшыня БКДП ⟦Аляксандр Ярашук⟧ затрыманы", ["старшыня БКДП"]),
    ("⟦Марыя Таруніна⟧, намесніца старшыні РЭП, сказала", ["намесніца старшыні РЭП"]),
    ("праваабаронца ⟦Алесь Бяляцкі⟧", ["праваабаронца"]),
    (
        "BKDP president, ITUC vice-president ⟦A. Yarashuk⟧ was tried",
        ["BKDP president", "ITUC vice-president"],
    ),
    (
        "председатель БКДП и вице-президент МКП ⟦Александр Ярошук⟧",
        ["председатель БКДП", "вице-президент МКП"],
    ),
    ("лідар РЭП, праваабаронца ⟦Генадзь Фядыніч⟧", ["лідар РЭП", "праваабаронца"]),
    ("the lawyer and the president ⟦Ihar Povarau⟧ spoke", ["president"]),
    ("of the Trade Unions. BKDP president ⟦A. Yarashuk⟧ spoke", ["BKDP president"]),
    ("U.N. rapporteur ⟦Gina Romero⟧ spoke", ["U.N. rapporteur"]),
    # nobody's role
    ("⟦Ihar Povarau⟧ and Yauhen Hovar were arrested by the president.", []),
    ("The president said that ⟦Ihar Povarau⟧ left.", []),
    ("He met ⟦Ihar Povarau⟧, whose wife is a lawyer.", []),
    ("Президент заявил, что ⟦Игорь Поваров⟧ уехал", []),
    ("Heading about the president\n⟦Ihar Povarau⟧ left.", []),
]


@pytest.mark.parametrize(("marked", "expected"), CASES)
def test_roles(marked: str, expected: list[str]) -> None:
    start = marked.index("⟦")
    end = marked.index("⟧") - 1
    text = marked.replace("⟦", "").replace("⟧", "")
    assert list(roles_at(text, start, end)) == expected


def test_roles_before_another_name_are_not_shared() -> None:
    text = "president of BNP Maksim Pazniakou, general secretary Siarhei Antusevich"
    start, free = text.index("Siarhei"), text.index(",")
    assert roles_at(text, start, len(text), free) == ("general secretary",)


def test_a_long_text_takes_no_time() -> None:
    text = "President of the of the " * 20_000
    assert all(len(role) <= LONGEST for role in roles_at(text, len(text) // 2, len(text) // 2 + 3))
