"""The words that names of organisations are made of, in English, Russian and Belarusian."""

from __future__ import annotations

import re

from archive_app.entities.phrases import word_key
from archive_app.entities.tokens import word_set

HEADS = word_set(
    """Union Congress Committee Subcommittee Council Federation Confederation Organization Organisation
    Commission Court Parliament Ministry Agency Centre Center Association Party League Institute
    University Academy Bank Company Corporation Foundation Fund Society Assembly Senate Department
    Bureau Embassy Caucus Alliance Coalition Secretariat Corps Regiment Battalion Brigade Division Army
    Navy Fleet Tribunal Authority Inspectorate Directorate Administration Chamber College Police
    Syndicate Guild Cooperative Consulate Church Diocese Orchestra Museum Theatre Theater Library
    Hospital Airlines Airways Railways Railway Industries Holding Holdings Newspaper Broadcasting
    Cabinet Directorate-General Directorates Delegation Secretariat-General Prosecutor's Ombudsman
    Presidium Politburo Observatory Exchange Airport Refinery Factory Laboratory Laboratories Consortium
    Chancellery Patriarchate"""
)
"""A capitalised run of words with one of these names a body."""

WEAK_HEADS = word_set(
    """Office Board Group Service Services Network Front Movement Forum Initiative Club School Plant Works
    Force Forces Post Times Gazette Herald Tribune Journal Radio Television TV News Press Media Watch
    Defenders Observers Community Guard Body Desk Platform Campaign Project Partnership Section Branch
    Mission Unit House Command Team Conference Workers Studies Solutions Systems Technologies Partners
    Enterprises Brothers Films Studio Studios Records Productions Executive Collective Circle Lab Hub
    International Assembly Watchdog"""
)
"""These need two words before them, or more words after `of` or `for`."""

LEGAL_FORMS = word_set(
    "Inc Ltd LLC Corp plc PLC GmbH AG SA SE NV BV Oy AB AS ASA SpA SARL OJSC CJSC JSC OAO ZAO RUE LLP"
)

CONNECTORS = word_set("of for and the on & de against in to with by")
LINKS = word_set("of for on against")
"""Connectors that may lead on from the head of a name."""

NEVER_IN_A_BODY = word_set(
    """The A An This That These Those It In At By From To And Or But If As With Without While When Where
    Which Who What Why How He She They We I You His Her Their Our My Your No Not All Any Some Each Every
    Both After Before Since During Until Under Against Into Amid Within Across Toward Towards Over
    Between Among According Also However Further Moreover Meanwhile Following Having Being There Here
    Then Now Yet Still Even Just Only Such More Most Many Much Other Others Another Several Please Read
    Join Send Hold Record Demand Stop Skip Jump Dear Sincerely Contact Note Source Image Photo View
    Follow Share Says Said Mr Mrs Ms Dr Sen Sens Rep Reps Sir Madam President Senator Senators
    Representative Representatives Ambassador Secretary Chairman Chairwoman Chairperson Chair Director
    Head Deputy Acting Former Minister Premier Judge King Queen Professor Governor Mayor Spokesperson
    Spokesman Spokeswoman Leader Leaders Envoy Commander Rapporteur Commissioner January February March
    April May June July August September October November December Monday Tuesday Wednesday Thursday
    Friday Saturday Sunday Member Members Activist Activists Emergency Urges Calls Issues Testifies
    Condemning Day Article Articles Title Chapter Annex Summary Statement Letter Report Resolution New"""
)

NOT_AFTER_A_HEAD = word_set(
    """Act Acts Law Laws Treaty Convention Conventions Covenant Prize Award Declaration Charter
    Constitution Agreement Protocol Code Statute Elections Election Summit Day Days Bill Amendment
    Revolution War Medal Order Index Programme Program"""
)
"""A name of a law, a prize or an event, in which the body is only a part."""

SAYS_LITTLE = word_set(
    "Trade Labour Labor Independent Free National Local State Global World Workers Free Democratic"
)
"""`Trade Union`, `State Company`: with no other word these describe nobody in particular."""

