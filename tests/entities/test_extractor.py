"""Names in running text: case forms, other romanisations, acronyms, what depends on the document."""

from __future__ import annotations

from time import process_time

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from archive_app.documents.characters import clean
from archive_app.entities.authority import Authority
from archive_app.entities.extractor import Extractor

NAMED = [
    # text, what is found: span → entity
    ("Дело Александра Ярошука и БКДП.", {"Александра Ярошука": "aliaksandr-yarashuk", "БКДП": "bkdp"}),
    ("Аляксандру Ярашуку далі тэрмін", {"Аляксандру Ярашуку": "aliaksandr-yarashuk"}),
    ("Alaksandar Jarašuk said", {"Alaksandar Jarašuk": "aliaksandr-yarashuk"}),
    ("Alexandr Yaroschuk said", {"Alexandr Yaroschuk": "aliaksandr-yarashuk"}),
    ("А. Ярошук в тюрьме", {"А. Ярошук": "aliaksandr-yarashuk"}),
    ("А.Лукашенко заявил", {"А.Лукашенко": "aliaksandr-lukashenka"}),
    ("Лукашенко Виктор Александрович", {"Лукашенко Виктор Александрович": "viktar-lukashenka"}),
    ("Александр Григорьевич Лукашенко", {"Александр Григорьевич Лукашенко": "aliaksandr-lukashenka"}),
    ("the Lukashenka regime", {"Lukashenka": "aliaksandr-lukashenka"}),
    ("LUKASHENKO MUST GO", {"LUKASHENKO": "aliaksandr-lukashenka"}),
    (
        "The court heard Yarashuk and Kalesnikava.",
        {"Yarashuk": "aliaksandr-yarashuk", "Kalesnikava": "maryia-kalesnikava"},
    ),
    (
        "Суд над Бяляцкім. Ярошука не отпустили.",
        {"Бяляцкім": "ales-bialiatski", "Ярошука": "aliaksandr-yarashuk"},
    ),
    ("паводле Фядыніча", {"Фядыніча": "henadz-fiadynich"}),
    (
        "Sviatlana Tsikhanouskaya, then Siarhei Tsikhanouski. Tsikhanouskaya left. Tsikhanouski.",
        {
            "Sviatlana Tsikhanouskaya": "sviatlana-tsikhanouskaya",
            "Siarhei Tsikhanouski": "siarhei-tsikhanouski",
            "Tsikhanouskaya": "sviatlana-tsikhanouskaya",
            "Tsikhanouski": "siarhei-tsikhanouski",
        },
    ),
    ("Aung San Suu Kyi was freed", {"Aung San Suu Kyi": "aung-san-suu-kyi"}),
    ("Федерации профсоюзов Беларуси", {"Федерации профсоюзов Беларуси": "fpb"}),
    (
        "Беларускага кангрэса дэмакратычных прафсаюзаў",
        {"Беларускага кангрэса дэмакратычных прафсаюзаў": "bkdp"},
    ),
    (
        "у Беларускім кангрэсе дэмакратычных прафсаюзаў",
        {"Беларускім кангрэсе дэмакратычных прафсаюзаў": "bkdp"},
    ),
    ("члены Belarusian Independent trade union", {"Belarusian Independent trade union": "bnp"}),
    ("в правозащитном центре «Весна»", {"правозащитном центре «Весна»": "viasna"}),
    ("Правозащитный центр «Весна» сообщил", {"Правозащитный центр «Весна»": "viasna"}),
    ("Праваабарончага цэнтра «Вясна»", {"Праваабарончага цэнтра «Вясна»": "viasna"}),
    ("прэс-служба МЗС Беларусі", {"МЗС Беларусі": "by-mfa"}),
    ("ILO’s members", {"ILO": "ilo"}),
    (
        "SEAN GALLUP / GETTY IMAGES EUROPE",
        {"SEAN GALLUP": "sean-gallup", "GETTY IMAGES EUROPE": "getty-images-europe"},
    ),
]

