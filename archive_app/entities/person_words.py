"""The words around names of people: titles, roles, particles, and capitalised words that are no surnames."""

from __future__ import annotations

from archive_app.entities.phrases import word_key
from archive_app.entities.tokens import word_set

TITLES = word_set(
    """president vice-president senator sen sens representative rep reps congressman congresswoman
    ambassador secretary minister premier chancellor general gen colonel col lieutenant lt captain capt
    major sergeant judge justice king queen prince princess mr mrs ms miss dr prof professor pope
    archbishop bishop cardinal father rev reverend governor gov mayor director chairman chairwoman
    chairperson commissioner envoy rapporteur spokesperson spokesman spokeswoman daw lady sir lord
    sheikh sheik imam metropolitan patriarch comrade undersecretary marshal admiral commander speaker
    emperor sultan emir counsellor counselor consul baroness baron count countess dame sister brother
    dictator autocrat strongman tyrant"""
)
"""Lower-case; the name that follows one may be a surname alone."""

PLURAL_TITLES = word_set(
    """presidents senators sens representatives reps congressmen ministers ambassadors secretaries generals
    judges justices messrs professors bishops archbishops cardinals governors co-chairs chairs
    commissioners rapporteurs leaders"""
)
"""Lower-case; several surnames may follow one."""

PLACES_THAT_ARE_SURNAMES = word_set(
    """West East North London England Ireland France Lincoln Washington Holland Wales Houston Dallas Berlin
    Scotland Paris Kent Israel Derby Lancaster Warwick York"""
)
"""Surnames behind a first name: `Catherine West`."""

RULES = word_set("government regime administration presidency dictatorship era family clan brothers")
"""`the Mobutu regime`"""

NAMED_AFTER_PEOPLE = word_set(
    """Prize Award Committee Foundation Institute University Center Centre Library Street Avenue Square
    Peace Act Amendment Doctrine Plan Law Report Stiftung Airport Bridge Theatre Museum Medal Fund
    College School Hospital"""
)

ROLES = word_set(
    """president chairman chairperson chairwoman chair leader activist activists blogger journalist
    journalists prisoner prisoners lawyer candidate wife husband brother sister son daughter mother
    father founder co-founder head director secretary member members spokesperson spokesman spokeswoman
    photographer correspondent editor writer poet author inventor professor economist analyst expert
    researcher historian artist producer worker workers miner driver teacher student doctor unionist
    unionists trade-unionist minister ambassador senator congressman judge prosecutor investigator
    commander general politician oligarch businessman banker defender defenders adviser advisor attorney
    laureate opposition chemist physicist biologist president-elect deputy deputies mayor governor
    coordinator representative coach player scientist painter sculptor architect filmmaker colleague
    friend ally aide associate supporter comrade cellmate neighbour neighbor partner successor
    predecessor publicist columnist commentator reporter lawyers attorneys observer barrister academic
    scholar sociologist philosopher psychologist linguist physician surgeon paramedic entrepreneur
    manager programmer machinist metalworker steelworker fitter docker seafarer trucker strategist
    organiser organizer campaigner marshal treasurer vice-president vice-chair vice-chairman
    vice-chairperson deputy-chairman interlocutor convict captain colonel sergeant officer detective
    nurse farmer guard pilot engineer welder mechanic electrician clerk accountant protester detainee
    victim widow resident citizen king queen prince princess emperor pope chancellor premier envoy
    negotiator dissident monk bishop archbishop priest pastor singer actor actress musician designer
    volunteer chief boss co-chair co-chairs co-chairman defendants politicians lawmaker lawmakers
    legislator cousin nephew niece uncle aunt grandson granddaughter grandfather grandmother bloggers
    reporters leaders strikers MP MEP MPs fiancé fiancée girlfriend boyfriend ex-husband ex-wife sons
    daughters brothers sisters detainees convicts officials official inmate inmates hunger-striker
    whistleblower protesters dissidents colleagues lecturer rector dean principal presenter anchor host
    singer-songwriter musician-activist prime vice spouse owner co-owner co-founders founders candidates
    translator translators interpreter anarchist pensioner specialist librarian curator publisher
    bookseller critic essayist novelist playwright screenwriter cinematographer prosecutor-general poets
    writers artists musicians athlete athletes swimmer gymnast sprinter nominee nominees winner winners
    recipient recipients speaker speakers moderator panelist"""
)
"""Lower-case words before which or after which a name of two or more words stands."""