NEEDS_MORE_THAN_A_PLACE = word_set(
    "Union Division Administration Authority Community House Front Force Forces Army"
)
"""`Union of Burma`: a state, or a description."""

PREFIXES = word_set("ex pro anti non")
"""An acronym may follow one of these and a hyphen."""

ORDINALS = word_set(
    """first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth
    fifteenth sixteenth seventeenth eighteenth nineteenth twentieth"""
)
UNITS = word_set("Squad Platoon Company Battery Squadron Battalion Regiment Brigade Division Corps")
"""Of an army; with an ordinal before it, a unit may be followed by the greater one it belongs to."""

GENERIC = word_set(
    """newspaper party movement organization organisation ngo company channel website group union center
    centre foundation campaign initiative agency magazine portal radio association outlet publication
    bank firm plant project club theatre theater band studio publisher service news-agency newsroom
    network collective committee"""
)
"""Lower-case English words before a name in quotation marks."""

LATIN_ACRONYMS_OF_OTHER_THINGS = word_set(
    """USA USSR UAE DRC PRC DPRK GDR FRG RSFSR BSSR NGO NGOs INGO CSO CSOs MEP MEPs CEO CFO CTO PhD GDP GNP
    VAT HIV AIDS COVID SARS MERS DNA RNA LGBT LGBTI LGBTQ LGBTIQ SOGI VPN VPNs DPI TLS SSL DNS HTTP
    HTTPS HTML CSS XML JSON URL URLs PDF PDFs CSV RSS API APIs SDK SIM GPS GSM SMS MMS OTP PIN USB CPU
    GPU RAM SSD LED LCD CCTV ATM ATMs ISP ISPs IXP IPS ASN ASNs FAQ FAQs FYI ASAP AKA TBA TBC NDA MOU
    MoU HQ EST EDT CST CDT PST PDT MST GMT UTC CET CEST MSK BST ISBN ISSN DOI ISO USD EUR GBP RUB BYN
    BYR PLN UAH CHF JPY AND THE FOR NOT BUT ALL ANY NEW OLD OUR YOU WHO HOW WHY WHAT WHEN FROM WITH THIS
    THAT THESE ARE WAS WERE HAS HAVE WILL CAN MAY SHALL MUST JULY JUNE SEPT STOP JOIN SIGN READ MORE NOW
    LIVE NEWS PRESS RELEASE UPDATE PHOTO VIDEO SOS VIP POW POWs IDP IDPs HRD HRDs WHRD UDHR ICCPR ICESCR
    UPR SDG SDGs OSH MNE MNEs SME SMEs EPZ EPZs FTA CBA CBAs PPE UXO IED IEDs WMD ICBM RES CON
    II III IV VI VII
    VIII IX XI XII XIII XIV XV XVI XVII XVIII XIX XX XXI DNR LNR SOBR TV AM PM OK IT AI"""
)
"""Latin words in capitals that are no organisations."""

