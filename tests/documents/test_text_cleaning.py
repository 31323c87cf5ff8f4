"""Plain texts in, kinds and paragraphs out: every rule of cleaning in a table."""

from __future__ import annotations

import pytest

from archive_app.documents.document import Document
from archive_app.documents.reader import read_document

BODY = "The union said on Monday that its members would go on with the strike until the court has decided."


def read(text: str) -> Document:
    return read_document(text.encode("utf-8"), "source.txt")


def rendered(document: Document) -> list[str]:
    return [f"{block.kind}: {document.text[block.start : block.end]}" for block in document.blocks]


CASES = {
    "furniture goes, wherever a whole line is furniture": (
        f"Skip to content\nAcme News logotype\nMenu\n\nStrike in Minsk\n\n{BODY}\n\nRead more »\nTweet\n",
        ["title: Strike in Minsk", f"paragraph: {BODY}"],
    ),
    "furniture in Russian and Belarusian": (
        "Перейти к основному содержанию\nЗабастовка в Минске\n\nРабочие завода объявили, что они не выйдут.\n"
        "Чытаць далей\nПоделиться\n",
        ["title: Забастовка в Минске", "paragraph: Рабочие завода объявили, что они не выйдут."],
    ),
    "words of furniture inside a text stay": (
        f"Strike in Minsk\n\n{BODY}\n\nRead more: the letter of the union to the court, which it sent.\n",
        [
            "title: Strike in Minsk",
            f"paragraph: {BODY}",
            "paragraph: Read more: the letter of the union to the court, which it sent.",
        ],
    ),
    "a text of furniture alone is kept": ("Menu\n\nSearch\n", ["title: Menu", "paragraph: Search"]),
    "a glued date gets a line of its own": (
        f"Strike in Minsk\n\n23 March, 2023{BODY}\n",
        ["title: Strike in Minsk", "date: 23 March, 2023", f"paragraph: {BODY}"],
    ),
    "a glued Russian date too": (
        "Забастовка в Минске\n\n23 марта 2023 годаРабочие завода объявили, что они не выйдут.\n",
        [
            "title: Забастовка в Минске",
            "date: 23 марта 2023 года",
            "paragraph: Рабочие завода объявили, что они не выйдут.",
        ],
    ),
    "a date that opens a sentence is not glued": (
        "Забастовка в Минске\n\n23 марта 2023 года рабочие завода объявили, что они не выйдут.\n",
        [
            "title: Забастовка в Минске",
            "paragraph: 23 марта 2023 года рабочие завода объявили, что они не выйдут.",
        ],
    ),
    "kicker, byline, photo credit and date keep their places": (
        "Press releases Europe\nStrike in Minsk goes on for a third week\nAnn Lee, Ivan Novik\n5 June 2025\n"
        f"Photo: John Doe / AFP\n{BODY}\n",
        [
            "credit: Press releases Europe",
            "title: Strike in Minsk goes on for a third week",
            "credit: Ann Lee, Ivan Novik",
            "date: 5 June 2025",
            "credit: Photo: John Doe / AFP",
            f"paragraph: {BODY}",
        ],
    ),
    "headings stand above longer paragraphs": (
        f"Strike in Minsk\n\n{BODY}\n\nWhat the court said\n\n{BODY}\n\nA short last line\n",
        [
            "title: Strike in Minsk",
            f"paragraph: {BODY}",
            "heading: What the court said",
            f"paragraph: {BODY}",
            "paragraph: A short last line",
        ],
    ),
    "an address is no heading": (
        f"Strike in Minsk\n\nFor inquiries: press@example.org\n\n{BODY}\n",
        [
            "title: Strike in Minsk",
            "paragraph: For inquiries: press@example.org",
            f"paragraph: {BODY}",
        ],
    ),
    "bullets of every shape": (
        "Demands\n\nThey demand:\n  • free the prisoners\n▪ drop the charges\n\uf0b7pay the wages\n",
        [
            "title: Demands",
            "paragraph: They demand:",
            "list_item: free the prisoners",
            "list_item: drop the charges",
            "list_item: pay the wages",
        ],
    ),
    "a bullet on a line of its own goes to the next line": (
        "Demands\n\nThey demand:\n•\nfree the prisoners\n•\ndrop the charges\n",
        [
            "title: Demands",
            "paragraph: They demand:",
            "list_item: free the prisoners",
            "list_item: drop the charges",
        ],
    ),
    "dashes are bullets when several lines have them": (
        "Demands\n\nThey demand:\n- free the prisoners\n- drop the charges\n",
        [
            "title: Demands",
            "paragraph: They demand:",
            "list_item: free the prisoners",
            "list_item: drop the charges",
        ],
    ),
    "one dash, a footnote star and direct speech stay": (
        "Разговор в суде\n\n– Не знаю, – сказал он.\n– А кто знает? – спросила она.\n* Имя изменено\n"
        "Больше ничего не было сказано в тот день.\n",
        [
            "title: Разговор в суде",
            "paragraph: – Не знаю, – сказал он.",
            "paragraph: – А кто знает? – спросила она.",
            "paragraph: * Имя изменено",
            "paragraph: Больше ничего не было сказано в тот день.",
        ],
    ),
    "numbers belong to the text": (
        "Demands\n\nThey demand:\n1. free the prisoners\n2. drop the charges\n",
        [
            "title: Demands",
            "paragraph: They demand:",
            "list_item: 1. free the prisoners",
            "list_item: 2. drop the charges",
        ],
    ),
    "quotations are quotations from the first letter to the last": (
        "Court\n\n“We will go on,”\n\nsaid the lawyer after the hearing.\n\n"
        "“So,” she said, “it is.”\n\n«Мы не сдадимся, пока „Солидарность“ жива».\n",
        [
            "title: Court",
            "quote: “We will go on,”",
            "paragraph: said the lawyer after the hearing.",
            "paragraph: “So,” she said, “it is.”",
            "quote: «Мы не сдадимся, пока „Солидарность“ жива».",
        ],
    ),
    "a first sentence is no title": (
        f"{BODY}\n\nIt was the third such strike.\n",
        [f"paragraph: {BODY}", "paragraph: It was the third such strike."],
    ),
    "wide gaps are all that is left of the paragraphs of an endless line": (
        f"Strike in Minsk{' ' * 40}{BODY}{' ' * 400}{BODY}",
        ["title: Strike in Minsk", f"paragraph: {BODY}", f"paragraph: {BODY}"],
    ),
    "invisible characters and odd spaces": (
        "\ufeffStrike\u00a0in\u2003Minsk\n\nThe strike\u00adbreakers\u200b came\t\tat  night, "
        "e\u0301migre\u0301s said.\u202e\r\n",
        ["title: Strike in Minsk", "paragraph: The strikebreakers came at night, émigrés said."],
    ),
}


