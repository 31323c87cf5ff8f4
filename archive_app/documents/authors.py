"""Authors as files state them; many state the program or nobody."""

from __future__ import annotations

import re

_NOBODY = re.compile(
    r"(?:windows )?users?|user\d+|admin(?:istrator)?|unknown(?: author)?|anonymous|author|apache poi"
    r"|python-docx|microsoft.*"
    r"|пользователь(?: windows)?|администратор|админ|неизвестно|(?:неизвестный )?автор"
    r"|(?:невядомы )?аўтар|карыстальнік|\W*|\d+",
    re.IGNORECASE,
)


def author_of(stated: str | None) -> str | None:
    """The stated author, None for what is nobody's name."""
    name = " ".join((stated or "").split())
    return None if _NOBODY.fullmatch(name) else name