ACRONYMS_OF_OTHER_THINGS = word_set(
    """США ЗША КОАП СМС ИВЛ ТУТ БАЙ МОСКВА МІНСК СССР БССР УССР РСФСР РБ РФ РП БНР ВКЛ ФРГ ГДР КНР КНДР ОАЭ
    ЮАР ДНР ЛНР ДТП ВВП УК УПК КоАП КАП ГК ТК ИП ЧП ЧС ТВ ПК НДС ФСЗН АЭС СМИ ЖКХ ВИЧ СПИД ЧМ ЧЕ ЕГЭ ДНК
    НПО НКО НГО НДА ГО ИВС СИЗО ИК ЦИП ШИЗО ПКТ ЛТП ЦВР СІЗА ІЧУ ЦІП ПКТ СМІ ВУП УПК МСК МКАД СП СЭЗ ПЦР
    ЭКГ УЗИ МРТ ЛГБТ ООО ОАО ЗАО ЧУП РУП КУП СООО ИООО ТАА ААТ ЗАТ УП ПУП ДУ КУП ГУП ФГУП АО ПАО ЦТ АН
    НЗ КП ИФ ВМ ВНЖ ЦК ДВ ВОВ ВАВ БЧБ ВЛ ЦУ ФИО ЭВМ ГМО НАТО НЛО ПВО ПРО ВВС ВМФ ЖД РЖД ГЭС ТЭЦ ТЭС АЗС
    ПДД ГАИ ДАІ ЭХР КН АД НВП ЖЭС ЖЭУ ГСМ АГП ОСА QR PS ВУЗ ВНУ УВО ССУЗ ПТУ СШ ДШ ЮНІ КПП ВСУ МЕТА РОС
    ТАК НЕ ДА НЯ НИ КАК ЧТО ДЛЯ ПРО ГЭТА ЯК ШТО НА ПА ПО ЗА АЛЕ АД ДЫ ИЗ ОТ ДО ИЛИ ЛИ ВОТ ЭТО"""
)
"""Cyrillic words in capitals that are no organisations."""

_CYRILLIC_HEADS = word_set(
    """министерство комитет комиссия совет суд палата парламент прокуратура управление департамент
    агентство служба союз профсоюз федерация конфедерация конгресс ассоциация организация партия
    движение фронт центр фонд институт университет академия банк компания корпорация завод комбинат
    фабрика предприятие объединение холдинг концерн газета телеканал телерадиокомпания посольство
    консульство коллегия инспекция администрация исполком горисполком облисполком райисполком рада дума
    сейм собрание ассамблея секретариат штаб батальон полк бригада армия церковь епархия митрополия
    гимназия лицей колледж больница театр музей клуб лига общество товарищество братство инициатива
    коалиция альянс блок бюро трибунал кабинет группа сеть школа редакция издательство правление
    представительство делегация миссия комиссариат гильдия корпус дивизия флот гвардия войска силы
    сообщество биржа хор оркестр ансамбль міністэрства камітэт камісія савет суд палата парламент
    пракуратура упраўленне дэпартамент агенцтва служба саюз звяз зьвяз прафсаюз федэрацыя фэдэрацыя
    канфедэрацыя кангрэс асацыяцыя арганізацыя партыя рух фронт цэнтр цэнтар фонд інстытут універсітэт
    унівэрсытэт акадэмія банк кампанія карпарацыя завод камбінат фабрыка прадпрыемства аб'яднанне
    холдынг канцэрн газета тэлеканал тэлерадыёкампанія амбасада пасольства консульства калегія інспекцыя
    адміністрацыя выканкам гарвыканкам аблвыканкам райвыканкам сойм сход асамблея сакратарыят штаб
    батальён полк брыгада армія царква касцёл епархія гімназія ліцэй каледж бальніца тэатр музей клуб
    ліга таварыства суполка братэрства ініцыятыва кааліцыя альянс блок бюро трыбунал кабінет група сетка
    школа рэдакцыя выдавецтва прадстаўніцтва дэлегацыя місія камісарыят гільдыя корпус дывізія флот
    гвардыя войскі сілы супольнасць біржа аддзел отдел отделение аддзяленне отдзел"""
)
CYRILLIC_HEADS = frozenset(map(word_key, _CYRILLIC_HEADS))
"""Word keys of the nouns that name a body."""

MASCULINE_HEADS = frozenset(word_key(word) for word in _CYRILLIC_HEADS if word[-1] not in "аяоеіыь")
"""Their plural (суды, банки) is told by its ending and names nobody in particular."""

PLURAL_ENDINGS = ("ы", "и", "і", "ов", "ев", "аў", "оў", "яў", "ам", "ами", "амі", "ах")

SMALL_HEADS = frozenset(
    word_key(word)
    for word in word_set(
        """министерство комитет комиссия прокуратура палата управление департамент совет парламент
    администрация міністэрства камітэт камісія пракуратура палата упраўленне дэпартамент савет парламент
    адміністрацыя рада"""
    )
)
"""Word keys of the heads that begin a name without a capital letter."""

