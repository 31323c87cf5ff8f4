"""People whom the authority file does not know, in texts of our own."""

from __future__ import annotations

import pytest

from archive_app.entities.extractor import Extractor
from archive_app.entities.mention import Mention, MentionKind
from archive_app.entities.page import found_entity

FOUND = [
    # text, the people in it
    ("The miner Piotr Haluza was fined.", ["Piotr Haluza"]),
    ("“We wait,” says Greta Lindqvist, a nurse.", ["Greta Lindqvist"]),
    ("Senators Marlowe, Quist and Obando wrote a letter.", ["Marlowe", "Quist", "Obando"]),
    ("Secretary of State Corbin met Mr. Thwaite.", ["Corbin", "Thwaite"]),
    ("Karim said nothing", ["Karim"]),
    ("the Mobutu regime fell", ["Mobutu"]),
    ("John Q. Harrowby and K. Anne Wexford", ["John Q. Harrowby", "K. Anne Wexford"]),
    ("Maria de la Cruz spoke. Later Cruz left.", ["Maria de la Cruz", "Cruz"]),
    ("The painter Bo Zhu Lan was there; Bo Zhu Lan smiled.", ["Bo Zhu Lan", "Bo Zhu Lan"]),
    ("Helen Brook-Taylor resigned. Helen regrets it.", ["Helen Brook-Taylor", "Helen"]),
    ("Судья Ирина Козырева вынесла приговор. Козыревой аплодировали.", ["Ирина Козырева", "Козыревой"]),
    ("Дело Петра Заволоцкого; Заволоцкий молчит", ["Петра Заволоцкого", "Заволоцкий"]),
    ("Заволоцкий Пётр Андреевич родился в Минске", ["Заволоцкий Пётр Андреевич"]),
    ("адвокат П.А. Заволоцкий ушёл", ["П.А. Заволоцкий"]),
    ("по словам Бернда Хольцмана, это конец", ["Бернда Хольцмана"]),
    ("вчера президент Одинга уехал", ["Одинга"]),
    ("Актывістка Алена Гарбуз выйшла. З Аленай Гарбуз была маці.", ["Алена Гарбуз", "Аленай Гарбуз"]),
    ("ACTIVIST PIOTR HALUZA ARRESTED. Piotr Haluza is ill.", ["PIOTR HALUZA", "Piotr Haluza"]),
    ("Piotr HALUZA and Jean QUISTAIN left", ["Piotr HALUZA", "Jean QUISTAIN"]),
    ("АКТИВИСТКА ИРИНА КОЗЫРЕВА АРЕСТОВАНА НА 8 СУТОК", ["ИРИНА КОЗЫРЕВА"]),
    ("Tzotzil Marroquin, a miner, spoke. Tzotzil is ill", ["Tzotzil Marroquin", "Tzotzil"]),
    ("общение с Романом Рубинским и с Романом Ильичом", ["Романом Рубинским", "Романом Ильичом"]),
    ("Затрымалі Арцёма Галузу. У сакавіку Арцём выйшаў", ["Арцёма Галузу", "Арцём"]),
    (
        "Состав: Хомич, Левчук (Савицкий, 29), А. Кривец, Балазур.",
        ["Хомич", "Левчук", "Савицкий", "А. Кривец", "Балазур"],
    ),
    ("директор Иван Косматый. Косматый молчит, с Косматым", ["Иван Косматый", "Косматый", "Косматым"]),
    ("Kęstutis Baltrus met Anastacio Quispe", ["Kęstutis Baltrus", "Anastacio Quispe"]),
    ("Лаўра Зумштэг і Нурбек Сарыев", ["Лаўра Зумштэг", "Нурбек Сарыев"]),
    ("глава Минторфа Дмитрий Ливанов и Алексей Борисов", ["Дмитрий Ливанов", "Алексей Борисов"]),
    ("дочь шахтёра Яна Абрамова рада за Виктора.", ["Яна Абрамова", "Виктора"]),
    ("с Соной Ованнисян в «Сиянии» Стэнли Кубрика", ["Соной Ованнисян", "Стэнли Кубрика"]),
    ("мать Яна Новака Кристина ушла", ["Яна Новака"]),
    ("рассказывает Андреа Падован.", ["Андреа Падован"]),
    ("President Harrowby of San Francisco", ["Harrowby"]),
    (
        "They include Anatol Zubrov, Qwemal Tressard, Greta Lindqvist (released) and Zuz Prok.",
        ["Anatol Zubrov", "Qwemal Tressard", "Greta Lindqvist", "Zuz Prok"],
    ),
    ("He replaces Anastrosios Kyriakidos, who resigned", ["Anastrosios Kyriakidos"]),
    ("Zuzko Prokop, 45, was sentenced", ["Zuzko Prokop"]),
    ("Сярод іх Іван Зуб, Зюзя Прокап, Мая Наумава", ["Іван Зуб", "Зюзя Прокап", "Мая Наумава"]),
    ("his sister Alena and wife Greta wrote", ["Alena", "Greta"]),
    ("Подписали Лидия Остапчук и Герман Зуй", ["Лидия Остапчук", "Герман Зуй"]),
    ("голы забили Лавринович и Саенко.", ["Лавринович", "Саенко"]),
    ("ACTIVIST PIOTR HALUZA MOVED TO A PRISON", ["PIOTR HALUZA"]),
    ("Судзьдзя Дамініка Зянькевіч-Крук", ["Дамініка Зянькевіч-Крук"]),
    ("Chairman Sen. Obed Marlowe and Co-Chairman Rep. Quist", ["Obed Marlowe", "Quist"]),
    ("глава Евросовета Баренд Лейтс и парень по имени Иван Заречный", ["Баренд Лейтс", "Иван Заречный"]),
    ("Counsellor Henning Hj. Aune and Marit H Lindqvist", ["Henning Hj. Aune", "Marit H Lindqvist"]),
    ("Daw Khin Lwin of the miners", ["Khin Lwin"]),
    ("Report by Professor Emmanuel Quist and H.E. Mr. Dayan Perera", ["Emmanuel Quist", "Dayan Perera"]),
    ("“It is wrong,” said Gulnoza Said.", ["Gulnoza Said"]),
    ("Ms. Quist’s Cabinet fell; Mr. Harrowby’s Office", ["Quist", "Harrowby"]),
    ("of the Council of Europe Greta Lindqvist Haluza said", ["Greta Lindqvist Haluza"]),
    ("She told Zuzko Prokop. Photo by Piotr Haluza.", ["Zuzko Prokop", "Piotr Haluza"]),
    (
        "human rights lawyer Zuzko Lukashenka, his colleague Qwemal Tressard",
        ["Zuzko Lukashenka", "Qwemal Tressard"],
    ),
    ("of the Trade Union of Peatcutters and Olga Haluza", ["Olga Haluza"]),
    ("In May, Zuzko Prokop was again arrested", ["Zuzko Prokop"]),
    ("The Minister for Peat, Zuzko Prokop, has left. Prokop lied", ["Zuzko Prokop", "Prokop"]),
    ("Zuzko Prokop from the peat department", ["Zuzko Prokop"]),
    ("its director, Zuzko Prokop kyzy, who", ["Zuzko Prokop kyzy"]),
    (
        "Greta Lindqvist, Zuzko Prokop, and Qwemal Tressard",
        ["Greta Lindqvist", "Zuzko Prokop", "Qwemal Tressard"],
    ),
    ("Greta Lindqvist and Zuzko Prokop sing", ["Greta Lindqvist", "Zuzko Prokop"]),
    ("President von der Torf and Michael “Mike” Quist", ["von der Torf", "Michael “Mike” Quist"]),
    ("Author: Zuzko Prokop\nMiner Qwemal Tressard has won", ["Zuzko Prokop", "Qwemal Tressard"]),
    ("chief Seitqazy Mataev; Aset Mataev; Mataev’s lawyer", ["Seitqazy Mataev", "Aset Mataev", "Mataev"]),
    ("Aliaksandr Yarashuk is ill. Aliaksandr waits", ["Aliaksandr Yarashuk", "Aliaksandr"]),
    ("Greta Lindqvist,\nZuzko Prokop,\nOlga Haluza", ["Greta Lindqvist", "Zuzko Prokop", "Olga Haluza"]),
    ("the secretary Sue Quist", ["Sue Quist"]),
    ("I met Lizaveta Haluza. Liza was an activist", ["Lizaveta Haluza", "Liza"]),
    ("“No,” said Vadim, an engineer. Alesia, a teacher, told us", ["Vadim", "Alesia"]),
    ("Greta West (Marsh and Fen), Zuzko Prokop (21 May 1921 – 2008)", ["Greta West", "Zuzko Prokop"]),
    ("He is married to Kristina and has a son, Mark, who is six", ["Kristina", "Mark"]),
    ("the arrests of Zuzko Prokop and Olga Haluza", ["Zuzko Prokop", "Olga Haluza"]),
    ("Mr. MARLOWE (for himself and Mrs. QUIST) and HOWARD L. BERG", ["MARLOWE", "QUIST", "HOWARD L. BERG"]),
    ("Left to right: Zuzko Prokop, Qwemal Tressard", ["Zuzko Prokop", "Qwemal Tressard"]),
    ("his wife, Alena, was selected", ["Alena"]),
    ("of the Trade Union of Miners of Ukraine Olga Haluza said", ["Olga Haluza"]),
    ("Затрымалі Мікіту Жаўняка і Дар’ю Ліпень", ["Мікіту Жаўняка", "Дар’ю Ліпень"]),
]

