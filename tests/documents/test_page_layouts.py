"""Pages as sites build them: where the article is among the other news, whatever its frame is called."""

from __future__ import annotations

import pytest

from archive_app.documents.reader import read_document

SENTENCE = (
    "Прафсаюз заявіў у панядзелак, што яго сябры працягнуць забастоўку, пакуль суд не вырашыць пра скаргу,"
    " і гэта можа заняць час."
)
PARAGRAPHS = [f"{SENTENCE} {number}." for number in range(6)]
TEXT = "".join(f"<p>{paragraph}</p>" for paragraph in PARAGRAPHS)
LEAD = "Ліда артыкула, якая стаіць асобна ад тэксту і расказвае галоўнае пра падзею."
LINKS = "".join(
    f'<p><a href="/{n}">Іншая навіна {n} пра зусім іншыя рэчы, далёкія ад завода</a></p>' for n in range(12)
)
TEASERS = "".join(
    f'<div class="item"><a href="/{n}">Навіна {n}</a><div>Кароткі пераказ таго, што здарылася ў горадзе {n}, '
    "каб чытач зайшоў і прачытаў навіну.</div></div>"
    for n in range(8)
)
IMPRINT = "<div>© 2010 Выданне. Пры перадруку матэрыялаў сайта спасылка абавязковая, іншае забаронена.</div>"
LINES = "<br><br>".join(PARAGRAPHS)
ROWS = "".join(f"<div class=css-9><span>{paragraph}</span></div>" for paragraph in PARAGRAPHS)
ITEMS = "".join(f"<li>{paragraph}</li>" for paragraph in PARAGRAPHS)


@pytest.mark.parametrize(
    "page",
    [
        f"<table><tr><td>{LINKS}</td><td>{TEXT}</td><td>{TEASERS}</td></tr><tr><td>{IMPRINT}</td></tr></table>",
        f"<table><tr><td>{LINKS}</td><td><font>{LINES}</font></td></tr></table>{IMPRINT}",
        f"<form id=aspnetForm><div id=left>{LINKS}</div><div id=center>{TEXT}</div>{IMPRINT}</form>",
        f"<div id=menu>{LINKS}</div><div>{LINES}</div>{TEASERS}{IMPRINT}",
        f"<article><header><p class=subtitle></p></header><div>{TEXT}</div></article><div>{TEASERS}</div>",
        f"<div><div>{ROWS}</div></div><div class=css-3>{TEASERS}</div>{IMPRINT}",
        f"<div class=content><ol>{ITEMS}</ol></div><div class=r>{TEASERS}</div>{IMPRINT}",
    ],
    ids=["columns", "old columns", "one form", "lines", "article", "rows", "items"],
)
def test_the_article_is_found_among_other_news(page: str) -> None:
    assert read_document(f"<body>{page}</body>".encode(), "a.html").text.split("\n") == PARAGRAPHS


def test_a_text_that_an_advertisement_divides_stays_whole() -> None:
    rest = "<div class=text><p>Другая частка тэксту пра тое, чым скончыўся суд і што сказалі людзі.</p></div>"
    page = f"<div class=text>{TEXT}</div><div class=ad>Купі</div>{rest}{TEASERS}{IMPRINT}"
    text = read_document(f"<body><div>{page}</div></body>".encode(), "a.html").text
    assert text.split("\n")[:-1] == PARAGRAPHS
    assert "Другая частка" in text


def test_a_lead_stands_above_its_text() -> None:
    page = f"<h1>Страйк</h1><div class=lead>{LEAD}</div><div class=body>{TEXT}</div><div>{TEASERS}</div>"
    text = read_document(f"<body><div>{page}</div>{IMPRINT}</body>".encode(), "a.html").text
    assert text.split("\n") == ["Страйк", LEAD, *PARAGRAPHS]


def test_short_news_are_more_than_the_links_beside_them() -> None:
    page = f"<div><p>Суд адбыўся ў Мінску.</p><p>Прысуд невядомы.</p></div><div>{LINKS}</div>{IMPRINT}"
    text = read_document(f"<body>{page}</body>".encode(), "a.html").text
    assert text.split("\n") == ["Суд адбыўся ў Мінску.", "Прысуд невядомы."]


def test_names_of_furniture_may_mean_something_else() -> None:
    answers = "".join(
        f"<h2>Пытанне {n}</h2><div class=hidden><p>{p}</p></div>" for n, p in enumerate(PARAGRAPHS)
    )
    text = read_document(f"<body><main>{answers}</main></body>".encode(), "a.html").text
    assert all(paragraph in text for paragraph in PARAGRAPHS)


def test_rows_and_items_that_begin_with_links_are_text() -> None:
    rows = "".join(f'<tr><td><a href="/{n}">Завод {n}</a><td>{SENTENCE}</tr>' for n in range(5))
    items = "".join(f'<li><a href="/{n}">Суд {n}</a>: {SENTENCE}</li>' for n in range(5))
    text = read_document(f"<body>{TEXT}<table>{rows}</table><ul>{items}</ul></body>".encode(), "a.html").text
    assert "Завод 3" in text
    assert "Суд 3" in text


def test_a_sentence_that_begins_like_an_imprint_is_text() -> None:
    sentence = "При задержании были использованы дубинки, о чём говорится в заявлении профсоюза рабочих."
    text = read_document(f"<body>{TEXT}<p>{sentence}</p></body>".encode(), "a.html").text
    assert sentence in text
