"""Addresses as they are shown: nothing in them follows the reader around."""

from __future__ import annotations

import pytest

from archive_app.documents.web_address import shown_address


@pytest.mark.parametrize(
    ("address", "shown"),
    [
        ("https://a.example/x?id=1&utm_source=mail&fbclid=2&b=%7B%7D", "https://a.example/x?id=1&b=%7B%7D"),
        ("https://a.example/x?gclid&yclid=1&gad_source=2", "https://a.example/x"),
        ("https://a.example/x?a=utm_source&FBCLID1=3", "https://a.example/x?a=utm_source&FBCLID1=3"),
        ("https://www.google.by/amp/s/a.example/x?b=1#c", "https://a.example/x?b=1#c"),
        ("https://a-example.cdn.ampproject.org/c/s/a.example/x", "https://a.example/x"),
        ("https://vk.com/away.php?to=https%3A%2F%2Fa.example%2Fx%3Futm_source%3Dvk&cc_key=1", "https://a.example/x"),
        ("https://www.google.com/url?sa=t&url=https://a.example/x&usg=1", "https://a.example/x"),
        ("https://www.google.com/url?q=javascript:alert(1)", "https://www.google.com/url?q=javascript:alert(1)"),
        ("https://www.google.com/search?q=https", "https://www.google.com/search?q=https"),
        ("javascript:alert(1)", None),
        ("file:///etc/passwd", None),
    ],
)  # fmt: skip
def test_where_an_address_leads(address: str, shown: str | None) -> None:
    assert shown_address(address) == shown
