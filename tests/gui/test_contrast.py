"""Every text can be read on every ground it stands on."""

from __future__ import annotations

import pytest

from archive_app.gui.tokens import DARK, LIGHT, TEXT_PAIRS, Tokens, contrast


@pytest.mark.parametrize(("ink", "ground"), TEXT_PAIRS)
@pytest.mark.parametrize("tokens", [LIGHT, DARK], ids=["light", "dark"])
def test_text_has_a_contrast_of_four_and_a_half(tokens: Tokens, ink: str, ground: str) -> None:
    values = tokens.as_dict()
    assert contrast(values[ink], values[ground]) >= 4.5


@pytest.mark.parametrize("name", ["control", "accent", "edge_yellow", "edge_green", "edge_blue", "edge_red"])
@pytest.mark.parametrize("ground", ["window", "base"])
@pytest.mark.parametrize("tokens", [LIGHT, DARK], ids=["light", "dark"])
def test_outlines_and_swatches_stand_out(tokens: Tokens, name: str, ground: str) -> None:
    values = tokens.as_dict()
    assert contrast(values[name], values[ground]) >= 3.0


def test_contrast_agrees_with_the_known_extremes() -> None:
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
    assert contrast("#777777", "#777777") == pytest.approx(1)
