"""Organisations with foreign names (`Fédération Générale des …`), and names like `PeatWorks`."""

from __future__ import annotations

import re
from collections.abc import Iterator

from archive_app.entities.latin_body_words import COMPANY_HEADS, GENERIC, NEVER_IN_A_BODY, SAYS_LITTLE
from archive_app.entities.latin_finder import LatinFinder
from archive_app.entities.tokens import word_set

_HEADS = word_set(
    """Fédération Confédération Centrale Syndicat Comité Ligue Parti Mouvement Rassemblement Collectif
    Sindicato Federación Confederación Asociación Movimiento Partido Comisión Comisiones Unión Coordinadora
    Frente Sindicatul Partidul Uniunea Sindacato Confederazione Federazione Confederação Federação Movimento
    Associação Verband Gewerkschaft Związek Konfederacja Fundacja Stowarzyszenie Partia Komitet Serikat
    Partai Kilusang Konfederasi Federasi Fundación Fundação Fundacja Instituto Institut Universidad
    Université Universidade Universität Ministerio Ministère Stichting Stiftung Sendika Obshchestvo Radyjo
    Hramada Tavarystva Prafsajuz Profsoyuz"""
)
_LINKS = word_set(
    "de des du del della di da do dos das la las los le les el et e y der die und für van het w i d’ l’"
)
_LONGEST = 14
_INNER_CAPITAL = re.compile("[A-Z][a-z]+(?:[A-Z]+[a-z]*)+")
_OTHER_INNER_CAPITAL = re.compile(
    "(?:Mc|Mac|De|Di|Da|Du|La|Le|Lo|Van|Von|Fitz|El|Al|Ab|Ben|Ibn|Abd|Ul|Ur|Ni|San|Saint|St)[A-Z]"
)
_LEAST_LETTERS = 5
_PLATFORMS = word_set(
    """YouTube WhatsApp LinkedIn TikTok GitHub JavaScript PowerPoint OnlyFans SoundCloud InDesign WordPress
    QuickTime OpenVPN WireGuard OpenSSL BitTorrent LibreOffice DuckDuckGo AirDrop AirBnB SmartTV DeepL
    CoVid WiFi BluRay OpenStreetMap PayPal HotSpot WeChat ChatGPT"""
)


class LatinForeign(LatinFinder):
    """Every method yields stretches of tokens."""

    def find(self) -> Iterator[tuple[int, int]]:
        for at, token in enumerate(self._tokens):
            text = token.text
            if text in _HEADS:
                yield from self._headed(at)
            elif text in COMPANY_HEADS:
                yield from self._company(at)
            elif self._is_joined(text) and self._stands_apart(at):
                yield at, at + 1

    def _headed(self, at: int) -> Iterator[tuple[int, int]]:
        """`Sindicato de Trabajadores del Mar`: the noun comes first."""
        stop = end = at + 1
        while stop < at + _LONGEST and self._runs.follows(stop):
            if self._runs.is_capitalised(stop):
                end = stop + 1
            elif self._text(stop) not in _LINKS:
                break
            stop += 1
        first = at
        while first > 0 and self._is_foreign_word(first - 1) and self._runs.follows(first):
            first -= 1
        if end - first > 1:
            yield first, end

    def _is_foreign_word(self, at: int) -> bool:
        text = self._text(at)
        return self._runs.is_capitalised(at) and not text.isascii() and not self._vocabulary.is_given(text)

    def _company(self, at: int) -> Iterator[tuple[int, int]]:
        """`Torfo Manufacturing`: the owner or the place, and what is made."""
        first = self._runs.plain_start(at)
        while first < at and self._text(first).lower() in GENERIC:
            first += 1
        words = range(first, at)
        told = [
            word
            for word in words
            if self._text(word) not in SAYS_LITTLE and not self._vocabulary.is_place(self._keys[word])
        ]
        given = any(self._vocabulary.is_given(self._text(word)) for word in words)
        if told and not given and self._text(at + 1) not in COMPANY_HEADS and not self._is_headline(at):
            yield first, at + 1

    def _is_headline(self, at: int) -> bool:
        return self._runs.is_capitalised(at + 1) and self._runs.follows(at + 1)

    def _stands_apart(self, at: int) -> bool:
        """Not a hashtag, nor what a maker makes: `#TorfWorks`, `HP LaserJet`."""
        made = self._runs.is_capitalised(at - 1) and self._runs.follows(at) and self._text(at - 1).isupper()
        return self._text(at - 1) != "#" and not made

    def _is_joined(self, text: str) -> bool:
        """`PeatWorks`; not `McLeod`, `YouTube`, `homeThe`."""
        if len(text) < _LEAST_LETTERS or text.isupper() or not _INNER_CAPITAL.fullmatch(text):
            return False
        parts = re.findall("[A-Z][a-z]+", text)
        glued = any(part in NEVER_IN_A_BODY for part in parts) or any(
            self._vocabulary.is_given(part) for part in parts
        )
        return not glued and text not in _PLATFORMS and not _OTHER_INNER_CAPITAL.match(text)
