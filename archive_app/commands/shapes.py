"""Values → the JSON shapes that scripts rely on."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterable

    from archive_app.additions import Addition
    from archive_app.archive import Verification
    from archive_app.documents.collection import Collection
    from archive_app.documents.document import Document
    from archive_app.entities.mention import Mention
    from archive_app.entities.page import EntityPage
    from archive_app.library.annotation import Annotation
    from archive_app.library.shelved import Shelved
    from archive_app.search.results import EntityCount, Facets, Hit, ResultPage

Shape = dict[str, Any]


def document_shape(document: Document) -> Shape:
    passport = document.passport
    return {
        "document": document.id,
        "title": passport.title,
        "publisher": passport.publisher,
        "published": passport.published,
        "language": passport.language,
        "kind": passport.kind,
        "source": passport.source,
        "url": passport.url,
        "rights": passport.rights,
        "author": passport.author,
        "part_of": passport.part_of,
        "sha256": passport.sha256,
        "bundled": document.bundled,
        "words": document.words,
        "found": sorted(passport.found),
        "corrected": sorted(passport.corrected),
        "added": passport.added,
        "path": passport.path,
    }


def mention_shape(mention: Mention) -> Shape:
    return {
        "start": mention.start,
        "end": mention.end,
        "text": mention.text,
        "kind": mention.kind.value,
        "entity": mention.entity,
        "name": mention.name,
        "value": mention.value,
    }


def annotation_shape(annotation: Annotation) -> Shape:
    return {
        "id": annotation.id,
        "document": annotation.document,
        "quote": annotation.quote,
        "prefix": annotation.prefix,
        "suffix": annotation.suffix,
        "start": annotation.start,
        "end": annotation.end,
        "colour": annotation.colour.value,
        "note": annotation.note,
        "tags": list(annotation.tags),
        "state": annotation.state.value,
        "created": annotation.day,
        "answers": annotation.answers or None,
    }


def page_shape(page: ResultPage) -> Shape:
    return {
        "query": page.query,
        "total": page.total,
        "took_ms": round(page.took_ms, 3),
        "results": [_hit_shape(hit) for hit in page.results],
        "facets": _facets_shape(page.facets),
        "suggestion": page.suggestion,
        "expansions": [
            {"term": each.term, "also": list(each.also), "why": each.why} for each in page.expansions
        ],
        "understood": page.understood,
    }


def _hit_shape(hit: Hit) -> Shape:
    return {
        "document": hit.document,
        "title": hit.title,
        "publisher": hit.publisher,
        "published": hit.published,
        "language": hit.language,
        "score": round(hit.score, 6),
        "hits": hit.hits,
        "snippets": [
            {"text": each.text, "marks": [list(mark) for mark in each.marks], "offset": each.offset}
            for each in hit.snippets
        ],
    }


def _facets_shape(facets: Facets) -> Shape:
    return {
        "people": [_count_shape(count) for count in facets.people],
        "organisations": [_count_shape(count) for count in facets.organisations],
        "dates": [{"value": count.value, "count": count.count} for count in facets.dates],
        "published": [{"value": count.value, "count": count.count} for count in facets.published],
        "collections": [
            {"collection": each.collection, "name": each.name, "count": each.count}
            for each in facets.collections
        ],
        "years": [{"value": count.value, "count": count.count} for count in facets.years],
    }


def _count_shape(count: EntityCount) -> Shape:
    return {"entity": count.entity, "name": count.name, "count": count.count}


def entity_shape(page: EntityPage) -> Shape:
    entity = page.entity
    return {
        "entity": entity.id,
        "kind": entity.kind.value,
        "name": entity.name,
        "aliases": list(entity.aliases),
        "roles": list(dict.fromkeys((*entity.roles, *(each.role for each in page.roles)))),
        "spellings": list(page.spellings),
        "counts": list(page.spelling_counts),
        "found_roles": [{"role": each.role, "count": each.count} for each in page.roles],
        "years": {str(year): count for year, count in page.years.items()},
        "automatic": page.automatic,
        "mentions": [
            mention_shape(each.mention)
            | {"document": each.document, "sentence": each.sentence, "published": each.published}
            for each in page.occurrences
        ],
        "with": [
            {"entity": each.entity, "name": each.name, "kind": each.kind.value, "count": each.count}
            for each in page.companions
        ],
    }


def addition_shape(addition: Addition) -> Shape:
    return {
        "path": str(addition.path),
        "status": addition.status,
        "document": addition.document,
        "title": addition.title,
        "reason": addition.reason,
        "like": addition.like,
        "part_of": addition.part_of,
    }


def recognition_shape(document: Document, status: str, reason: str | None) -> Shape:
    """`sure` per cent, null where no text is."""
    recognised = document.recognised
    return {
        "document": document.id,
        "title": document.passport.title,
        "status": status,
        "pages": len(document.pages),
        "words": document.words if recognised else 0,
        "sure": recognised.sure if recognised else None,
        "reason": reason,
    }


def collection_shape(collection: Collection, present: Iterable[str]) -> Shape:
    """Of its documents those that are `present`."""
    documents = sorted(collection.documents.intersection(present))
    return {"collection": collection.id, "name": collection.name, "documents": documents}


def shelved_shape(shelved: Shelved) -> Shape:
    passport = shelved.passport
    return {
        "document": shelved.id,
        "title": passport.title,
        "kind": passport.kind,
        "published": passport.published,
        "added": passport.added,
        "binned": shelved.binned,
    }


def verification_shape(verification: Verification) -> Shape:
    return {
        "documents": verification.documents,
        "altered": list(verification.altered),
        "missing": list(verification.missing),
        "verdict": verification.verdict,
    }
