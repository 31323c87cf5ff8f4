"""Documents that say much the same, and those that say it in another language."""

from __future__ import annotations

from array import array
from dataclasses import replace
from random import Random

from archive_app.documents.likeness import MOST_LATER, Likenesses
from archive_app.documents.reader import read_document
from archive_app.documents.traits import Traits, numbers, traits

TEXT = " ".join(
    f"In part {number} the union explains what happened to worker {number * 7}." for number in range(60)
)
FACTS = "ILO 2022-04-19 BKDP 1,234 people https://a.example/x 87-98 ITUC "


def page(text: str, lang: str = "en", published: str = "2024-05-01", name: str = "a.html") -> Traits:
    markup = (
        f'<html lang="{lang}"><meta property="og:site_name" content="The Paper">'
        f'<meta name="date" content="{published}"><title>About {name}</title><p>{text}</html>'
    )
    return traits(read_document(markup.encode(), name))


def test_a_page_with_another_frame_is_the_same_page() -> None:
    first = page(TEXT, name="first")
    other = page(TEXT.replace("worker", "miner").replace("explains", "shows"), name="other")
    second = page(f"{TEXT} Updated since.", name="second")
    assert Likenesses([other, first]).place(second) == (first, None)
    assert Likenesses([first, other]).place(page("Something else entirely. " * 30)) == (None, None)
    assert Likenesses().place(first) == (None, None)


def test_what_came_later_is_compared_too() -> None:
    first, other, second = page(TEXT), page("Something else entirely. " * 30), page(f"{TEXT} Updated since.")
    likenesses = Likenesses([other])
    likenesses.place(first)
    assert likenesses.place(second) == (first, None)
    assert Likenesses([page(TEXT[: len(TEXT) * 3 // 4]), first]).place(second) == (first, None)


def test_many_that_came_later_are_compared_as_few_are() -> None:
    dice, blank = Random(1), page(TEXT)
    many = [
        replace(blank, document=str(number), release="", sketch=_sketch(dice.sample(range(1 << 32), 96)))
        for number in range(2 * MOST_LATER + 100)
    ]
    likenesses = Likenesses(many[:10])
    assert all(likenesses.place(each) == (None, None) for each in many[10:])
    for known in (*many[:20], *many[MOST_LATER : MOST_LATER + 20], *many[-20:]):
        most_of_it = known.sketch[: 4 * 70] + _sketch(dice.sample(range(1 << 32), 26))
        assert likenesses.place(replace(known, document="new", sketch=most_of_it))[0] is known


def _sketch(hashes: list[int]) -> bytes:
    return array("I", sorted(hashes)).tobytes()


def test_short_texts_are_never_alike() -> None:
    thanks = traits(read_document(b"Thank you for your letter of Monday.", "a.txt"))
    again = traits(read_document(b"Thank you for your letter of Monday!", "b.txt"))
    assert Likenesses([thanks]).place(again) == (None, None)


def test_a_translation_of_the_same_day_is_recognised() -> None:
    english = page(FACTS + "The union said that it would go on with the strike. " * 8)
    likenesses = Likenesses([english])
    russian = "Профсоюз заявил, что будет продолжать забастовку до конца. " * 8
    assert likenesses.place(page(FACTS + russian, "ru")) == (None, english)
    assert likenesses.place(page(FACTS + russian, "ru", "2024-05-02"))[1] is None
    assert likenesses.place(page(russian, "ru"))[1] is None


def test_no_word_of_the_text_is_in_its_traits() -> None:
    told = page(TEXT)
    assert told.sketch
    assert b"union" not in told.sketch + told.constants
    assert len(numbers(told.sketch)) <= 96
