"""Labels: names as they are shown in the reader's language, where somebody knows one: ILO, МОТ, МАП."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace
from typing import TYPE_CHECKING

from archive_app.entities.mention import Entity, Mention
from archive_app.search.results import Completion, EntityCount, Facets, ResultPage

if TYPE_CHECKING:
    from archive_app.entities.network import Network
    from archive_app.entities.page import EntityPage


class Labels:
    """Names in answers → names in one language. What nobody knows in it stays as it was found."""

    def __init__(self, entity: Callable[[str], Entity | None], language: str) -> None:
        self._entity = entity
        self._language = language

    def label(self, entity_id: str, name: str) -> str:
        entity = self._entity(entity_id)
        return entity.label(self._language) if entity else name

    def answer(self, page: ResultPage) -> ResultPage:
        facets = replace(
            page.facets,
            people=self._counts(page.facets.people),
            organisations=self._counts(page.facets.organisations),
        )
        return replace(page, facets=facets) if facets != Facets() else page

    def completions(self, found: Iterable[Completion]) -> tuple[Completion, ...]:
        return tuple(
            replace(each, text=self.label(each.entity, each.text)) if each.entity else each for each in found
        )

    def mentions(self, found: Iterable[Mention]) -> tuple[Mention, ...]:
        return tuple(
            replace(each, name=self.label(each.entity, each.name or each.text)) if each.entity else each
            for each in found
        )

    def page(self, page: EntityPage) -> EntityPage:
        """The other names of the entity stay among its aliases."""
        entity = page.entity
        name = self.label(entity.id, entity.name)
        aliases = tuple(each for each in dict.fromkeys(entity.names) if each != name)
        companions = (replace(each, name=self.label(each.entity, each.name)) for each in page.companions)
        return replace(page, entity=replace(entity, name=name, aliases=aliases), companions=tuple(companions))

    def network(self, network: Network) -> Network:
        nodes = (replace(each, name=self.label(each.entity, each.name)) for each in network.nodes)
        return replace(network, nodes=tuple(nodes))

    def _counts(self, counts: Iterable[EntityCount]) -> tuple[EntityCount, ...]:
        return tuple(map(self._count, counts))

    def _count(self, count: EntityCount) -> EntityCount:
        name = self.label(count.entity, count.name)
        return count if name == count.name else count._replace(name=name)