@pytest.mark.parametrize("name", CASES)
def test_cleaning(name: str) -> None:
    text, expected = CASES[name]
    assert rendered(read(text)) == expected


WRAPPED = """\
Emergency statement

The members of the union in the two largest plants of the city have been
without wages since March. The management has refused every meeting and
has called the police to the gates. Nobody was hurt, but eleven people
were taken away.

On Friday the court of the Zavadski district ruled that the strike was
un-
lawful. The lawyers call the ruling unlawful too, because the law-
abiding members had given notice.

We demand

1. the release of all who were taken away, among them the chair of the
   plant and a deputy;
2. wages.
"""

JOINED = [
    "title: Emergency statement",
    "paragraph: The members of the union in the two largest plants of the city have been without wages since "
    "March. The management has refused every meeting and has called the police to the gates. Nobody was "
    "hurt, but eleven people were taken away.",
    "paragraph: On Friday the court of the Zavadski district ruled that the strike was unlawful. The lawyers "
    "call the ruling unlawful too, because the law-abiding members had given notice.",
    "paragraph: We demand",
    "list_item: 1. the release of all who were taken away, among them the chair of the plant and a deputy;",
    "list_item: 2. wages.",
]


def test_wrapped_lines_are_joined() -> None:
    assert rendered(read(WRAPPED)) == JOINED