NOBODY = [
    ("Trade Union Rights and the Day of Action", "headings"),
    ("The General Assembly and the Security Council", "organs"),
    ("New York, Hong Kong and Buenos Aires", "cities"),
    ("United States Government Office", "an office"),
    ("вул. Леніна, 5", "a street"),
    ("в Северной Корее и Новой Зеландии", "countries"),
    ("Верховный Суд и Совет Министров", "bodies"),
    ("Паводле Канстытуцыі Рэспублікі Беларусь", "a law"),
    ("После этого Минск ответил", "a sentence that begins with a small word"),
    ("Nobel Peace Prize", "a prize"),
    ("Mr. Speaker, Mr. Chairman, dear Ambassadors", "forms of address"),
    ("Union Leaders Introduce a Bill", "a verb in a headline"),
    ("З’езд Партыі прайшоў, сябры Партыі", "a congress"),
    ("во Дворце Независимости", "a building"),
    ("в церкви святого Николая в городе Владимир", "a church and a town"),
    ("в Вялікім Княстве Літоўскім і ў Рэчы Паспалітай", "old states"),
    ("Яна Новая краіна, казала яна", "a pronoun"),
    ("Peat Group, Marsh Alliance, Bog Watch", "a list of bodies"),
    ("the Greta Quist-Anna Lind Human Rights Award", "an award"),
    ("театр им. Янки Купалы, вул. Янкі Купалы, школа имени Ивана Бунчука", "named after people"),
    ("Заявление Восточной комиссии", "a noun that begins a sentence"),
    ("the Viktar Ivashkevich National Award", "an award after somebody known"),
    ("winner of the Martin Quistberg Award", "another award"),
    ("the PACE’s General Rapporteur on peat", "a role"),
    ("the former Haluza Shipyard welder", "a shipyard named after somebody"),
    ("Tor Browser Bundle", "a program"),
    ("that Kubanych Lukashenka, and others", "a namesake of somebody known"),
    ("General License 4 was issued", "a licence"),
    ("the Sakharov prize", "a prize"),
    ("by the new Chief-of-Staff, who said", "a role with hyphens"),
    ("The Lord Bishop of Leeds lives in ul. Piotra Haluzy", "a bishop and a street"),
    ("the director, Chief Economist, left", "a role between commas"),
    ("owned by Torfo Sukha and members of the La Torfa community", "an owner and a community"),
    ("Shares of Greta Lindqvist rose; Greta Lindqvist declined to comment", "a firm"),
    ("Минск, Брест, Гродно, Витебск, Могилёв", "towns"),
]