SPEAKS = word_set("said says by adds added told warns warned")
"""Before a name these say that somebody speaks or has written."""

PARTICLES = word_set("de da di del della du van von der den ter la le el al bin ibn ben dos das e y af zu")

RUSSIAN_ROLES = word_set(
    """президент премьер премьер-министр министр вице-премьер глава лидер судья адвокат журналист
    журналистка корреспондент корреспондентка активист активистка правозащитник правозащитница политик
    депутат сенатор посол представитель представительница председатель руководитель директор секретарь
    пресс-секретарь помощник советник профессор эксперт аналитик писатель писательница поэт художник
    режиссер полковник генерал майор капитан лейтенант следователь прокурор блогер предприниматель
    бизнесмен кандидат экс-кандидат политзаключенный политзаключенная заключенный рабочий рабочая шахтер
    водитель учитель учительница врач студент студентка философ историк экономист политолог социолог
    оппозиционер госсекретарь канцлер король комиссар координатор юрист инженер редактор главред ведущий
    ведущая фотограф оператор заместитель основатель владелец жена муж сын дочь брат сестра отец мать
    вдова гражданин гражданка осужденный обвиняемый потерпевший свидетель епископ митрополит архиепископ
    патриарх священник господин госпожа экс-министр спецдокладчик докладчик спецпосланник акционер
    тренер певица певец актер актриса музыкант волонтер защитник"""
)
BELARUSIAN_ROLES = word_set(
    """судзьдзя сьледчы намесьнік намеснік палітзьняволены палітзняволены палітвязень пісьменьнік паэтка
    каардынатар каардынатарка дакладчык дакладчыца старшынька кіраўніца дырэктарка пракурорка лекарка
    рэдактарка рэжысэр сябра сябар прэзідэнт прэзыдэнт прэм'ер прэм'ер-міністр міністр віцэ-прэм'ер
    кіраўнік лідар лідэр суддзя адвакат
    журналіст журналістка карэспандэнт карэспандэнтка актывіст актывістка праваабаронца палітык дэпутат
    сенатар пасол амбасадар прадстаўнік прадстаўніца старшыня дырэктар сакратар прэс-сакратар памочнік
    дарадца прафесар эксперт аналітык пісьменнік пісьменніца паэт мастак рэжысёр палкоўнік генерал маёр
    капітан лейтэнант следчы пракурор блогер прадпрымальнік бізнэсмен кандыдат палітвязень палітвязьень
    палітзняволены рабочы шахцёр кіроўца настаўнік настаўніца лекар урач студэнт студэнтка філосаф
    гісторык эканаміст палітолаг сацыёлаг апазіцыянер канцлер камісар каардынатар юрыст інжынер рэдактар
    вядоўца вядучы фатограф аператар намеснік заснавальнік уладальнік жонка муж сын дачка брат сястра
    бацька маці ўдава грамадзянін асуджаны абвінавачаны пацярпелы сведка біскуп мітрапаліт арцыбіскуп
    святар спадар спадарыня дакладчык спецдакладчык экс-міністр сябра валанцёр абаронца"""
)

CYRILLIC_TITLES = word_set(
    """президент президента президенту президентом премьер премьера премьер-министр принц принца принцесса
    король короля королева папа папы господин господина госпожа госпожи госпожой миссис мистер мистера
    сэр г-н г-жа судья судьи судье полковник полковника генерал генерала майор капитан лейтенант сержант
    император императора князь граф герцог барон шейх султан муфтий маэстро адвокат адвоката следователь
    журналист журналиста журналистка кардинал епископ товарищ доктор профессор сенатор сенатора канцлер
    канцлера прэзідэнт прэзідэнта прэзыдэнт прэм'ер прынц прынца кароль спадар спадара спадару спадарыня
    спадарыні пан пані суддзя суддзі палкоўнік маёр капітан лейтэнант следчы журналіст кардынал біскуп
    доктар прафесар сенатар канцлер судзьдзя судзьдзі сьледчы"""
)
"""After these a surname may stand alone."""

