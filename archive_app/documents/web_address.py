"""Addresses of web pages as they are shown: without what only follows the reader around."""

from __future__ import annotations

import re
from urllib.parse import urlsplit, urlunsplit

_TRACKERS = re.compile(
    r"(?:utm_\w+|mtm_\w+|pk_\w+|piwik_\w+|hsa_\w+|__hs\w+|_hs\w+|at_(?:medium|campaign|custom)\w*|ns_\w+"
    r"|fbclid|gclid|gclsrc|dclid|gbraid|wbraid|msclkid|yclid|ymclid|ysclid|twclid|ttclid|igsh(?:id)?|li_fat_id"
    r"|mc_[ce]id|mkt_tok|oly_(?:anon|enc)_id|vero_(?:conv|id)|wickedid|_openstat|rb_clickid|s_cid|s_kwcid"
    r"|ml_subscriber\w*|guce_referrer\w*|cmpid|ref_src|ref_url|fb_(?:action_ids|action_types|source|ref)|__twitter_impression"
    r"|spm|scm|srsltid|_ga|_gl|epik|trk|trkcampaign|sc_c\w+|cvid|oicd|_branch_match_id|_bta_\w+|dm_i|campaign_id)",
)
_LONGEST = 2_000


def shown_address(url: str | None) -> str | None:
    """The address without tracking parameters and passwords; None for what is no web address."""
    if not url or len(url) > _LONGEST:
        return None
    try:
        parts = urlsplit(url.strip())
        host = parts.hostname
    except ValueError:
        return None
    if parts.scheme not in ("http", "https") or not host:
        return None
    kept = [each for each in parts.query.split("&") if not _TRACKERS.fullmatch(each.partition("=")[0])]
    place = parts.netloc.rpartition("@")[2]
    fragment = "" if _TRACKERS.match(parts.fragment) else parts.fragment
    return urlunsplit((parts.scheme, place, parts.path, "&".join(each for each in kept if each), fragment))
