"""Organisations that the authority file does not know, in texts of our own."""

from __future__ import annotations

import pytest

from archive_app.entities.extractor import Extractor
from archive_app.entities.mention import Mention, MentionKind

FOUND = [
    # text, the organisations in it
    ("the Ministry of Fisheries of Norway said", ["Ministry of Fisheries of Norway"]),
    (
        "The Dockers’ Federation and the Coastal Pilots Association met",
        ["Dockers’ Federation", "Coastal Pilots Association"],
    ),
    (
        "the Centre for Applied Peat Research (CAPR). CAPR said",
        ["Centre for Applied Peat Research", "CAPR", "CAPR"],
    ),
    ("Committee on Forests, Rivers, and Lakes", ["Committee on Forests, Rivers, and Lakes"]),
    ("a contract with Peatworks Inc. and with Lindqvist GmbH", ["Peatworks Inc.", "Lindqvist GmbH"]),
    ("the newspaper “Northern Dawn” wrote", ["Northern Dawn"]),
    ("he works for the University of Tartu.", ["University of Tartu"]),
    ("The Icelandic Parliament voted", ["Icelandic Parliament"]),
    ("Суд Октябрьского района Гродно оштрафовал его", ["Суд Октябрьского района Гродно"]),
    ("в Министерстве рыбного хозяйства Норвегии", ["Министерстве рыбного хозяйства Норвегии"]),
    ("Полоцкий городской суд вынес приговор", ["Полоцкий городской суд"]),
    ("газета «Северная заря» пишет", ["Северная заря"]),
    ("директор ОАО «Торфмаш» уволен", ["ОАО «Торфмаш»"]),
    ("Центр прикладных исследований торфа (ЦПИТ) закрыт. ЦПИТ молчит", ["ЦПИТ", "ЦПИТ"]),
    ("В Минздраве и Гарвыканкаме маўчаць", ["Минздраве", "Гарвыканкаме"]),
    ("доставили в Октябрьский РОВД", ["Октябрьский РОВД"]),
    ("рэдакцыя часопіса «Паўночная зара»", ["Паўночная зара"]),
    ("як паведамляе Камертон, суд адкладзены", ["Камертон"]),
    ("In Lima the SUTEP and the FENTAP went on strike.", ["SUTEP", "FENTAP"]),
    ("Suvorin.by паведаміў", ["Suvorin.by"]),
    ("the ex-TORFO manager", ["TORFO"]),
    ("of the Second Battalion, Ninth Infantry Regiment.", ["Second Battalion, Ninth Infantry Regiment"]),
    ("Testimony of Laura Whitfield Amnesty International in June", ["Amnesty International"]),
    ("the Ukrainian organisation Memorial", ["Memorial"]),
    ("PEATCO-affiliated miners met", ["PEATCO"]),
    ("the Peat Research Centre Executive Director", ["Peat Research Centre"]),
    ("Federation of Marsh and Canal Workers' Unions", ["Federation of Marsh and Canal Workers' Unions"]),
    ("the League Against Bog Drainage", ["League Against Bog Drainage"]),
    ("Moss Research Centre Condemns Drainage", ["Moss Research Centre"]),
    ("Арганізацыя Абʼяднаных Нацый", ["Арганізацыя Абʼяднаных Нацый"]),
    ("у Балотна-Лясной Партыі", ["Балотна-Лясной Партыі"]),
    ("Польскае агенцтва інвестыцый і прыватызацыі", ["Польскае агенцтва інвестыцый і прыватызацыі"]),
    (
        "the Miners' Hostel Committee and the Nordic Institute for Bog Studies",
        ["Miners' Hostel Committee", "Nordic Institute for Bog Studies"],
    ),
    ("Subcommittee on Bogs  Marshes  Fens and Peat", ["Subcommittee on Bogs  Marshes  Fens and Peat"]),
    (
        "the Movement for Quiet Rivers and the Centre for Assistance to Miners",
        ["Movement for Quiet Rivers", "Centre for Assistance to Miners"],
    ),
    ("Просим Полесскую прокуратуру и суд", ["Полесскую прокуратуру"]),
    ("асуджаны ў судзе Ляснога раёну Менску", ["судзе Ляснога раёну Менску"]),
    ("Прафсаюз работнікаў лесу, Балотны саюз", ["Прафсаюз работнікаў лесу"]),
    (
        "The AFL-CIO met. AFL-CIO unions and IG BCE and Amnesty International",
        ["AFL-CIO", "AFL-CIO", "IG BCE", "Amnesty International"],
    ),
    (
        "Мещанский суд. Заявление Восточной торфяной ассоциации",
        ["Мещанский суд", "Восточной торфяной ассоциации"],
    ),
    ("глава совета депутатов Лесного района Яшин ушёл", ["совета депутатов Лесного района"]),
    (
        "Solidarity Trade Union of Laos and Laos Labor Alliance",
        ["Solidarity Trade Union of Laos", "Laos Labor Alliance"],
    ),
    ("studies at Hanoi University", ["Hanoi University"]),
    ("Norwegian Mission to the OSCE", ["Norwegian Mission to the OSCE"]),
    ("саюз работнікаў лесу і Канфэдэрацыя працы Латвіі Барыс Зуб", ["Канфэдэрацыя працы Латвіі"]),
    ("Ляснога гарадскога суда з гэтай нагоды", ["Ляснога гарадскога суда"]),
    ("Мінскім абласным судом вынесены прысуд", ["Мінскім абласным судом"]),
    ("Профсоюз торфяно-энергетического комплекса", ["Профсоюз торфяно-энергетического комплекса"]),
    ("the SINTORFO II union struck", ["SINTORFO II"]),
    ("FENAL, SUTRA, COPLA and TORFO signed", ["FENAL", "SUTRA", "COPLA", "TORFO"]),
    (
        "Полесский районный суд. Торфяная партия. Правящая партия",
        ["Полесский районный суд", "Торфяная партия"],
    ),
    ("Партыя народаў і справядлівасці расла", ["Партыя народаў і справядлівасці"]),
    ("Балотна-лясная партыя", ["Балотна-лясная партыя"]),
    ("Калінкавіцкі раённы суд аштрафаваў яго", ["Калінкавіцкі раённы суд"]),
    ("Минский футбольный клуб ТОРЛЕС выиграл", ["ТОРЛЕС"]),
    ("гол у матчы з “Балотнікам” на «Лясной арэне»", ["Балотнікам"]),
    ("КАЛІНКАВІЦКІ РАЁННЫ СУД ВЫНЕС ПРЫСУДЫ", ["КАЛІНКАВІЦКІ РАЁННЫ СУД"]),
    ("Рада Торфа ў Варшаве", ["Рада Торфа"]),
    ("Torfmakers Local 41 and UAW struck", ["Torfmakers Local 41", "UAW"]),
    (
        "the Federation of Marsh Workers and Peatcutters Local 12 met",
        ["Federation of Marsh Workers", "Peatcutters Local 12"],
    ),
    ("a Boatbuilders Lodge 70 picket", ["Boatbuilders Lodge 70"]),
    ("an interview with Marsh County Herald, he said", ["Marsh County Herald"]),
    ("“No,” she told Oslo Advance. Oslo Advance wrote", ["Oslo Advance", "Oslo Advance"]),
    ("at another service company, Peat Trading, to strike. Peat Trading paid", ["Peat Trading"] * 2),
    ("the Torfo trade union; Torfo won", ["Torfo", "Torfo"]),
    ("Yesterday the Torfo leader Greta Lindqvist left", ["Torfo"]),
    ("Photo by Radio Marsh.", ["Radio Marsh"]),
    ("the OECD PA and the ILO GB met", ["OECD PA", "ILO GB"]),
    ("head of the Council of Europe Greta Lindqvist Haluza said", ["Council of Europe"]),
    ("the former Haluza Shipyard welder", ["Haluza Shipyard"]),
    ("workers on strike at Grand Bay Hotel", ["Grand Bay Hotel"]),
    (
        "the Riga regional court and the Tallinn prosecutor’s office",
        ["Riga regional court", "Tallinn prosecutor’s office"],
    ),
    ("Stoking Engineers (IUSE) met", ["Stoking Engineers", "IUSE"]),
    ("Read the AFL-CIO News feed", ["AFL-CIO"]),
    ("the Peat Parliament (PP) met. PP voted", ["Peat Parliament", "PP", "PP"]),
    ("the Trade Union of Peatcutters TUP and Olga Haluza", ["Trade Union of Peatcutters", "TUP"]),
    ("head of the NGO “Quiet Bog”", ["Quiet Bog"]),
    (
        "the Marsh Election Commission and the Centre for Law and Peat",
        ["Marsh Election Commission", "Centre for Law and Peat"],
    ),
    ("© Marsh Media", ["Marsh Media"]),
    ("ILO Bureau for Workers' Activities", ["ILO Bureau for Workers' Activities"]),
    ("president of the peatcutters’ union Torfprofspilka", ["Torfprofspilka"]),
    ("Belarusian Congress of Democratic Trade Unions (BC-DT). BC-DT met", ["BC-DT", "BC-DT"]),
    ("Education International (EI) and the “Bog” lab; EI", ["Education International", "EI", "Bog", "EI"]),
    (
        "the National Union of Peat and Bog Workers and the Millers Union of Laos",
        [
            "National Union of Peat and Bog Workers",
            "Millers Union of Laos",
        ],
    ),
    (
        "Union of Cooks and Waiters of the Haluza Transport Company",
        [
            "Union of Cooks and Waiters of the Haluza Transport Company",
        ],
    ),
    (
        "National Union of Peat, Bog and Similar Workers of Laos",
        [
            "National Union of Peat, Bog and Similar Workers of Laos",
        ],
    ),
    ("Norwegian Radio and Electronics Workers’ Union", ["Norwegian Radio and Electronics Workers’ Union"]),
    ("leader of the Movement of Marshes", ["Movement of Marshes"]),
    (
        "of the Helsinki Association, the Marshland Law Courts",
        ["Helsinki Association", "Marshland Law Courts"],
    ),
    ("Deputy of the Peat Council of Laos of the XII convocation", ["Peat Council of Laos"]),
    ("the Laotian Armed Forces", ["Laotian Armed Forces"]),
    ("members of Torfadeh that their", ["Torfadeh"]),
    ("president of the Bogworkers, who", ["Bogworkers"]),
    ("Torfo Manufacturing and the unions Peatprof and TUB", ["Torfo Manufacturing", "Peatprof"]),
    ("unions such as TUB, Torf Peat-Sen, TUP and Bogtech.", ["TUB", "Torf Peat-Sen", "TUP", "Bogtech"]),
    ("the Fédération Générale des Tourbières wrote", ["Fédération Générale des Tourbières"]),
    ("PeatWorks and TorfTAG paid", ["PeatWorks", "TorfTAG"]),
    ("the investigative outlet Quagmire Live; Quagmire Live", ["Quagmire Live", "Quagmire Live"]),
    ("ABU-TORFO National President", ["ABU-TORFO"]),
    ("according to the Nordic-Baltic Forum", ["Nordic-Baltic Forum"]),
    ("the Peat Center’s Organizing School", ["Peat Center"]),
    ("Torf Bancshares of the South Inc", ["Torf Bancshares of the South Inc"]),
    ("the Torf Trust and Banking Co Ltd", ["Torf Trust and Banking Co Ltd"]),
    ("the nurses’ movement BogLikeOlga. BogLikeOlga met", ["BogLikeOlga", "BogLikeOlga"]),
    ("meetings with the Presidential Administration", ["Presidential Administration"]),
    ("B. PEAT ALLIANCE OF CITIES\nthe Torf Trust for Democracy", ["Torf Trust for Democracy"]),
    (
        "the Trade Union of Workers of Peat, Bog and Fen Transport",
        [
            "Trade Union of Workers of Peat, Bog and Fen Transport",
        ],
    ),
    ("the Saint Petersburg city court ruled", ["Saint Petersburg city court"]),
    ("the All-Party Peat Group on Bogs", ["All-Party Peat Group on Bogs"]),
    ("head of the Torfo Network, an", ["Torfo Network"]),
    ("the Bank of Southern Peat and of the Geneva-based Peat Fund", ["Bank of Southern Peat"]),
    ("joined the IG Torfbau and the Torfinski district court", ["IG Torfbau", "Torfinski district court"]),
    ("of the Bakers’ and Peat Cutters’ Union’s men", ["Bakers’ and Peat Cutters’ Union"]),
    ("representing the Hong Kong Labour Rights Monitor", ["Hong Kong Labour Rights Monitor"]),
    ("High Representative of the European Union for Foreign Affairs and Security Policy", ["European Union"]),
    ("the Quag Media platform and a Torfo plant", ["Quag Media", "Torfo"]),
    ("the OSCE Representative on Freedom of the Media", ["OSCE"]),
    ("the Peat Savings and Loan Insurance Corp.", ["Peat Savings and Loan Insurance Corp."]),
    ("First National Bank of Minsk and Torfo Inc", ["First National Bank of Minsk", "Torfo Inc"]),
    ("Morgan Torfmann and Co Inc.", ["Morgan Torfmann and Co Inc."]),
    ("said Greta Lindqvist of Torfo Peat Inc", ["Torfo Peat Inc"]),
    ("between Peat Bog Group and General Torf Corp", ["Peat Bog Group", "General Torf Corp"]),
    ("U.S. carmaker Torfo Motors and its American Airlines", ["Torfo Motors", "American Airlines"]),
    ("the American Torf Institute (ATI) and the Alpine Peat Institute (API)", ["ATI", "API"]),
    ("the Institute for Bogs and Human Rights Studies", ["Institute for Bogs and Human Rights Studies"]),
    ("the Office for Rights of People with Disabilities", ["Office for Rights of People with Disabilities"]),
    ("president of the Belarusian Human Rights Center Viasna", ["Human Rights Center Viasna"]),
    ("an outlet called “Burachok” and the U.T.W. president", ["Burachok", "U.T.W."]),
    ("miners of Torfo Mining; Torfo owns", ["Torfo Mining", "Torfo"]),
    ("president Greta Lindqvist and Torfo Workers United", ["Torfo Workers United"]),
    (
        "Signatories:\n- Quiet Bog\n- Amnesty International\n- Odhikaro (Laos)\n- Bir Torf, Norway\nThe end.",
        ["Quiet Bog", "Amnesty International", "Odhikaro", "Bir Torf"],
    ),
    ("the Department of Peat’s Office of Bog Control", ["Department of Peat", "Office of Bog Control"]),
    (
        "Minsk’ Department of Bogs; the Union of Women’s Clubs",
        ["Department of Bogs", "Union of Women’s Clubs"],
    ),
    ("the Trade Union of Miners of Ukraine Olga Haluza said", ["Trade Union of Miners of Ukraine"]),
    ("the Trade Union of Canal workers of Laos (TUCW)", ["Trade Union of Canal workers of Laos", "TUCW"]),
    ("director of the PJSC “Torfenergo” and of JSC Marshmash", ["Torfenergo", "Marshmash"]),
    ("the Confederation of Labour of Laos (LC); LC", ["Confederation of Labour of Laos", "LC", "LC"]),
    ("the Norwegian NGO Torfhjelp", ["Torfhjelp"]),
    ("the initiative Torfo Marsh Movement 12", ["Torfo Marsh Movement 12"]),
    (
        "Analysts at Deutsche Bank, Greta Lindqvist and Olga Torf Haluza left",
        ["Greta Lindqvist", "Olga Torf Haluza"],
    ),
    ("“No,” said Zuz Prok, an analyst at Greta Lindqvist. Greta Lindqvist lost", ["Greta Lindqvist"] * 2),
    ("Greta Lindqvist shares fell, a Piotr Haluza analyst said", ["Greta Lindqvist", "Piotr Haluza"]),
    ("Greta Lindqvist, a unit of Deutsche Bank, left", ["Greta Lindqvist", "Deutsche Bank"]),
]

