"""Saved web pages: what is text, what is furniture, and what they state about themselves."""

from __future__ import annotations

from pathlib import Path

import pytest

from archive_app.documents.bundle import read_bundle
from archive_app.documents.document import Document
from archive_app.documents.reader import read_document
from archive_app.errors import UnreadableSource

FIRST = (
    "The union said on Monday that its members would go on with the strike until the court has decided about "
    "the appeal, which may take until the end of the month."
)
SECOND = (
    "Eleven people were taken away by the police, among them the chair of the strike committee of the plant."
)

PAGE = f"""<!DOCTYPE html>
<html lang="en-GB"><head>
<title>Strike in Minsk goes on | The Union Paper</title>
<meta property="og:site_name" content="The Union Paper">
<meta property="article:published_time" content="2025-06-05T09:30:00+02:00">
<meta name="copyright" content="© The Union Paper">
<link rel="canonical" href="https://union.example/2025/strike">
<script>track("Strike")</script><style>p {{ color: red }}</style>
</head><body>
<header class="site-header"><nav><ul><li><a href="/">Home</a><li><a href="/news">News</a></ul></nav></header>
<div class="cookie-banner"><p>We use cookies to make this page better for you, and to know you.</p></div>
<main><article>
<p class="kicker">News Europe</p>
<h1>Strike in Minsk goes on</h1>
<time datetime="2025-06-05">5 June 2025</time>
<figure><img src="a.jpg" alt=""><figcaption>The gates on Monday. Photo: Ann Lee</figcaption></figure>
<p>{FIRST}</p>
<h2>What happened</h2>
<p>{SECOND} <b>No</b>body was hurt<sup>1</sup>.<script>alert(1)</script></p>
<ul><li>Free the prisoners<li><p>Drop the charges</p></ul>
<blockquote><p>“We will go on until all of them are free,” said the chair.</p></blockquote>
<table><tr><th>Plant<th>Arrested</tr><tr><td>Minsk<td>11</tr></table>
<p>One line<br>another line</p>
<pre>first
second</pre>
<div style="display: none"><p>Hidden text that nobody sees, although it is as long as any other.</p></div>
<div hidden><p>More hidden text that nobody sees, although it is as long as any other.</p></div>
<div class="share-buttons"><a href="#">Share on X</a></div>
<form><input value="Your mail"><button>Subscribe</button></form>
</article>
<aside><h2>Related</h2><p>Another article that has nothing to do with the strike in Minsk.</p></aside>
</main>
<footer><p>© The Union Paper. All rights reserved. Imprint, privacy, contact, jobs and all else.</p></footer>
</body></html>"""


def page(markup: str | bytes, name: str = "page.html") -> Document:
    return read_document(markup if isinstance(markup, bytes) else markup.encode("utf-8"), name)


def rendered(document: Document) -> list[str]:
    return [f"{block.kind}: {document.text[block.start : block.end]}" for block in document.blocks]


def test_blocks_of_a_page() -> None:
    assert rendered(page(PAGE)) == [
        "credit: News Europe",
        "title: Strike in Minsk goes on",
        "date: 5 June 2025",
        "credit: The gates on Monday. Photo: Ann Lee",
        f"paragraph: {FIRST}",
        "heading: What happened",
        f"paragraph: {SECOND} Nobody was hurt1.",
        "list_item: Free the prisoners",
        "list_item: Drop the charges",
        "quote: “We will go on until all of them are free,” said the chair.",
        "paragraph: Plant | Arrested",
        "paragraph: Minsk | 11",
        "paragraph: One line",
        "paragraph: another line",
        "paragraph: first",
        "paragraph: second",
    ]


def test_facts_of_a_page() -> None:
    passport = page(PAGE).passport
    assert (passport.title, passport.publisher) == ("Strike in Minsk goes on", "The Union Paper")
    assert (passport.published, passport.language) == ("2025-06-05", "en")
    assert passport.url == "https://union.example/2025/strike"
    assert passport.rights == "© The Union Paper"
    assert passport.found == {"title", "publisher", "published", "language", "url", "rights"}


def test_a_page_without_a_body_is_read_all_the_same() -> None:
    assert page(f"<title>Strike</title><article><p>{FIRST}</article>").text == f"Strike\n{FIRST}"


def test_a_page_in_the_documents_folder_is_a_document(tmp_path: Path) -> None:
    folder = tmp_path / "documents"
    folder.mkdir()
    (folder / "strike.htm").write_text(PAGE, encoding="utf-8")
    document = read_bundle(tmp_path).documents[0]
    assert (document.id, document.bundled) == ("strike", True)
    assert document.passport.title == "Strike in Minsk goes on"


def head(elements: str, title: str = "A strike in Minsk") -> Document:
    return page(f"<html><head><title>{title}</title>{elements}</head><body><p>{FIRST}</body></html>")