def test_wrapped_lines_with_an_empty_line_after_every_line_are_joined() -> None:
    doubled = WRAPPED.replace("\n", "\n\n")
    assert rendered(read(doubled)) == JOINED


def test_indented_first_lines_are_paragraphs() -> None:
    text = (
        "Diary of the strike\n\n"
        "   On the first day we stood at the gates from six in the morning and\n"
        "sang, and the women brought us tea and bread from the bakery that is\n"
        "opposite the gates and that belongs to a cousin of Viktar.\n"
        "   On the second day it was cold. Nobody sang, and the tea that they\n"
        "brought was cold as well before we could drink it.\n"
    )
    assert [line.split(" ", 4)[:4] for line in rendered(read(text))] == [
        ["title:", "Diary", "of", "the"],
        ["paragraph:", "On", "the", "first"],
        ["paragraph:", "On", "the", "second"],
    ]


def test_verses_keep_their_lines() -> None:
    text = (
        "Песня\n\nНе быць скотам!\nА хто там ідзе, а хто там ідзе\nУ агромністай такой грамадзе?\nБеларусы.\n"
    )
    assert read(text).text.split("\n")[1:] == [
        "Не быць скотам!",
        "А хто там ідзе, а хто там ідзе",
        "У агромністай такой грамадзе?",
        "Беларусы.",
    ]


@pytest.mark.parametrize(
    ("text", "published"),
    [
        (f"Title of it\n\n05 June 2025\n\n{BODY}", "2025-06-05"),
        (f"Title of it\n\nPublished on Thursday, 5 June 2025, 14:30\n\n{BODY}", "2025-06-05"),
        (f"Title of it\n\nLast updated: 6 June 2025\n\n{BODY}", None),
        (f"Title of it\n\n8 April, 2024On 19 April 2022, {BODY}", "2024-04-08"),
        (f"Title of it\n\nParis, Geneva, 6 June 2025. On 7 June 2025, {BODY}", "2025-06-06"),
        (f"Title of it\n\nOn 7 June 2025 {BODY}", None),
        (f"Title of it\n\n31 June 2025\n\n{BODY}", None),
        (f"Title of it\n\nJune 2025\n\n{BODY}", "2025-06"),
        (f"Загаловак\n\nМінск, 5 чэрвеня 2025 г.\n\n{BODY}", "2025-06-05"),
        (f"Заголовок\n\nОпубликовано 05.06.2025\n\n{BODY}", "2025-06-05"),
        (f"Title of it\n\n25/06/2025\n\n{BODY}", "2025-06-25"),
        (f"Title of it\n\n06/25/2025\n\n{BODY}", "2025-06-25"),
        (f"Title of it\n\n05/06/2025\n\n{BODY}", None),
        (f"Title of it\n\n2025-06-05\n\n{BODY}", "2025-06-05"),
    ],
)
def test_date_of_publication_is_what_the_first_lines_state(text: str, published: str | None) -> None:
    assert read(text).passport.published == published


def test_a_document_without_a_title_is_called_by_its_first_words() -> None:
    passport = read(f"{BODY}\n\nIt was the third such strike.\n").passport
    assert (
        passport.title == "The union said on Monday that its members would go on with the strike until the …"
    )
    assert "title" in passport.found


def test_an_added_document_is_called_by_its_bytes() -> None:
    assert read("Strike in Minsk").id == "533af53bc8264425"
    assert read("Strike in Minsk").passport.sha256.startswith("533af53bc8264425")