_CYRILLIC_WEAK = word_set(
    """группа сеть школа общество блок корпус силы войска редакция кабинет собрание отдел отделение
    инициатива движение завод фабрика предприятие компания банк больница театр музей клуб центр церковь
    союз партия фонд газета суд миссия администрация армия штаб правление делегация бюро управление
    служба инспекция група сетка школа таварыства суполка блок корпус сілы войскі рэдакцыя кабінет сход
    аддзел аддзяленне ініцыятыва рух завод фабрыка прадпрыемства кампанія банк бальніца тэатр музей клуб
    цэнтр цэнтар царква касцёл саюз партыя фонд газета суд місія адміністрацыя армія штаб дэлегацыя бюро
    упраўленне служба інспекцыя"""
)
CYRILLIC_WEAK_HEADS = frozenset(map(word_key, _CYRILLIC_WEAK))
"""These need more than one describing word."""

_COMPLEMENTS = word_set(
    """дел юстиции труда защиты обороны финансов экономики образования здравоохранения культуры информации
    связи энергетики транспорта безопасности прав права человека журналистов писателей профсоюзов
    трудящихся работников рабочих промышленности торговли развития реконструкции сотрудничества наук
    науки адвокатов юристов предпринимателей молодежи женщин ветеранов инвалидов поляков министров
    представителей республики государств глав города района области народов наций свободы свобод мира
    солидарности демократии доверия контроля надзора расследований исполнения наказаний границы
    реагирования спорта туризма архитектуры строительства связи хозяйства продовольствия природных
    ресурсов окружающей среды ситуаций ситуациям отношениям средствам массовой массовай сродкам делам
    правам вопросам борьбе коррупцией преступностью пыток наркотиками терроризмом металлистов
    металлургов шахтеров горняков строителей железнодорожников моряков учителей врачей студентов матерей
    граждан избирателей потребителей директоров старейшин епископов церквей медицины исследований
    технологий инноваций статистики налогам сборам имуществу печати телевидения радиовещания войск сил
    депутатов советов районов спраў юстыцыі працы абароны фінансаў эканомікі адукацыі здароўя аховы
    культуры інфармацыі сувязі энергетыкі транспарту бяспекі правоў права чалавека журналістаў
    пісьменнікаў пісьменьнікаў прафсаюзаў працоўных работнікаў рабочых прамысловасці гандлю развіцця
    рэканструкцыі супрацоўніцтва навук навукі адвакатаў юрыстаў прадпрымальнікаў моладзі жанчын
    ветэранаў інвалідаў палякаў міністраў прадстаўнікоў рэспублікі дзяржаў кіраўнікоў краін горада раёна
    вобласці народаў нацый свабоды свабод міру салідарнасці дэмакратыі даверу кантролю нагляду
    расследаванняў выканання пакаранняў мяжы рэагавання спорту турызму архітэктуры будаўніцтва
    гаспадаркі харчавання прыродных рэсурсаў сітуацый сітуацыях справах правах пытаннях барацьбе
    карупцыяй злачыннасцю катаванняў металістаў шахцёраў гарнякоў будаўнікоў чыгуначнікаў маракоў
    настаўнікаў лекараў студэнтаў маці грамадзян выбаршчыкаў спажыўцоў дырэктараў біскупаў цэркваў
    медыцыны даследаванняў тэхналогій інавацый статыстыкі друку тэлебачання мовы навінаў тэленавінаў
    тэленавін новостей теленовостей дэпутатаў саветаў"""
)
COMPLEMENTS = frozenset(word.replace("ё", "е") for word in _COMPLEMENTS)
"""Lower-case words that follow the head of a name in the genitive or after `по`, with е for ё."""

CYRILLIC_LINKS = word_set("по па при пры против супраць за и і імя имени ў у с з")