@pytest.mark.parametrize(
    ("elements", "field", "value"),
    [
        ('<meta name="date" content="2024-03-01">', "published", "2024-03-01"),
        ('<meta name="DC.date.issued" content="20240301">', "published", "2024-03-01"),
        ('<meta itemprop="datePublished" content="March 1, 2024">', "published", "2024-03-01"),
        ('<meta name="date" content="2024-13-41">', "published", None),
        ('<meta name="date" content="soon">', "published", None),
        ('<link rel="canonical" href="https://a.example/2024/03/01/strike">', "published", "2024-03-01"),
        ('<link rel="canonical" href="javascript:alert(1)">', "url", None),
        ('<link rel="canonical" href="/relative">', "url", None),
        ('<meta property="og:url" content="https://a.example/strike">', "url", "https://a.example/strike"),
        ('<link rel="canonical" href="https://a.example/s?utm_source=x&id=2&fbclid=3">', "url", "https://a.example/s?id=2"),
        ('<link rel="canonical" href="https://me:secret@a.example/s">', "url", "https://a.example/s"),
        ('<link rel="canonical" href="https://a.example/20240301/strike">', "published", "2024-03-01"),
        ('<meta name="author" content="By Ann Lee">', "author", "Ann Lee"),
        ('<p class="post-byline">By Ann Lee March 11, 2015 3:46 PM</p>', "author", "Ann Lee"),
        ('<span class="author">Автор: Анна Литвина | 5 июня</span>', "author", "Анна Литвина"),
        ('<div class="author">About the authors of our site</div>', "author", None),
        ('<meta name="dc:creator" content="Ann Lee"><meta name="author" content="web">', "author", "Ann Lee"),
        ('<meta name="author" content="https://a.example/ann">', "author", None),
        ('<meta name="author" content="admin">', "author", None),
        ('<p class="post-date">10:15 | 1 марта 2024 | Новости</p>', "published", "2024-03-01"),
        ('<meta property="og:title" content="Strike &amp; strike">', "title", "Strike & strike"),
        ("", "title", "A strike in Minsk"),
        ("", "publisher", None),
        ("", "kind", None),
        ('<script type="application/ld+json">{"@type": "NewsArticle", "headline": "x", "datePublished": '
         '"2024-03-01T10:00", "publisher": {"name": "The Paper"}}</script>', "publisher", "The Paper"),
        ('<script type="application/ld+json">{"@graph": [{"@type": ["NewsArticle"], "datePublished": '
         '"2024-03-01"}]}</script>', "published", "2024-03-01"),
        ('<script type="application/ld+json">{broken</script>', "published", None),
        (f'<script type="application/ld+json">{"[" * 100_000}</script>', "published", None),
    ],
)  # fmt: skip
def test_where_facts_are_found(elements: str, field: str, value: str | None) -> None:
    passport = head(elements).passport
    assert getattr(passport, field) == value
    assert (field in passport.found) == (value is not None)


@pytest.mark.parametrize(
    ("title", "found"),
    [
        ("Strike in Minsk goes on | The Paper", "Strike in Minsk goes on"),
        ("Strike in Minsk goes on - The Paper", "Strike in Minsk goes on"),
        ("The Paper: Strike in Minsk goes on", "The Paper: Strike in Minsk goes on"),
        ("Minsk - on strike for all of the summer", "Minsk - on strike for all of the summer"),
        ("About | The Paper", "About | The Paper"),
    ],
)  # fmt: skip
def test_the_name_of_the_site_is_no_part_of_the_title(title: str, found: str) -> None:
    assert head("", title).passport.title == found


def test_the_name_of_the_site_as_a_heading_is_not_the_title() -> None:
    markup = f"<title>A strike in Minsk - The Paper</title><body><h1>The Paper</h1><p>{FIRST}</body>"
    assert page(markup).passport.title == "A strike in Minsk"


def test_a_title_that_stands_outside_the_text_comes_first() -> None:
    markup = f"<title>A strike</title><header><div>A strike</div></header><article><p>{FIRST}</article>"
    assert rendered(page(markup)) == ["title: A strike", f"paragraph: {FIRST}"]


def test_a_title_that_the_page_does_not_show_is_in_the_passport_only() -> None:
    document = head("")
    assert (document.passport.title, document.text) == ("A strike in Minsk", FIRST)


def test_a_heading_that_is_stated_anywhere_is_the_title() -> None:
    facts = '<meta property="og:title" content="You will not believe it"><title>A strike in Minsk - The Paper'
    markup = f"{facts}</title><body><h1>A strike in Minsk</h1><p>{FIRST}</body>"
    assert page(markup).passport.title == "A strike in Minsk"


