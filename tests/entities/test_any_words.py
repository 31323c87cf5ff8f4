"""Whatever stands beside whatever, mentions lie within the text, in order, and never overlap or are empty."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from archive_app.entities.extractor import Extractor

PLAIN = (
    "the of and for on with to in by from Union Trade Committee Workers United Group Inc. JSC NGO Rapporteur "
    "Representative Mr. President von Greta Lindqvist Torfo TORFO Torf-Sen U.A.W. LTU (LTU) Federación "
    "Générale PeatWorks newspaper platform union leader workers wife who was arrested said married 12 Local "
    "Hospital ’s ’ ' “ ” ( ) , . ; : - / # © Signatories: Amnesty International Minsk Лукашенко Профсоюз "
    "суд района им."
)
WORDS = [*PLAIN.split(), "\n"]


@settings(max_examples=120, deadline=None)
@given(words=st.lists(st.sampled_from(WORDS), max_size=25), gap=st.sampled_from((" ", "", "\n")))
def test_mentions_are_well_formed(words: list[str], gap: str, extractor: Extractor) -> None:
    text = gap.join(words)
    end = 0
    for mention in extractor.mentions_in(text):
        assert end <= mention.start < mention.end <= len(text)
        assert text[mention.start : mention.end] == mention.text
        end = mention.end