def people(extractor: Extractor, text: str) -> list[Mention]:
    return [mention for mention in extractor.mentions_in(text) if mention.kind is MentionKind.PERSON]


@pytest.mark.parametrize(("text", "names"), FOUND, ids=[row[0][:40] for row in FOUND])
def test_found(text: str, names: list[str], extractor: Extractor) -> None:
    assert [mention.text for mention in people(extractor, text)] == names


@pytest.mark.parametrize(("text", "reason"), NOBODY, ids=[row[1] for row in NOBODY])
def test_nobody(text: str, reason: str, extractor: Extractor) -> None:
    assert not people(extractor, text), reason


@pytest.mark.parametrize(
    "texts",
    [
        ("Piotr Haluza spoke", "Пётр Галуза сказал", "слова Петра Галузы", "Пётр Галуза сказаў"),
        ("Alena Harbuz left", "Елена Гарбуз ушла", "з Аленай Гарбуз"),
    ],
)
def test_one_person_has_one_id_in_every_script(texts: tuple[str, ...], extractor: Extractor) -> None:
    assert len({mention.entity for text in texts for mention in people(extractor, text)}) == 1


def test_namesakes_have_ids_of_their_own(extractor: Extractor) -> None:
    mentions = people(extractor, "Piotr Haluza and Ivan Haluza; Maria Haluza")
    assert len({mention.entity for mention in mentions}) == 3


def test_name_is_shown_in_the_nominative(extractor: Extractor) -> None:
    mentions = people(extractor, "Дело Петра Заволоцкого. Пётр Заволоцкий молчит.")
    assert {mention.name for mention in mentions} == {"Пётр Заволоцкий"}


def test_found_entity(extractor: Extractor) -> None:
    mentions = extractor.mentions_in("Piotr Haluza spoke. Haluza left.")
    by_name, by_id = found_entity("piotr haluza", mentions), found_entity(mentions[0].entity or "", mentions)
    assert by_name == by_id
    assert by_name is not None
    assert (by_name.name, by_name.aliases) == ("Piotr Haluza", ("Haluza",))
    assert found_entity("nobody", mentions) is None