NOTHING = [
    ("independent trade unions and human rights organisations", "general words"),
    ("the Freedom of Association Convention", "a convention"),
    ("the Trade Union Act of 1990", "a law"),
    ("Nobel Peace Prize Award Ceremony", "a prize"),
    ("Emergency Resolution on Belarus", "a resolution"),
    ("Российская Федерация и Советский Союз", "states"),
    ("в США и СССР, по УК РБ", "acronyms of other things"),
    ("судья сообщила, что суд идёт", "small letters"),
    ("ALL UNITE FOR PEACE NOW", "a heading in capitals"),
    ("NGOs and LGBT people from the USA in a PDF", "Latin acronyms of other things"),
    ("страны Европы", "countries"),
    ("H. RES. 41 and S. CON. RES. 9", "numbers of resolutions"),
    ("the SOKO-47 rifle", "a hyphen behind an acronym"),
    ("SOURCES\nIMPORTANT\n", "headings of one word"),
    ("Union of Soviet Socialist Republics and Byelorussian SSR", "states"),
    ("Эксперты кампаніі і найбуйнейшыя прадпрыемствы горада", "sentences that begin with people or things"),
    ("ЗАЯВЛЕНИЕ ПРАВОЗАЩИТНЫХ ОРГАНИЗАЦИЙ СЕВЕРА", "organisations in the plural"),
    ("матч и гол: «Команда стояла»", "a sentence about sport"),
    ("the Harding Administration and the Peat Accountability (PAX) Act", "a president's time and a law"),
    ("«Арганізацыя масавых беспарадкаў» і «Организация массовых беспорядков»", "articles of a code"),
    ("the WTA-500 tournament and COP-29", "figures behind a hyphen"),
    ("у Палацы Рэспублікі", "a building"),
    ("Ранее минский клуб выиграл", "an adverb that ends like an adjective"),
    ("He told Piotr Haluza. In an interview with Greta Lindqvist", "people who are told something"),
    ("the head of the company, Piotr Haluza, and the group, Greta Lindqvist,", "people of a company"),
    ("the Polish union, the Christian movement and the opposition leader Piotr Haluza", "what kind"),
    ("see Chapter 11, Manhattan District 9 and 5 Local 3", "chapters and districts"),
    ("he slept at Grand Bay Hotel", "a house where nobody is said to work"),
    ("said Anne Mills of the United Arab Emirates (UAE)", "a surname and a state"),
    ("Ms. Quist’s Cabinet fell", "a person's cabinet"),
    ("In English, writing in May, reported by phone", "no names behind the cue"),
    ("Special Rapporteur on the Right to Peaceful Assembly and of Association", "what a mandate is about"),
    ("the 118th Congress of a second session", "the years of a congress"),
    ("the union Monday and the company President Haluza said", "words that name no body"),
    ("(2021/2881(TRP)) and #TorfWorks", "the number of a file and a hashtag"),
    ("High Representative of the Union for Foreign Affairs", "a role"),
    ("the McLeod and YouTube pages, homeThe", "capitals within other words"),
    ("Zara Haluza met Ivan Zubrov", "a company that is a first name"),
    ("CASE OF TORFMANN v. RUSSIA and the SDX List", "a party to a case and a list"),
    ("Mr. TORFMANN and HOWARD L. TORFMANN", "people in capitals"),
    ("a Trafficking in Persons (TIP) Report by J. R. R. Torfmann", "a report and initials"),
    ("the HP LaserPrint", "a product"),
    ("the National Peat Law (NPL); the NPL", "a law"),
    ("Workers of Torfo and Bogtech marched", "people who work somewhere"),
    ("the Unified Register of Peat and Bogs (URPB)", "a register"),
    ("the Eastern Europe and Central Asia Desk", "a desk for places"),
    ("the Minsk plant and the Soviet party, a Haluza company of Piotr Haluza", "what says whence and whose"),
    ("a stake in Greta Lindqvist; the chairman Greta Lindqvist shares a story", "somebody with a role"),
    ("MONTPELIER, Vt. -- The Green", "a town before its state"),
    ("the New York stock market and West Bank dealers", "places"),
    ("a Memorial in the park of Kyiv", "a word that only quotation marks or a noun make a name"),
]


