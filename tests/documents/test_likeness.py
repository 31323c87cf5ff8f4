"""Documents that say much the same, and those that say it in another language."""

from __future__ import annotations

from array import array
from dataclasses import replace
from random import Random

from hypothesis import given
from hypothesis import strategies as st

from archive_app.documents.hash_table import MOST_LATER, HashTable
from archive_app.documents.likeness import Likenesses
from archive_app.documents.reader import read_document
from archive_app.documents.traits import Traits, numbers, traits

TEXT = " ".join(
    f"In part {number} the union explains what happened to worker {number * 7}." for number in range(60)
)
FACTS = "ILO 2022-04-19 BKDP 1,234 people https://a.example/x 87-98 ITUC "


class Known(Likenesses):
    """With all traits at hand."""

    def __init__(self, *known: Traits) -> None:
        self.every = {each.document: each for each in known}
        super().__init__(known, self.every.get)

    def place(self, own: Traits) -> tuple[Traits | None, Traits | None]:
        found = super().place(own)
        self.every[own.document] = own
        return found


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
    assert Known(other, first).place(second) == (first, None)
    assert Known(first, other).place(page("Something else entirely. " * 30)) == (None, None)
    assert Known().place(first) == (None, None)


def test_what_came_later_is_compared_too() -> None:
    first, other, second = page(TEXT), page("Something else entirely. " * 30), page(f"{TEXT} Updated since.")
    likenesses = Known(other)
    likenesses.place(first)
    assert likenesses.place(second) == (first, None)
    assert Known(page(TEXT[: len(TEXT) * 3 // 4]), first).place(second) == (first, None)


def test_many_that_came_later_are_compared_as_few_are() -> None:
    dice, blank = Random(1), page(TEXT)
    many = [
        replace(blank, document=str(number), release="", sketch=_sketch(dice.sample(range(1 << 32), 96)))
        for number in range(MOST_LATER // 16)
    ]
    likenesses = Known(*many[:10])
    assert all(likenesses.place(each) == (None, None) for each in many[10:])
    for known in (*many[:20], *many[300:320], *many[-20:]):
        most_of_it = known.sketch[: 4 * 70] + _sketch(dice.sample(range(1 << 32), 26))
        assert likenesses.place(replace(known, document="new", sketch=most_of_it))[0] is known


def _sketch(hashes: list[int]) -> bytes:
    return array("I", sorted(hashes)).tobytes()


def test_short_texts_are_never_alike() -> None:
    thanks = traits(read_document(b"Thank you for your letter of Monday.", "a.txt"))
    again = traits(read_document(b"Thank you for your letter of Monday!", "b.txt"))
    assert Known(thanks).place(again) == (None, None)


def test_a_translation_of_the_same_day_is_recognised() -> None:
    english = page(FACTS + "The union said that it would go on with the strike. " * 8)
    likenesses = Known(english)
    russian = "Профсоюз заявил, что будет продолжать забастовку до конца. " * 8
    assert likenesses.place(page(FACTS + russian, "ru")) == (None, english)
    assert likenesses.place(page(FACTS + russian, "ru", "2024-05-02"))[1] is None
    assert likenesses.place(page(russian, "ru"))[1] is None


def test_no_word_of_the_text_is_in_its_traits() -> None:
    told = page(TEXT)
    assert told.sketch
    assert b"union" not in told.sketch + told.constants
    assert len(numbers(told.sketch)) <= 96


def test_a_file_is_known_by_its_bytes() -> None:
    first, second = replace(page(TEXT), sha256="aa"), replace(page(f"{TEXT} More."), sha256="bb")
    known = Known(first)
    assert known.same_file("aa") is first
    assert known.same_file("bb") is None
    known.every[second.document] = second
    known.know(second)
    assert known.same_file("bb") is second


@given(st.lists(st.tuples(st.integers(0, 9), st.integers(0, 50)), max_size=60), st.integers(0, 60))
def test_a_hash_table_gives_back_whose_each_hash_is(pairs: list[tuple[int, int]], at_once: int) -> None:
    table = HashTable()
    hashes, owners = ([each[place] for each in pairs[:at_once]] for place in (0, 1))
    table.put_all(array("I", hashes), array("i", owners))
    for number, owner in pairs[at_once:]:
        table.put([number], owner)
    for number in range(10):
        assert sorted(table.owners([number])) == sorted(owner for each, owner in pairs if each == number)
