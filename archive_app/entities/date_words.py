"""Month names, and the small words that build dates, in English, Russian and Belarusian."""

from __future__ import annotations

from archive_app.entities.tokens import word_set

ENGLISH_MONTHS = """
january jan | february feb | march mar | april apr | may | june jun | july jul | august aug |
september sep sept | october oct | november nov | december dec
"""
RUSSIAN_MONTHS = """
январь января январе январю январем янв | февраль февраля феврале февралю февралем фев февр |
март марта марте марту мартом мар | апрель апреля апреле апрелю апрелем апр | май мая мае маю маем |
июнь июня июне июню июнем июн | июль июля июле июлю июлем июл | август августа августе августу августом авг |
сентябрь сентября сентябре сентябрю сентябрем сен сент | октябрь октября октябре октябрю октябрем окт |
ноябрь ноября ноябре ноябрю ноябрем ноя нояб | декабрь декабря декабре декабрю декабрем дек
"""
BELARUSIAN_MONTHS = """
студзень студзеня студзені студзеню студзенем студз студ стд | люты лютага лютым лютаму |
сакавік сакавіка сакавіку сакавіком сак | красавік красавіка красавіку красавіком крас |
май мая маі маю маем травень траўня траўні траўню траўнем |
чэрвень чэрвеня чэрвені чэрвеню чэрвенем чэрв чэр | ліпень ліпеня ліпені ліпеню ліпенем ліп |
жнівень жніўня жніўні жніўню жніўнем жн жнв |
верасень верасня верасні верасню вераснем верасьня верасьні верасьню верасьнем |
кастрычнік кастрычніка кастрычніку кастрычнікам кастр кст |
лістапад лістапада лістападзе лістападу лістападам |
снежань снежня снежні снежню снежнем снеж снж сьнежань сьнежня сьнежні сьнежню сьнежнем
"""
UKRAINIAN_MONTHS = """
січень січня січні | лютого | березень березня березні | квітень квітня квітні | травня |
червень червня червні | липень липня липні | серпень серпня серпні | вересень вересня вересні |
жовтень жовтня жовтні | листопада листопаді | грудень грудня грудні
"""
LACINKA_MONTHS = """
studzień studzienia studzieni | lutaha lutym | sakavik sakavika sakaviku | krasavik krasavika krasaviku |
maja traŭnia traŭni | červienia červieni | lipienia lipieni | žniŭnia žniŭni | vieraśnia vieraśni |
kastryčnika kastryčniku | listapada listapadzie | śniežnia śniežni
"""
"""In small letters: Maja is a first name."""


def _numbered(table: str) -> dict[str, int]:
    return {word: number for number, words in enumerate(table.split("|"), start=1) for word in words.split()}


MONTHS: dict[str, int] = {
    **_numbered(ENGLISH_MONTHS),
    **_numbered(RUSSIAN_MONTHS),
    **_numbered(BELARUSIAN_MONTHS),
    **_numbered(UKRAINIAN_MONTHS),
    **_numbered(LACINKA_MONTHS),
}
"""Lower-case word, with е for ё → month number. The languages never contradict each other."""

LACINKA = frozenset(_numbered(LACINKA_MONTHS))

SHORT_MONTHS = word_set(
    """jan feb mar apr jun jul aug sep sept oct nov dec янв фев февр мар апр июн июл авг сен сент окт ноя
    нояб дек студз студ стд сак крас чэрв чэр ліп жн жнв кастр кст снеж снж"""
)
"""Count as months only beside a number; a full stop may follow them."""

YEAR_NOUNS = word_set(
    """год года году годом годе годы годов годзе годам годах годами гады гадах гадамі гадам
    року рік році роки років hoda hodu hodzie"""
)
SHORT_YEAR_NOUNS = frozenset(("г", "гг"))
ORDINAL_ENDINGS = word_set("st nd rd th го е ое м му ого ого га ага ы ье")

BEFORE_A_MONTH = word_set(
    """in since until till by of from during this last next early late mid before after through throughout
    в во с со к ко до по от за после начале конце середине середины начала конца у ў з са да па ад пасля
    пачатку канцы канца сярэдзіне сярэдзіны u ŭ z da pa ad paśla від після"""
)
"""A month with neither day nor year is a date only after one of these."""

ALSO_OTHER_WORDS: dict[str, frozenset[str]] = {
    "мае": frozenset(("в", "о")),  # Belarusian: has; my
    "маю": frozenset(("к",)),
    "маем": frozenset(),  # Belarusian: we have
    "люты": frozenset(("за", "па")),  # fierce
    "лютым": frozenset(("у", "ў")),
    "лютого": frozenset(("з", "від", "до", "після")),
    "листопада": frozenset(("з", "від", "до", "після")),
    "листопаді": frozenset(("у", "в")),
    "maja": frozenset(),
    "lutym": frozenset(("u", "ŭ")),
    "lutaha": frozenset(("z", "da", "ad", "paśla")),
    "лютага": frozenset(("з", "да", "ад", "пасля")),
}
"""Month forms that are other words too, and the prepositions after which they are months."""

AFTER_A_MONTH = word_set("saw was is has had brought marks marked")
"""… or, where a sentence begins with it, before one of these (`March saw further arrests`)."""

NOT_AFTER_A_YEAR = word_set(
    """people persons protesters workers members employees detainees prisoners rubles roubles dollars euros
    km kilometres kilometers miles metres meters tonnes tons percent hectares copies votes signatures
    рублей рубля рубль человек человека людей членов долларов евро километров км м метров тонн т га
    тысяч млн миллионов миллиона голосов подписей экземпляров страниц лет раз руб рублёў рублі чалавек
    чалавека людзей сяброў долараў кіламетраў метраў тон тысяч мільёнаў галасоў подпісаў асобнікаў
    старонак гадоў разоў"""
)
NOT_BEFORE_A_YEAR = word_set(
    """no nr number page pages room box article rule flight resolution act № стр страница ст статья арт
    артыкул"""
)
LAW_TITLES = word_set("convention covenant act law treaty protocol конвенция канвенцыя закон")