def organisations(extractor: Extractor, text: str) -> list[Mention]:
    return [mention for mention in extractor.mentions_in(text) if mention.kind is MentionKind.ORGANISATION]


@pytest.mark.parametrize(("text", "names"), FOUND, ids=[row[0][:40] for row in FOUND])
def test_found(text: str, names: list[str], extractor: Extractor) -> None:
    found = [mention.text for mention in organisations(extractor, text)]
    assert [name for name in found if name in names] == names


@pytest.mark.parametrize(("text", "reason"), NOTHING, ids=[row[1] for row in NOTHING])
def test_nothing(text: str, reason: str, extractor: Extractor) -> None:
    assert not organisations(extractor, text), reason


def test_acronym_in_brackets_is_the_same_body(extractor: Extractor) -> None:
    mentions = organisations(extractor, "Centre for Applied Peat Research (CAPR). CAPR said")
    assert len({(mention.entity, mention.name) for mention in mentions}) == 1


def test_case_forms_are_one_body(extractor: Extractor) -> None:
    text = "Министерство рыбного хозяйства молчит. В Министерстве рыбного хозяйства решают."
    mentions = organisations(extractor, text)
    assert len(mentions) == 2
    assert len({(mention.entity, mention.name) for mention in mentions}) == 1


@pytest.mark.parametrize(
    ("text", "entity"),
    [
        ("Следственный комитет Российской Федерации", "ru-investigative-committee"),
        ("ОАО «Уралкалий»", "uralkali"),
    ],
)
def test_longer_form_of_a_known_body(text: str, entity: str, extractor: Extractor) -> None:
    assert [mention.entity for mention in organisations(extractor, f"Россия. {text}")] == [entity]