def test_what_stands_behind_the_end_of_the_page_belongs_to_it() -> None:
    markup = f"<html><head></head><body><p>{FIRST}</p></body></html>\n<p>{SECOND}</p>"
    assert page(markup).text == f"{FIRST}\n{SECOND}"


@pytest.mark.parametrize(
    "furniture",
    [
        f'<div class="jp-relatedposts"><p>{SECOND}</p></div>',
        f'<div><h4>Читайте также</h4><p><a href="a">{SECOND}</a></p></div>',
        f'<div><b>Чытайце таксама</b><ul><li><a href="a">{SECOND}</a></li></ul></div>',
        f'<ul class="topics hidden"><li>{SECOND}</li></ul>',
        f'<div class="video-player"><p>{SECOND}</p></div>',
    ],
)
def test_what_sends_readers_elsewhere_is_no_text(furniture: str) -> None:
    markup = f"<body><article><p>{FIRST}</p>{furniture}<p>{FIRST}</p><p>{FIRST}</p></article></body>"
    assert page(markup).text == "\n".join([FIRST] * 3)


def test_a_paragraph_of_links_is_text() -> None:
    markup = (
        f'<body><p>{FIRST}</p><p><a href="a">The appeal</a> <a href="b">The verdict</a></p><p>{FIRST}</p>'
    )
    assert page(markup).text == f"{FIRST}\nThe appeal The verdict\n{FIRST}"


def test_what_is_hidden_on_small_screens_only_is_text() -> None:
    markup = f'<body><p>{FIRST}</p><div class="hidden md:block"><p>{SECOND}</p></div><p>{FIRST}</p></body>'
    assert SECOND in page(markup).text


def test_the_lead_above_the_text_belongs_to_the_article() -> None:
    lead = f'<div class="lead">{SECOND}</div>'
    text = f'<div class="text">{f"<p>{FIRST}</p>" * 4}</div>'
    document = page(f'<body><div class="article">{lead}{text}</div><p>{SECOND} Elsewhere.</p></body>')
    assert document.text == "\n".join([SECOND, *[FIRST] * 4])


def test_a_long_text_tells_its_language_better_than_the_template() -> None:
    text = "Працоўныя завода абвясцілі забастоўку ў Мінску, бо ім ужо тры месяцы не плацяць заробку. " * 5
    assert page(f'<html lang="ru"><body><p>{text}</body></html>').passport.language == "be"
    assert page('<html lang="ru"><body><p>Мінск</body></html>').passport.language == "ru"


def test_the_declared_encoding_counts() -> None:
    markup = '<html><head><meta charset="ISO-8859-1"></head><body><p>Café déjà vu à Genève</body></html>'
    assert page(markup.encode("cp1252")).text == "Café déjà vu à Genève"


def test_a_page_is_a_page_whatever_it_is_called() -> None:
    assert (
        page("<!-- saved -->\n<!DOCTYPE HTML>\n<html><body><p>Text of it</body></html>", "page.txt").text
        == "Text of it"
    )


def test_an_xhtml_page() -> None:
    markup = (
        '<?xml version="1.0" encoding="UTF-8"?>\n<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0//EN" "">\n'
        '<html xmlns="http://www.w3.org/1999/xhtml" xml:lang="be"><body><p>Тэкст</p></body></html>'
    )
    document = page(markup, "page.xhtml")
    assert (document.text, document.passport.language) == ("Тэкст", "be")


def test_a_list_of_links_is_kept_when_there_is_nothing_else() -> None:
    assert page('<ul><li><a href="a">First</a><li><a href="b">Second</a></ul>').text == "First\nSecond"


def test_bullets_in_plain_paragraphs_are_a_list() -> None:
    document = page(f"<p>{FIRST}</p><p>• free the prisoners</p><p>• drop the charges</p>")
    assert rendered(document)[1:] == ["list_item: free the prisoners", "list_item: drop the charges"]


def test_the_article_is_told_from_the_teasers() -> None:
    teasers = "".join(
        f'<li><h3><a href="{n}">Teaser {n}</a></h3><p>Something else happened in city number {n}, and was '
        "told at some length in another article.</p></li>"
        for n in range(12)
    )
    paragraphs = f"<p>{FIRST}</p><p>{SECOND}</p>" * 4
    document = page(
        f'<div class="story"><div>{paragraphs}</div></div><div class="list"><ul>{teasers}</ul></div>'
    )
    assert document.text == "\n".join([FIRST, SECOND] * 4)


@pytest.mark.parametrize(
    "markup", ["<html><body></body></html>", "<html><body><script>x</script></body></html>"]
)
def test_a_page_without_text_is_unreadable(markup: str) -> None:
    with pytest.raises(UnreadableSource, match="there is no text in it"):
        page(markup)