STREETS = word_set(
    """вул ул улица улице улицы вуліца вуліцы вуліцу улицу проспект проспекте проспекта праспект праспекце
    праспекта пр площадь площади плошча плошчы плошчу бульвар бульвара бульвары переулок завулак имени
    імя им станция станцыя street avenue square ul vul pr prospekt praspekt ulitsa vulica vulitsa bulvar"""
)
"""A name beside one of these is the name of a place or of a thing."""

ENGLISH_STREETS = word_set("street avenue square boulevard")
"""So is a name before one of these."""

NOT_SURNAMES = word_set(
    """the a an this that these those it its in on at by for from to of and or but if as with without while
    when where which who what why how he she they we i you his her their our my your no not all any some
    each every both after before since during until under over between among about against according
    also however further moreover meanwhile following having being there here then now yet still even
    just only such more most many much other others another several please read join send hold record
    demand stop skip jump free dear sincerely contact note source image photo view follow share says
    said country press release releases news statement letter emergency resolution article articles
    title page main content rapporteur rapporteurs honorable acting former special deputy assistant vice
    prime foreign human rights labour labor trade independent democratic republic government governments
    state states united national international federal regional local public private civil social
    general executive committee commission council union unions federation confederation congress party
    ministry office agency centre center association organization organisation institute university
    academy bank company group network foundation fund society movement assembly senate parliament
    department bureau board embassy army navy corps force forces police guard service services court
    constitution convention declaration covenant act treaty protocol agreement charter code law laws
    bill section chapter annex prize peace war revolution election elections internet summit session
    january february march april may june july august september october november december monday tuesday
    wednesday thursday friday saturday sunday day days week month year years today tomorrow yesterday
    new old great street avenue square road city town river lake mountain island islands sea ocean
    airport station plant works factory mission procedures working experts expert laureate winner
    majority minority whip summary response majesty kingdom freedom justice democracy security co chairs
    chair nations world global pan front alliance coalition forum caucus secretariat radio television
    times post gazette herald tribune journal newspaper online live update health education finance
    economy culture information defense defence interior affairs studies science sciences sir madam mr
    mrs ms dr president senator senators minister ministers secretary ambassador judge king queen
    co-chair chairman director leader leaders member members activists workers prisoners journalists
    people men women children god bible islam press-release emeritus sens reps tel fax email http www
    est cet utc pdf speaker governor mayor commissioner delegate delegates sirs excellency excellencies
    comrades friends colleagues brothers sisters ladies gentlemen counsellor counselor consul daw
    project browser bundle website application software conference high representative representatives
    vice-president fédération confédération officer associate administrator undersecretary license
    licence counsel staff electric store manager headquarters chief witness witnesses panelists hearing
    democrat democrats republican republicans ranking"""
)
"""Lower-case English words that end a name when they stand in it with a capital letter."""

CYRILLIC_SMALL_WORDS = word_set(
    """а б в во г да для до если ещё еще же за и из или их к как когда который кто ко ли мы на над не ни но
    о об однако он она они оно от перед по под пока после потому при про раз с сам сегодня сейчас со
    согласно так также там тем тогда только тот тут у уже хотя через чем что чтобы эта эти это этот я вы
    ты его её ее им ей ему все всё весь вся один одна одно два две три вчера завтра теперь здесь сначала
    затем потом ранее позже поэтому между среди около вместо кроме благодаря вопреки вокруг возле мимо
    против ради сквозь вместе может можно нужно надо нет был была было были есть будет будут этого этой
    этом того той том тех этих мой моя моё мои наш наша наше наши ваш ваша ваше ваши свой паводле вакол
    каля ля пасля перад праз пра дзеля замест паміж сярод супраць дзякуючы а але аднак бо ў ва гэта гэты
    гэтая гэтыя ён яна яно яны мы вы што як калі хто які якая якія дзе тут там цяпер сёння учора заўтра
    потым затым раней пазней таму толькі яшчэ ўжо таксама каб ці не ні так няма быў была было былі ёсць
    будзе будуць мой мая маё мае наш наша нашы ваш ваша вашы свой адзін адна два дзве тры яго яе іх ім
    ёй яму усе ўсе увесь мэтро метро"""
)
"""Russian and Belarusian words that begin sentences and are no names."""

