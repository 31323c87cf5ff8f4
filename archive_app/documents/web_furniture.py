"""Furniture of a web page: by which names, roles and shares of links an element is told to be no text."""

from __future__ import annotations

import re
from itertools import islice

from bs4 import Tag

from archive_app.documents.web_elements import Weight, attribute, walk

FRAMES = frozenset(("html", "body", "main", "article"))
_TAGS = frozenset(("nav", "footer", "aside", "menu", "form"))
_ROLES = re.compile(r"navigation|banner|contentinfo|complementary|search|dialog|alertdialog|menu|toolbar")
_SITE = (
    r"nav(?:bar|igation)?|menu|breadcrumbs?|side-?bar|footer|masthead|toolbar|pagination|pager|ticker"
    r"|cookies?|consent|gdpr|popup|modal|overlay|signup|login|paywall|newsletter|subscri(?:be|ption)"
    r"|skip-?link|sr-only|screen-?reader|visually-?hidden"
)
_OTHER_ARTICLES = (
    r"related-?(?:posts?|articles?|stories|news|links|content|items)?|recommend(?:ed|ations?)?|suggested"
    r"|recirc|outbrain|taboola|read-?(?:more|next|also)|also-?(?:like|read)|up-?next|popular|trending"
    r"|most-?(?:read|viewed|popular|commented)|top-?stories|more-?(?:stories|news|articles)"
)
_BESIDE_THE_TEXT = (
    r"shar(?:e|ing)|social|sharedaddy|addtoany|comments?|disqus|respond|rating|feedback|promo"
    r"|advert(?:isement)?|ads?|sponsor(?:ed)?|banner|tags|tag-?(?:list|links|cloud)|topics"
    r"|author-?(?:bio|box)|about-?(?:the-?)?author|(?:video|audio|media|jw)-?player|vjs|slider|carousel"
)
_NAME = re.compile(rf"(?<![a-z])(?:{_SITE}|{_OTHER_ARTICLES}|{_BESIDE_THE_TEXT})(?![a-z])", re.IGNORECASE)
_LONGEST_NAME = 3
"""Words. Longer ids are made of headings."""
_COMMENTS = re.compile(
    r"(?<![a-z])(?:comments?|commentlist|comment-?list|comment-?area|disqus|respond|replies)(?![a-z])",
    re.IGNORECASE,
)
LEAD = re.compile(
    r"(?<![a-z])(?:lead|lede|perex|standfirst|intro|sub-?title|sub-?head(?:line)?|excerpt|dec?k|annot(?:ation)?"
    r"|anons|summary)(?![a-z])",
    re.IGNORECASE,
)
"""Names of what stands above a text and belongs to it."""
_HIDDEN_STYLE = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)
# Not `hidden md:block`, which is seen on large screens.
_HIDDEN_CLASS = re.compile(r"(?:[^:]*\s)?(?:hidden|d-none)(?:\s[^:]*)?")
_REFERRAL = re.compile(
    r"(?:read|see) (?:also|more|next)|more (?:on|from|about|stories|news)|related|recommended"
    r"|most (?:read|popular)|you (?:may|might) (?:also )?like|latest news"
    r"|читайте|смотрите (?:также|ещ[её])|по теме|похожие|(?:другие|последние) (?:новости|материалы)"
    r"|новости по теме|ещ[её] (?:по теме|новости)|рекомендуем|популярное"
    r"|чытайце|глядзіце таксама|па тэме|падобныя|(?:іншыя|апошнія) (?:навіны|матэрыялы)|раім пачытаць"
    r"|папулярнае",
    re.IGNORECASE,
)
_IMPRINT = re.compile(
    r"(?:©|copyright\b|\(c\)).{0,80}(?:(?:19|20)\d\d|rights|прав)|all rights reserved|все права защищены"
    r"|(?:при|использование|перепечатка|любое)\b.{0,60}(?:материал|сайт|информаци).{0,120}(?:ссылк|разреш|запрещ)"
    r"|(?:пры|выкарыстанне|перадрук)\b.{0,60}(?:матэрыял|сайт|інфармацы).{0,120}(?:спасылк|дазвол|забарон)"
    r"|усе правы абаронены",
    re.IGNORECASE,
)
_LONGEST_IMPRINT = 500
_NEAR = 60
"""Elements before the first words; what is nested deeper begins with nothing."""
_LINK_HOLDERS = frozenset(("div", "ul", "ol", "section", "table", "dl", "header"))
# Shares of text inside links.
_LINKS_ONLY = 0.6
_MANY_LINKS = 0.4


def is_hidden(tag: Tag, _: Weight) -> bool:
    return (
        tag.has_attr("hidden")
        or attribute(tag, "aria-hidden").lower() == "true"
        or _HIDDEN_STYLE.search(attribute(tag, "style")) is not None
    )


def is_comments(tag: Tag, _: Weight) -> bool:
    """What readers said below an article is often more than the article."""
    return tag.name not in FRAMES and _COMMENTS.search(names_of(tag)) is not None


def is_furniture(tag: Tag, _: Weight) -> bool:
    if tag.name in FRAMES:
        return False
    if tag.name in _TAGS or _ROLES.fullmatch(attribute(tag, "role").lower()):
        return True
    classes, name = attribute(tag, "class"), attribute(tag, "id")
    short = name if len(name.split("-")) <= _LONGEST_NAME else ""
    return _HIDDEN_CLASS.fullmatch(classes) is not None or _NAME.search(f"{classes} {short}") is not None


def is_imprint(tag: Tag, weight: Weight) -> bool:
    """Whose the page is, and what may be done with it."""
    return (
        weight.good > 0
        and weight.text <= _LONGEST_IMPRINT
        and _IMPRINT.match(_beginning(tag)[:_LONGEST_IMPRINT]) is not None
    )


def is_navigation(tag: Tag, weight: Weight) -> bool:
    """A block that is little more than links, or sends its readers to other articles."""
    if weight.teaser and tag.name != "li" and _begins_with_a_link(tag):
        return True
    if tag.name not in _LINK_HOLDERS or weight.link_share < _MANY_LINKS:
        return False
    links_only = not weight.good and weight.link_share > _LINKS_ONLY
    return links_only or _REFERRAL.match(_beginning(tag)) is not None


def names_of(tag: Tag) -> str:
    return f"{attribute(tag, 'class')} {attribute(tag, 'id')}"


def _beginning(tag: Tag) -> str:
    """Its first words."""
    near = islice(walk(tag), _NEAR)
    words = (text for event, text in near if event == "text" and isinstance(text, str))
    return next((bare for text in words if (bare := text.strip())), "")


def _begins_with_a_link(tag: Tag) -> bool:
    inside = 0
    for event, value in islice(walk(tag), _NEAR):
        if isinstance(value, str):
            if value.strip():
                return inside > 0
        elif value.name == "a":
            inside += 1 if event == "start" else -1
    return False
