"""Documents that say much the same, and those that say it in another language."""

from __future__ import annotations

from archive_app.documents.document import Document
from archive_app.documents.likeness import Like, Likenesses
from archive_app.documents.reader import read_document

TEXT = " ".join(
    f"In part {number} the union explains what happened to worker {number * 7}." for number in range(60)
)
FACTS = "ILO 2022-04-19 BKDP 1,234 people https://a.example/x 87-98 ITUC "


def page(text: str, lang: str = "en", published: str = "2024-05-01", name: str = "a.html") -> Document:
    markup = (
        f'<html lang="{lang}"><meta property="og:site_name" content="The Paper">'
        f'<meta name="date" content="{published}"><title>About {name}</title><p>{text}</html>'
    )
    return read_document(markup.encode(), name)


def known(document: Document) -> Like:
    return Like(document.id, document.passport.title)


def test_a_page_with_another_frame_is_the_same_page() -> None:
    likenesses = Likenesses()
    first = page(TEXT, name="first")
    likenesses.add(first)
    likenesses.add(page(TEXT.replace("worker", "miner").replace("explains", "shows"), name="other"))
    assert likenesses.place(page(f"{TEXT} Updated since.", name="second")) == (known(first), None)
    assert likenesses.place(page("Something else entirely. " * 30)) == (None, None)
    assert Likenesses().place(first) == (None, None)


def test_short_texts_are_never_alike() -> None:
    likenesses = Likenesses()
    likenesses.add(read_document(b"Thank you for your letter of Monday.", "a.txt"))
    assert likenesses.place(read_document(b"Thank you for your letter of Monday!", "b.txt")) == (None, None)


def test_a_translation_of_the_same_day_is_recognised() -> None:
    likenesses = Likenesses()
    english = page(FACTS + "The union said that it would go on with the strike. " * 8)
    likenesses.add(english)
    russian = "Профсоюз заявил, что будет продолжать забастовку до конца. " * 8
    assert likenesses.place(page(FACTS + russian, "ru")) == (None, known(english))
    assert likenesses.place(page(FACTS + russian, "ru", "2024-05-02"))[1] is None
    assert likenesses.place(page(russian, "ru"))[1] is None
