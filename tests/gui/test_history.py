from __future__ import annotations

from archive_app.gui.history import History, Place

A, B, C = Place(document="a"), Place(document="b"), Place(entity="e")


def walked(*places: Place) -> History:
    history = History()
    for place in places:
        history.visit(place, position=7)
    return history


def test_nowhere_to_go_at_first() -> None:
    history = walked(A)
    assert not history.can_go_back
    assert history.back(0) is None
    assert history.forward(0) is None


def test_back_restores_where_one_was() -> None:
    assert walked(A, B).back(0) == Place(document="a", position=7)


def test_back_and_forward_lead_to_the_same_places() -> None:
    history = walked(A, B, C)
    assert history.back(0) == Place(document="b", position=7)
    assert history.back(5) == Place(document="a", position=7)
    assert history.forward(0) == Place(document="b", position=5)
    assert history.forward(0) == Place(entity="e", position=0)
    assert not history.can_go_forward


def test_a_new_page_ends_the_way_forward() -> None:
    history = walked(A, B)
    history.back(0)
    history.visit(C, 0)
    assert not history.can_go_forward


def test_the_same_page_is_no_step() -> None:
    history = walked(A, A)
    assert not history.can_go_back


def test_a_page_that_opened_by_itself_is_no_step() -> None:
    history = walked(A, B)
    history.visit(C, 0, in_place=True)
    assert history.back(0) == Place(document="a", position=7)
