"""Words beside which a mark has stood in a text that lost its punctuation."""

from __future__ import annotations

from archive_app.entities.tokens import word_set

PARTIES = frozenset(("D", "R", "I"))
"""Between the name of a member of Congress and a state: Democrat, Republican, independent."""

STATES = word_set(
    """AL AK AZ AR CA CO CT DE FL GA HI ID IL IN IA KS KY LA ME MD MA MI MN MS MO MT NE NV NH NJ NM NY NC ND
    OH OK OR PA RI SC SD TN TX UT VT VA WA WV WI WY PR GU VI AS MP DC
    Ala Alaska Ariz Ark Calif Cal Colo Conn Del Fla Ga Hawaii Idaho Ill Ind Iowa Kan Kans Ky La Maine Md
    Mass Mich Minn Miss Mo Mont Neb Nebr Nev Ohio Okla Ore Oreg Pa Penn Tenn Tex Texas Utah Vt Va Wash Wis
    Wisc Wyo Alabama Arizona Arkansas California Colorado Connecticut Delaware Florida Georgia Illinois
    Indiana Kansas Kentucky Louisiana Maryland Massachusetts Michigan Minnesota Mississippi Missouri
    Montana Nebraska Nevada Oklahoma Oregon Pennsylvania Tennessee Vermont Virginia Washington Wisconsin
    Wyoming"""
)
"""States of America, long and short."""

_LETTERS = "US UN UK EU DC NY NJ NC ND NH NM SC SD RI"
SPELLED = frozenset(
    ((letters[0], letters[1]) for letters in _LETTERS.split()),
) | {("W", "Va"), ("N", "Mex"), ("N", "Dak"), ("S", "Dak")}
"""Abbreviations of two parts, each with a full stop behind it."""

CO_ROLES = word_set(
    """Chair Chairs Chairman Chairmen Chairwoman Chairperson Founder Founders Sponsor Sponsors Author Authors
    Director Directors President Owner Leader chair chairs chairman chairmen chairwoman chairperson founder
    founders sponsor sponsors sponsored author authors authored director president owner signed"""
)
"""Behind `Co` and a hyphen."""

THINGS = word_set("Pact Treaty Convention Covenant Declaration Protocol Agreement Act Bill Amendment")
"""Nothing that has a capital letter follows these within a name."""

BEGINS = word_set(
    """The This That These Those It We He She They You There Here His Her Their Our My Its If When While
    Although Though Because Since Despite Unlike Unless Until After Before During However Moreover
    Furthermore Nevertheless Nonetheless Instead Perhaps Today Yesterday Finally Unfortunately Indeed Yet
    But And So As In On At By With Without For From To Under Through Every Each Both Many Most Some Such
    What Which Who Why How Where Also Additionally Accordingly Therefore Thus Meanwhile Recently Currently
    Similarly Likewise Otherwise Not No Nor Let Over Among According Given Last Next Even Only Then Now
    Once Rather Clearly Certainly Opposition Sincerely Dear Thank Please"""
)
"""Words that begin sentences and hardly stand within a name."""
