"""The words that names of organisations are made of in Latin letters."""

from __future__ import annotations

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
    Chancellery Patriarchate Courts Sendikası Konfederasyonu Partisi Derneği Vakfı Stiftung Gewerkschaft
    Roundtable Taskforce Ministries Precinct Militia"""
)
"""A capitalised run of words with one of these names a body."""

WEAK_HEADS = word_set(
    """Office Board Group Service Services Network Front Movement Forum Initiative Club School Plant Works
    Force Forces Post Times Gazette Herald Tribune Journal Radio Television TV News Press Media Watch
    Defenders Observers Community Guard Body Desk Platform Campaign Project Partnership Section Branch
    Mission Unit House Command Team Conference Workers Studies Solutions Systems Technologies Partners
    Enterprises Brothers Films Studio Studios Records Productions Executive Collective Circle Lab Hub
    International Assembly Watchdog Monitor Panel Trust"""
)
"""These need two words before them, or more words after `of` or `for`."""

COMPANY_HEADS = word_set(
    """Electronics Manufacturing Motors Steel Chemicals Pharmaceuticals Pharma Telecom Telecommunications
    Garments Apparel Textiles Textile Logistics Shipping Petroleum Cement Breweries Brewery Beverages
    Tobacco Semiconductor Airlines Aviation Automotive Aluminium Fertilizers Minerals Mining Metals
    Capital Ventures Insurance Energy Fruits Plantations Sugar Footwear Tyres Cables Shipbuilding
    Bancorp Design Consulting Advisors Publishing Books United"""
)
"""Behind the name of an owner or a maker these end the name of a company."""

COMING_TOGETHER = word_set("Movement Front Network Forum Club Initiative Group")
"""These make a name of `the … of` and a single word."""

LEGAL_FORMS = word_set(
    "Inc Ltd Co LLC Corp plc PLC GmbH AG SA SE NV BV Oy AB AS ASA SpA SARL OJSC CJSC JSC OAO ZAO RUE LLP"
)

CONNECTORS = word_set("of for and the on & de against in to with by")
LINKS = word_set("of for on against Against")
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
    Condemning Day Article Articles Title Chapter Annex Summary Statement Letter Report Resolution New
    Twitter Facebook Instagram Telegram YouTube TikTok WhatsApp"""
)

NOT_AFTER_A_HEAD = word_set(
    """Act Acts Law Laws Treaty Convention Conventions Covenant Prize Award Declaration Charter
    Constitution Agreement Protocol Code Statute Elections Election Summit Day Days Bill Amendment
    Revolution War Medal Order Index Programme Program Building Street Tower"""
)
"""A name of a law, a prize or an event, in which the body is only a part."""

SAYS_LITTLE = word_set(
    "Trade Labour Labor Independent Free National Local State Global World Workers Free Democratic"
)
"""`Trade Union`, `State Company`: with no other word these describe nobody in particular."""