DEPENDS = [
    # text, name, entity or None
    ("In Belarus the Supreme Court dissolved it.", "Supreme Court", "supreme-court-by"),
    ("In Russia the Supreme Court dissolved it.", "Supreme Court", "ru-supreme-court"),
    ("A visit to the United States: the Senate voted.", "Senate", "us-senate"),
    ("Сенат проголосовал в Соединённых Штатах.", "Сенат", "us-senate"),
    ("In the states of Europe the Senate voted.", "Senate", None),
    ("The Supreme Court dissolved it.", "Supreme Court", None),
    ("Belarus, Belarus. The Russian Supreme Court sat.", "Russian Supreme Court", "ru-supreme-court"),
    ("Belarus, Belarus. The Supreme Court of Ukraine sat.", "Supreme Court", None),
    ("The ILO Governing Body met. The GB urged.", "GB", "ilo-gb"),
    ("A disk of 20 GB.", "GB", None),
    ("The ILO appointed a Commission of Inquiry.", "Commission of Inquiry", "ilo-coi"),
    ("The Senate appointed a Commission of Inquiry.", "Commission of Inquiry", None),
    ("OHCHR wrote; the UNCHR replied.", "UNCHR", "ohchr"),
    ("Belarus: the KGB came.", "KGB", "kgb-by"),
    ("Российский КГБ СССР", "КГБ СССР", "kgb-ussr"),
    ("Пришла весна. Весна в Беларуси.", "Весна", None),
    ("Журналисты «Медузы» в Риге", "Медузы", "meduza"),
    ("Медуза ужалила купальщика", "Медуза", None),
]

NOBODY = [
    ("the UN human rights mechanisms", "UN human rights"),
    ("Katsiaryna Lukashenka said", "Lukashenka"),
    ("В. Ярошук", "Ярошук"),
    ("Yarashuk street", "Yarashuk"),
    ("the state security committee of Belarus", "state security committee"),
    ("international labour conference of 1930", "international labour conference"),
    ("see https://www.ilo.org/ILO and mail ILO@example.org", "ILO"),
    ("мот и моток", "мот"),
]


@pytest.mark.parametrize(("text", "expected"), NAMED, ids=[row[0][:40] for row in NAMED])
def test_named(text: str, expected: dict[str, str], extractor: Extractor) -> None:
    assert {m.text: m.entity for m in extractor.mentions_in(text) if m.entity} == expected


@pytest.mark.parametrize(("text", "name", "entity"), DEPENDS, ids=[row[0][:40] for row in DEPENDS])
def test_depends_on_the_document(
    text: str, name: str, entity: str | None, extractor: Extractor, authority: Authority
) -> None:
    known = {m.text: m.entity for m in extractor.mentions_in(text) if m.entity and authority.get(m.entity)}
    assert known.get(name) == entity


@pytest.mark.parametrize(("text", "name"), NOBODY, ids=[row[0][:40] for row in NOBODY])
def test_not_in_the_authority(text: str, name: str, extractor: Extractor, authority: Authority) -> None:
    assert not [m for m in extractor.mentions_in(text) if m.text == name and authority.get(m.entity or "")]


def test_surname_follows_the_full_name(extractor: Extractor) -> None:
    text = "Maksim Pazniakou spoke.\nPazniakou left. Позняков вернулся."
    found = [m.text for m in extractor.mentions_in(text) if m.entity == "maksim-pazniakou"]
    assert found == ["Maksim Pazniakou", "Pazniakou", "Позняков"]


def test_each_paragraph_in_its_own_language(extractor: Extractor) -> None:
    text = (
        "On 3 May the ITUC wrote to Piotr Haluza of the Peat Research Institute.\n"
        "«Суд Ленінскага раёна Гомеля 5 траўня аштрафаваў Пятра Галузу», — піша «Наша Ніва».\n"
        "В мае МКП и Конфедерация труда России потребовали освободить Петра Галузу.\n"
        "3 травня Петро Галуза; u maji Piotr Haluza."
    )
    found = [(m.text, m.value) for m in extractor.mentions_in(text, "2022-06-01")]
    assert found == [
        ("3 May", "2022-05-03"),
        ("ITUC", None),
        ("Piotr Haluza", None),
        ("Peat Research Institute", None),
        ("Суд Ленінскага раёна Гомеля", None),
        ("5 траўня", "2022-05-05"),
        ("Пятра Галузу", None),
        ("Наша Ніва", None),
        ("мае", "2022-05"),
        ("МКП", None),
        ("Конфедерация труда России", None),
        ("Петра Галузу", None),
        ("3 травня", "2022-05-03"),
        ("Петро Галуза", None),
        ("Piotr Haluza", None),
    ]
    people = {
        m.entity
        for m in extractor.mentions_in(text)
        if m.text in {"Piotr Haluza", "Пятра Галузу", "Петра Галузу"}
    }
    assert len(people) == 1