_NO_NAMES = word_set(
    """республика город район область край остров площадь дом театр собор храм море победа доктор кубок
    чемпионат премия орден конкурс фестиваль праздник день год мир страна власть закон кодекс
    конституция революция война совет улица проспект школа университет институт академия завод парк
    музей дворец мост аэропорт вокзал станция село деревня поселок губерния штат земля провинция округ
    регион народ сборная лига клуб команда матч финал фильм альбом песня рэспубліка горад раён
    вобласць востраў плошча тэатр сабор перамога кубак чэмпіянат прэмія ордэн свята дзень год свет
    краіна улада закон кодэкс канстытуцыя рэвалюцыя вайна вуліца праспект школа універсітэт інстытут
    акадэмія завод парк музей палац мост вакзал станцыя вёска пасёлак правінцыя акруга рэгіён народ
    зборная клуб каманда фільм песня предшественник нобелевский олимпийский великий белый красный
    новый старый верхний нижний большой малый святой нобелеўскі алімпійскі вялікі белы чырвоны новы
    стары верхні ніжні малы святы отечественный айчынны советский савецкі гран при интернет інтэрнэт бог
    господь христос евангелие библия коран рождество каляды пасха вялікдзень дворца дворце дворцу дворцом
    независимость незалежнасць незалежнасьць партия партыя комитет камітэт комиссия камісія министерство
    міністэрства федерация федэрацыя фэдэрацыя конфедерация канфедэрацыя конгресс кангрэс ассоциация
    асацыяцыя организация арганізацыя профсоюз прафсаюз парламент прокуратура пракуратура департамент
    дэпартамент съезд з'езд зьезд пленум ассамблея асамблея генассамблея генасамблея палата союз саюз
    движение центр цэнтр фонд офис офіс демократия дэмакратыя солидарность салідарнасць революционный
    народный паспалітая посполитая речь рэч княства княжество каралеўства королевство імперыя
    империя казачество казацтва шляхта адраджэнне возрождение просвещение асветніцтва"""
)
CYRILLIC_NO_NAMES = frozenset(word_key(word) for word in _NO_NAMES)
"""Word keys of nouns and adjectives that are no part of a person's name."""

FIRST_NAMES_AND_WORDS = word_set(
    """вера веры вере веру верой надежда надежды надежде надежду любовь любви слава славы славе славу рада
    роза розы
    мира мир миру лилия роман романа майя май мая победа зоя рома света свету кара лена лены злата ада
    яна яны яну
    марта марте мартом марту август августа"""
)
"""Words that are first names as well, and stand with a capital letter for other reasons."""

PARTICIPLES = tuple(
    word_set(
        """ован ована овано ованы ованный аваны аваная аваныя ержан ержана ержаны рыманы рыманая рыманыя уждён
        ужден уждена уждены уджаны уджаная уджаныя обождён обожден обождена обождены ызвалены ызваленая оворён
        оворен оворена оворены олена олены льнены льненая"""
    )
)
"""Endings of the participles that headlines end with (`АРЕСТОВАНА`)."""

CYRILLIC_VERBS = word_set(
    """заявил заявила заявили сообщил сообщила сообщили призвал призвала призвали осудил осудила осудили
    потребовал потребовала потребовали обратился обратилась обратились выступил выступила выступили
    вынес вынесла вынесли объявил объявила объявили заявіў заявіла заявілі паведаміў паведаміла
    паведамілі заклікаў заклікала заклікалі асудзіў асудзіла асудзілі запатрабаваў запатрабавала
    звярнуўся звярнулася звярнуліся выступіў выступіла выступілі абвясціў абвясціла абвясцілі убит убита
    избит избита умер умерла погиб погибла забіты збіты памёр памерла загінуў загінула вышел вышла вышли
    выйшаў выйшла выйшлі стал стала стаў стала"""
)
"""Lower-case; what follows a name in a headline."""

SURNAME_ENDINGS = tuple(
    word_set(
        """ович евич ич іч енко энка анка енка ко чук щук юк ук як ский цкий ская цкая скі цкі ов ев ёв ин ын
    аў еў оў ёў ова ева ина ына ава іна ян янц швили дзе ник нік чик чык ець ец ак ок ік ик унь ань ень"""
    )
)
"""Endings of Cyrillic surnames in the nominative."""