NEEDS_MORE_THAN_A_PLACE = word_set(
    "Union Division Administration Authority Airport Exchange Museum Community House Front Force Forces Army"
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
    network collective committee farm lab laboratory cooperative operator broadcaster newsletter
    federation confederation cafe bookstore factory brewery charity think-tank subsidiary carmaker
    retailer multinational conglomerate startup developer manufacturer alliance coalition NGO CSO INGO
    carrier airline refinery"""
)
"""Lower-case English words before a name, most often one in quotation marks."""

GENERIC_PLURALS = word_set(
    """newspapers parties movements organizations organisations ngos companies channels websites groups
    unions foundations agencies magazines portals associations outlets publications banks firms plants
    clubs publishers networks federations brands subsidiaries affiliates retailers NGOs CSOs airlines"""
)
"""`the unions Torfo and Peatprof`"""

LATIN_ACRONYMS_OF_OTHER_THINGS = word_set(
    """USA USSR UAE DRC PRC DPRK GDR FRG RSFSR BSSR NGO NGOs INGO CSO CSOs MEP MEPs CEO CFO CTO PhD GDP GNP
    VAT HIV AIDS COVID SARS MERS DNA RNA LGBT LGBTI LGBTQ LGBTIQ SOGI VPN VPNs DPI TLS SSL DNS HTTP
    HTTPS HTML CSS XML JSON URL URLs PDF PDFs CSV RSS API APIs SDK SIM GPS GSM SMS MMS OTP PIN USB CPU
    GPU RAM SSD LED LCD CCTV ATM ATMs ISP ISPs IXP IPS ASN ASNs FAQ FAQs FYI ASAP AKA TBA TBC NDA MOU
    MoU HQ EST EDT CST CDT PST PDT MST GMT UTC CET CEST EET EEST IST JST SGT AEST WIB MSK BST ISBN ISSN
    DOI ISO USD EUR GBP RUB BYN BYR PLN UAH CHF JPY AND THE FOR NOT BUT ALL ANY NEW OLD OUR YOU WHO HOW
    WHY WHAT WHEN FROM WITH THIS THAT THESE ARE WAS WERE HAS HAVE WILL CAN MAY SHALL MUST JULY JUNE SEPT
    STOP JOIN SIGN READ MORE NOW LIVE NEWS PRESS RELEASE UPDATE PHOTO VIDEO SOS VIP POW POWs IDP IDPs
    HRD HRDs WHRD UDHR ICCPR ICESCR UPR SDG SDGs OSH MNE MNEs SME SMEs EPZ EPZs FTA CBA CBAs PPE UXO IED
    IEDs WMD ICBM RES CON COP QR NDAA FOIA GDPR NAFTA CAFTA USMCA TPP SSR PGP GPG SMTP IMAP DDOS DVD
    PTSD ASAT MIRV SALT UAV UAVs II III IV VI VII VIII IX XI XII XIII XIV XV XVI XVII XVIII XIX XX XXI
    DNR LNR SOBR TV AM PM OK IT AI RSP COD INI NLE CFSP CSDP ENP TFEU TEU ETS CoC PCR STD
    MBA BA MA LLM BSc MSc KC QC PJSC OJSC CJSC JSC LLC SOE RUE OAO ZAO OOO PAO LLP"""
)
"""Latin words in capitals that are no organisations."""

SITE_ENDINGS = word_set("by ru com org net me info io tv ua pl eu news media live today online press")

FORMS_IN_FRONT = word_set("PJSC OJSC CJSC JSC LLC SOE RUE OAO ZAO OOO PAO RUP UE CJC JLLC IOOO ООО")
"""Legal forms that stand before the name."""

SMALL_IN_NAMES = word_set(
    "workers employees professionals industry industries enterprises trade trades specialists"
)
"""Words of a name that some write small: `Trade Union of Railway workers of Laos`."""

OF_MANY = word_set(
    """People Women Men Children Youth Worker Teacher Journalist Writer Miner Employer Author Mother Soldier
    Citizen Consumer Patient Student Veteran Farmer Lawyer Doctor Nurse Driver Girl Boy Parent"""
)
"""Before `’s` these belong to the name of a body: `Union of Women’s Clubs`."""

TITLES_BEHIND = word_set(
    "President Chairman Secretary Director Local General Executive Vice Deputy Chief Members"
)
"""Behind an acronym these say who speaks for it."""

MANDATES = word_set(
    """Rapporteur Rapporteurs rapporteur rapporteurs Commissioner commissioner Envoy envoy Representative
    Plenipotentiary Ambassador"""
)
"""What stands behind these and `on` or `for` is what somebody deals with, not a body."""

LOCALS = word_set("Local Lodge District Branch Chapter")
"""With a number they name a part of the union whose name stands before."""

ORGANS = word_set("PA GB GA HRC SC CEC EB ILC")
"""Acronyms of organs, behind the acronym of the organisation."""

SITES = word_set(
    """Shipyard Shipyards Works Steelworks Ironworks Plant Factory Mill Mills Mine Mines Refinery Brewery
    Foundry Smelter Theatre Theater Sawmill"""
)
"""Behind a name these are an enterprise or a house with people who work in it."""

WORKPLACES = word_set("Hotel Casino Hospital Airport Resort Hostel Depot Clinic")

TOWN_OFFICES = {
    "prosecutor": (("'", "s", "office"),),
    "city": (("court",), ("council",)),
    "regional": (("court",),),
    "district": (("court",),),
    "police": (("department",),),
}
"""Words written small that follow the name of a town, and the words behind them."""

ADJECTIVE_ENDINGS = ("an", "ish", "ese", "ist", "ic", "al", "ive")

MEDIA_WORDS = word_set(
    """Advance Radio News Times Post Herald Today Daily Weekly Magazine Review Journal Tribune TV Online
    Gazette Observer Monitor Voice Standard Guardian Chronicle Mirror Insider Reporter And Agency Media
    Press Live Wire"""
)
"""Words in the names of newspapers and stations, none of them a part of somebody's name."""

FEEDS = word_set("feed feeds blog blogs page pages archive Blog Feed")
"""After `News` or `Blog` these tell that no body of that name is meant."""

THINGS_WITH_ACRONYMS = word_set(
    """Manual Directive Handbook List Lists System Systems Information Inspection Procedure Procedures Plan
    Plans Protocol Standard Standards Guide Guidelines Record Records Database Test Tests Area Areas Zone
    Zones Disease Syndrome Virus Language Format Interface Product Income Rate Rates Provisions
    Rights Goals Products Items Resources Sanctions Emissions Vehicles Aircraft Requirement Requirements
    Receipt Receipts Strategy Missile Missiles"""
)
"""What else is written with capitals and an acronym in brackets behind it."""