def test_names_with_what_readers_do_not_see(extractor: Extractor) -> None:
    line = clean(
        "Алякса\u00adндр Яра\u00adшук, \u200eAliaksandr Yarashuk\u200f, Александр Лукаше\u0301нко, "
        "Siarhiej\u200b Antu\u2060sievič, "
        "Аляксандра Лукaшэнкi, Sergei\u00a0Antusevich, MARYIA KALESNIKAVA"
    )
    assert [m.entity for m in extractor.mentions_in(line)] == [
        "aliaksandr-yarashuk",
        "aliaksandr-yarashuk",
        "aliaksandr-lukashenka",
        "siarhei-antusevich",
        "aliaksandr-lukashenka",
        "siarhei-antusevich",
        "maryia-kalesnikava",
    ]


def test_names_do_not_cross_lines(extractor: Extractor) -> None:
    assert not [m for m in extractor.mentions_in("Belarusian Independent\nTrade Union") if m.entity == "bnp"]


def test_offsets_are_code_points(extractor: Extractor) -> None:
    text = "🕊️𝔅 Александр Ярошук, ILO 🎉 19 апреля 2022 года"
    mentions = extractor.mentions_in(text)
    assert [m.text for m in mentions] == ["Александр Ярошук", "ILO", "19 апреля 2022 года"]
    assert all(text[m.start : m.end] == m.text for m in mentions)


WORDS = st.sampled_from(
    ("Lukashenka", "ILO", "А.", "Лукашенко", "Viktor", "19", "апреля", "2022", "года", "«", "»", "’s", "\n",
     "-", "of", "Belarus", "Supreme", "Court", "UN", "Human", "Rights", "март", "May", "\u0301", "\u00ad",
     "🎉", "Суд")
)  # fmt: skip


@settings(max_examples=150, deadline=None)
@given(
    st.one_of(st.text(max_size=300), st.lists(WORDS, max_size=40).map(" ".join), st.lists(WORDS).map("".join))
)
@example("А." * 50)
@example("И.И.")
def test_any_text(extractor: Extractor, text: str) -> None:
    mentions = extractor.mentions_in(text, "2023-03-23")
    last = 0
    for mention in mentions:
        assert last <= mention.start < mention.end <= len(text)
        assert mention.text == text[mention.start : mention.end]
        last = mention.end


@pytest.mark.parametrize(
    "text",
    [
        "\n".join(f"Ivan Kar{number}ov" for number in range(20_000)).replace("0", "a").replace("1", "o"),
        "word Lukashenka ILO " * 10_000,
        "Human Rights Council of the " * 8_000,
        "A" * 300_000,
        "«" * 50_000,
        "А." * 50_000,
        "Senators A, B, C, " * 10_000,
        "А-" * 60_000,
        "May " * 50_000,
        "ПРОФСОЮЗ БКДП И АКТИВИСТ ИВАН ПЕТРОВ " * 6_000,
        "Хомич, Левчук, Кривец (Савицкий, 29), " * 5_000,
        "14. - 15.10.2013 - " * 5_000,
    ],
    ids=[
        "names",
        "no full stop",
        "capitals",
        "one word",
        "quotes",
        "initials",
        "list",
        "hyphens",
        "months",
        "headline",
        "line-up",
        "ranges",
    ],
)
def test_bounded_time(text: str, extractor: Extractor) -> None:
    begun = process_time()
    extractor.mentions_in(text, "2023-03-23")
    assert process_time() - begun < 10, "longer than a multiple of the length of the text"
