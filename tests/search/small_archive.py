"""A handful of documents of our own to search in, and short ways to make more."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from archive_app.documents.document import Document, Passport
from archive_app.entities.mention import Mention, MentionKind
from archive_app.search.index import build_in_memory
from archive_app.search.record import IndexedDocument
from archive_app.search.searcher import Searcher
from archive_app.search.spelling import Speller, no_spellings


def document(
    id: str,
    text: str,
    title: str = "",
    *,
    publisher: str | None = None,
    published: str | None = None,
    language: str | None = "en",
    people: Iterable[tuple[str, str]] = (),
    organisations: Iterable[tuple[str, str]] = (),
    dates: Iterable[tuple[str, str]] = (),
    notes: Sequence[str] = (),
    tags: Sequence[str] = (),
) -> IndexedDocument:
    """`people`, `organisations`: (words of the text, entity id); `dates`: (words of the text, value)."""
    passport = Passport(
        title=title or id, source=f"{id}.txt", sha256="0" * 64, publisher=publisher, published=published,
        language=language,
    )  # fmt: skip
    mentions = [
        *(_mention(text, words, MentionKind.PERSON, entity=entity) for words, entity in people),
        *(_mention(text, words, MentionKind.ORGANISATION, entity=entity) for words, entity in organisations),
        *(_mention(text, words, MentionKind.DATE, value=value) for words, value in dates),
    ]
    return IndexedDocument(Document(id, passport, text, ()), tuple(mentions), tuple(notes), tuple(tags))


def searcher(*documents: IndexedDocument, speller: Speller = no_spellings) -> Searcher:
    return Searcher([build_in_memory(documents)], speller)


def archive() -> tuple[IndexedDocument, ...]:
    """Five documents in three languages."""
    return (
        document(
            "strike",
            "Miners began a strike on 19 April 2022.\n"
            "Alena Kavalenka of the Free Miners spoke to the strikers.",
            "A strike in the mines",
            publisher="Workers' Post",
            published="2022-04-20",
            people=[("Alena Kavalenka", "kavalenka")],
            organisations=[("Free Miners", "miners")],
            dates=[("19 April 2022", "2022-04-19")],
        ),
        document(
            "court",
            "The court sentenced Kavalenka to three years. The free press was not admitted in May 2023.",
            "Three years for a union leader",
            publisher="Court Report",
            published="2023-05",
            people=[("Kavalenka", "kavalenka")],
            dates=[("May 2023", "2023-05")],
        ),
        document(
            "приговор",
            "Суд приговорил Алену Коваленко к трём годам. Профсоюзы объявили забастовку.",
            "Приговор профсоюзному лидеру",
            published="2023-05-12",
            language="ru",
            people=[("Алену Коваленко", "kavalenka")],
        ),
        document(
            "сям'я",
            "Сям’я Алены Кавалёнкі чакае. Прафсаюзы Мінска патрабуюць волі, ваўкі і йод тут ні пры чым.",
            "Ліст сям’і",
            language="be",
            people=[("Алены Кавалёнкі", "kavalenka")],
        ),
        document(
            "accounts",
            "Full-time staff: 30. The union's accounts for 2021 show no debts; the press saw them in 2022.",
            "Accounts",
            published="2021",
            organisations=[],
            dates=[("2021", "2021"), ("2022", "2022")],
            tags=["hunger strike"],
            notes=["Ask the treasurer about Žukoŭski."],
        ),
    )


def _mention(
    text: str, words: str, kind: MentionKind, entity: str | None = None, value: str | None = None
) -> Mention:
    start = text.index(words)
    name = {"kavalenka": "Alena Kavalenka", "miners": "Free Miners"}.get(entity or "")
    return Mention(start, start + len(words), words, kind, entity, name, value)
