"""Names of one organisation mean one entry, in any language and acronym; other bodies stay apart."""

from __future__ import annotations

import pytest

from archive_app.entities.authority import Authority

JOIN = """
acronyms of three languages: БКДП | BKDP | BCDTU | Belarusian Congress of Democratic Trade Unions
two translations: BNP | BITU | БНП | Belarusian Independent Trade Union | Белорусский независимый профсоюз
spelling of organization: International Labour Organization | International Labor Organization | ILO | МОТ
two languages: Міжнародная канфедэрацыя прафсаюзаў | ITUC | International Trade Union Confederation
trade name: IndustriALL | IndustriALL Global Union | Глобальный союз IndustriALL
acronym and name: EPSU | European Public Service Union | European Federation of Public Service Unions
acronym and name: Public Services International | PSI
acronym and name: KESK | Confederation of Public Employees Trade Unions
translations: Confederation of Free Trade Unions of Kazakhstan | КНПРК
łacinka: Viasna | Human Rights Center Viasna | Праваабарончы цэнтр «Вясна» | правозащитный центр «Весна»
acronyms: BAJ | БАЖ | Belarusian Association of Journalists | Беларуская асацыяцыя журналістаў
acronyms: REP | РЭП | Union of Radio and Electronics Workers
case form: Белорусского конгресса демократических профсоюзов | БКДП
case form: Беларускай асацыяцыі журналістаў | БАЖ
case form: Міжнароднай арганізацыяй працы | МАП
small letters: european parliament | European Parliament | Европарламент
classical spelling: Міжнародная канфэдэрацыя прафсаюзаў | Міжнародная канфедэрацыя прафсаюзаў | ITUC
classical spelling: Эўрапейскі парлямэнт | Еўрапейскі парламент | European Parliament
acronym and name: IWW | Industrial Workers of the World | Индустриальные рабочие мира
own language and acronym: Bundesbank | Deutsche Bundesbank | Бундесбанк | Бундэсбанк
acronyms of three languages: OPCW | ОЗХО | АЗХЗ | Организация по запрещению химического оружия
own language and translation: ABW | Internal Security Agency | Агентство внутренней безопасности Польши
case form: Лабораторию Касперского | Kaspersky Lab
court of a city: Суд Центрального района Минска | Tsentralny District Court | суду Цэнтральнага раёна Мінска
spoken short form: ГУВД Минска | Main Directorate of Internal Affairs of Minsk | ГУУС Мінска
translations: Беларускі кангрэс дэмакратычных прафсаюзаў | Белорусский конгресс демократических профсоюзов
"""

APART = [
    ("ILO", "ILO Governing Body", "an organ of its own"),
    ("ITUC", "ETUC", "the world and Europe"),
    ("European Council", "Council of Europe", "two bodies of like names"),
    ("European Council", "Council of the European Union", "two bodies of like names"),
    ("Supreme Court of Belarus", "Supreme Court of Russia", "two states"),
    (
        "Federation of Trade Unions of Belarus",
        "Belarusian Congress of Democratic Trade Unions",
        "yellow and free",
    ),
    ("Free Trade Union of Belarus", "Free Trade Union of Metalworkers", "two members of one congress"),
    ("UN Human Rights Committee", "UN Human Rights Council", "committee and council"),
    ("Belarusian Popular Front", "Conservative Christian Party – BPF", "two parties after a split"),
    ("Liberal Democratic Party of Belarus", "Liberal Democratic Party of Russia", "two states"),
    ("Office of Sviatlana Tsikhanouskaya", "United Transitional Cabinet of Belarus", "two democratic bodies"),
    ("Confederation of Trade Unions of Armenia", "Georgian Trade Union Confederation", "two countries"),
    ("Bureau for Workers' Activities", "Bureau for Employers' Activities", "two sides of one table"),
    ("Суд Ленинского района Минска", "Суд Советского района Минска", "two districts of one city"),
    ("Union of Belarusian Writers", "Writers' Union of Belarus", "the free one and that of the state"),
    ("LO Norway", "LO Denmark", "one acronym, two countries"),
    ("Ukrainian Orthodox Church", "Orthodox Church of Ukraine", "two churches"),
    ("UGT Spain", "UGT Portugal", "one acronym, two countries"),
    ("Ministry of Foreign Affairs of Belarus", "Ministry of Foreign Affairs of Ukraine", "two states"),
]


@pytest.mark.parametrize("row", JOIN.strip().splitlines(), ids=lambda row: row.partition(": ")[2][:30])
def test_join(row: str, authority: Authority) -> None:
    names = row.partition(": ")[2].split(" | ")
    found = {name: entity.id if (entity := authority.by_name(name)) else None for name in names}
    assert len(set(found.values())) == 1, found
    assert None not in found.values(), found


@pytest.mark.parametrize(("one", "other", "reason"), APART, ids=[row[0] + " " + row[2] for row in APART])
def test_apart(one: str, other: str, reason: str, authority: Authority) -> None:
    first, second = authority.by_name(one), authority.by_name(other)
    assert first, one
    assert second, other
    assert first.id != second.id, reason
