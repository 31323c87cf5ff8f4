"""Addresses of web pages as they are shown: without what only follows the reader around."""

from __future__ import annotations

import re
from urllib.parse import unquote, urlsplit, urlunsplit

_TRACKERS = re.compile(
    r"(?:utm_\w+|mtm_\w+|pk_\w+|piwik_\w+|hsa_\w+|__hs\w+|_hs\w+|at_(?:medium|campaign|custom)\w*|ns_\w+"
    r"|fbclid|gclid|gclsrc|dclid|gbraid|wbraid|msclkid|yclid|ymclid|ysclid|twclid|ttclid|igsh(?:id)?|li_fat_id"
    r"|mc_[ce]id|mkt_tok|oly_(?:anon|enc)_id|vero_(?:conv|id)|wickedid|_openstat|rb_clickid|s_cid|s_kwcid"
    r"|gad_(?:source|campaignid)|mibextid|ml_subscriber\w*|guce_referrer\w*|cmpid|ref_src|ref_url|fb_(?:action_ids|action_types|source|ref)|__twitter_impression"
    r"|spm|scm|srsltid|_ga|_gl|epik|trk|trkcampaign|sc_c\w+|cvid|oicd|_branch_match_id|_bta_\w+|dm_i|campaign_id)",
)
# Copies of a page that a search engine keeps, and doors that count who goes through them.
_COPIES = re.compile(
    r"https?://(?:(?:www\.)?google\.[a-z.]{2,6}/amp|[\w-]+(?:\.cdn)?\.ampproject\.org/[vc])/(?P<safe>s/)?"
    r"(?P<page>[\w-]+(?:\.[\w-]+)+/\S+)"
)
_DOORS = re.compile(
    r"https?://(?:(?:www\.)?google\.[a-z.]{2,6}/url|lm?\.facebook\.com/l\.php|(?:www\.|m\.)?vk\.com/away\.php"
    r"|(?:www\.)?youtube\.com/redirect|t\.me/iv|l\.instagram\.com/|\w+\.safelinks\.protection\.outlook\.com/)"
    r"\?(?:[^#]*&)?(?:q|u|url|to)=(?P<page>https?(?:://|%3A%2F%2F)[^&#\s]+)",
    re.IGNORECASE,
)
_LONGEST = 2_000


def shown_address(url: str | None) -> str | None:
    """The address behind copies and redirections, without trackers and passwords; None for no web address."""
    if not url or len(url) > _LONGEST:
        return None
    try:
        parts = urlsplit(_meant(url.strip()))
        host = parts.hostname
    except ValueError:
        return None
    if parts.scheme not in ("http", "https") or not host:
        return None
    kept = [each for each in parts.query.split("&") if not _TRACKERS.fullmatch(each.partition("=")[0])]
    place = parts.netloc.rpartition("@")[2]
    fragment = "" if _TRACKERS.match(parts.fragment) else parts.fragment
    return urlunsplit((parts.scheme, place, parts.path, "&".join(each for each in kept if each), fragment))


def _meant(url: str) -> str:
    """Where an address leads in the end, when it says so itself."""
    if copy := _COPIES.fullmatch(url):
        return f"{'https' if copy['safe'] else 'http'}://{copy['page']}"
    door = _DOORS.match(url)
    return unquote(door["page"]) if door else url
