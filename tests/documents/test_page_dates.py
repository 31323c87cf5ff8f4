"""Where a web page says when it was published, and in how many ways."""

from __future__ import annotations

import pytest

from archive_app.documents.reader import read_document

TEXT = "<p>The union said on Monday that its members would go on with the strike until the court decides.</p>"


def published(elements: str) -> str | None:
    markup = f"<html><head></head><body>{elements}{TEXT}{TEXT}</body></html>"
    return read_document(markup.encode("utf-8"), "page.html").passport.published


@pytest.mark.parametrize(
    "elements",
    [
        "<p>By Ann Lee | June 5, 2025 | News</p>",
        "<p>Posted on June 5, 2025 by admin</p>",
        "<p>Thursday, June 5, 2025 at 9:30 PM</p>",
        "<p>Thu 5 Jun 2025 09.30 BST</p>",
        "<p>Published: Thursday 5th June 2025</p>",
        "<p>MINSK (AP) – June 5, 2025</p>",
        "<div>Опубликовано: 5 июня 2025, 14:30</div>",
        "<div>Дата публикации: 05.06.2025 14:30</div>",
        "<div>14:30 05.06.2025</div>",
        "<div>05.06.2025, 14:30 | Общество</div>",
        "<div>Апублікавана 05.06.2025</div>",
        "<div>14:30, 5 чэрвеня 2025</div>",
        '<span class="date">четверг, 5 июня 2025 г.</span>',
        '<span class="updated">Updated: June 9, 2025</span><span class="post-date">June 5, 2025</span>',
        '<span class="post-date">Last modified 9 June 2025</span><time datetime="2025-06-05">Thu</time>',
        '<time datetime="2020-01-01">Now</time><article><time datetime="2025-06-05">Thu</time></article>',
        '<table class="infobox"><tr><td class="published">1998-02-28</td></tr></table><p>5 June 2025</p>',
        '<meta name="mediator_published_time" content="2025-06-05T10:00:00+03:00">',
        '<meta property="article:published_time" content="Thu, 05 Jun 2025 10:00:00 +0300">',
        '<meta property="article:published_time" content="2025/6/5 10:00">',
        '<meta property="article:published_time" content="1749111000">',
        '<meta name="date" content="2020-01-01"><meta itemprop="datePublished" content="2025-06-05">',
        '<script>page = {"datePublished": "2025-06-05T10:00:00"}</script>',
    ],
)
def test_a_stated_day_is_found(elements: str) -> None:
    assert published(elements) == "2025-06-05"


@pytest.mark.parametrize(
    "elements",
    [
        "<p>03/04/2023</p>",  # April or March
        "<p>Updated June 5, 2025</p>",
        '<p class="date">Last updated June 5, 2025</p>',
        '<script>all = [{"datePublished": "2025-06-05"}, {"datePublished": "2025-06-04"}]</script>',
    ],
)
def test_a_day_that_may_be_another_one_stays_unknown(elements: str) -> None:
    assert published(elements) is None