CYRILLIC_LEGAL_FORMS = word_set(
    """ОАО ООО ЗАО ЧУП РУП КУП СООО ИООО ТАА ААТ ЗАТ ПАО АО ГК УП ПУП СП ГУП ФГУП НПО ОДО АТ ПАТ СТАА ЧТУП
    КПП ТДА"""
)
_CYRILLIC_GENERIC = word_set(
    """газета журнал телеканал канал агентство компания организация партия движение фонд центр завод клуб
    банк холдинг портал сайт издание проект кампания инициатива группа объединение ассоциация профсоюз
    фабрика предприятие радиостанция радио театр студия издательство платформа кокус альянс блок
    корпорация концерн комбинат ресурс телеграм-канал интернет-портал общество союз бригада батальон
    полк медиа сервис бренд фирма сеть команда часопіс тэлеканал агенцтва кампанія арганізацыя партыя
    рух цэнтр цэнтар холдынг партал выданне праект ініцыятыва група аб'яднанне асацыяцыя прафсаюз
    фабрыка прадпрыемства радыёстанцыя радыё тэатр студыя выдавецтва платформа карпарацыя канцэрн
    камбінат рэсурс таварыства саюз звяз брыгада батальён сэрвіс фірма сетка каманда лідар лидер"""
)
CYRILLIC_GENERIC = frozenset(map(word_key, _CYRILLIC_GENERIC))
"""Word keys of the nouns before a name in quotation marks."""

REPORTING_VERBS = word_set(
    """передает передавал сообщает сообщал сообщало пишет писал информирует цитирует перадае перадаваў
    паведамляе паведамляў піша пісаў інфармуе цытуе"""
)
"""What news agencies do."""

NOT_HEADS = word_set(
    "судья судьи судье судью судьёй судьей судей судьям суддзя суддзі суддзю рад радий радия"
)
"""Words with the stem of a head that are none."""

COUNTRIES_LIKE_BODIES = frozenset(
    f"{word_key(adjective)} {word_key(head)}"
    for adjective, head in (
        ("российская", "федерация"),
        ("расійская", "федэрацыя"),
        ("советский", "союз"),
        ("савецкі", "саюз"),
    )
)
"""States that are called like bodies, as word keys."""

NOT_IN_A_TAIL = word_set(
    """года году годы дня дней утра вечера ночи недели месяца вчера сегодня завтра раза часа минуты января
    февраля марта апреля мая июня июля августа сентября октября ноября декабря дни годзе гады дзён тыдня
    сёння учора заўтра страны краіны тогда однако сразу сначала снова когда чтобы можно нельзя нужно
    очень только также теперь раньше всегда"""
)
"""Words that end like a genitive and go on with the sentence."""

ABBREVIATED_BODY = re.compile(
    r"(?:Мин|Рос|Гос|Мос|Бел|Ген|Глав|Нац|Центр|Обл|Гор|Рай|Мін|Дзярж|Рас|Цэнтр|Абл|Гар)[а-яёіў]*?"
    r"(?:надзор|нагляд|здрав|здароўя|обрнауки|образовани[ея]|адукацыі|культуры?|избирком|выбаркам|исполком|выканкам"
    r"|комитет|камітэт|прокуратур|пракуратур|суд|банк|нефт|нафт|газ|транс|пром|прам|энерго|энерга|хим|хім|строй|маш"
    r"|инвест|телеком|стат|реестр|труд|працы|фин|фін|юст|спорт|связ|сувяз|оборон|абарон|дум|департамент|прод|экономик"
    r"|эканомік|природ|прырод|информ|інфарм|собрани|контрол|кантрол|мониторинг|космос|атом)[а-яёіў]{0,3}"
)
"""Минздрав, Рособрнадзор, Гарвыканкам, in any case form."""

POLICE_OFFICES = word_set("РОВД РУВД УВД ГУВД ГОВД РАУС РУУС УУС ГУУС ГАУС ГУВД РВК")
"""Acronyms that an adjective of place belongs to: Ленинский РОВД."""

SITE_ENDINGS = word_set("by ru com org net me info io tv ua pl eu news media live today online press")
