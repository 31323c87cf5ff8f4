"""Office documents and books: what is text, what is counted, what was deleted, and who wrote it."""

from __future__ import annotations

import json

import pytest
from making import OPEN, WORD, open_text, publication, word, zipped

from archive_app.documents.document import Document
from archive_app.documents.numerals import numeral
from archive_app.documents.package import LOCKED
from archive_app.documents.reader import read_document
from archive_app.documents.serialisation import from_json, to_json
from archive_app.errors import UnreadableSource


def rendered(document: Document) -> list[str]:
    return [f"{block.kind}: {document.text[block.start : block.end]}" for block in document.blocks]


def paragraph(text: str, properties: str = "") -> str:
    return f"<w:p><w:pPr>{properties}</w:pPr><w:r><w:t>{text}</w:t></w:r></w:p>"


NUMBERING = (
    '<w:abstractNum w:abstractNumId="7">'
    '<w:lvl w:ilvl="0"><w:start w:val="3"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl>'
    '<w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="lowerLetter"/><w:lvlText w:val="%1.%2)"/></w:lvl>'
    "</w:abstractNum>"
    '<w:abstractNum w:abstractNumId="8"><w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/></w:lvl></w:abstractNum>'
    '<w:num w:numId="1"><w:abstractNumId w:val="7"/></w:num>'
    '<w:num w:numId="2"><w:abstractNumId w:val="8"/></w:num>'
)


def item(text: str, number: int, level: int) -> str:
    return paragraph(text, f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{number}"/></w:numPr>')


def test_word_lists_are_counted() -> None:
    body = (
        item("one", 1, 0)
        + item("under", 1, 1)
        + item("under", 1, 1)
        + item("two", 1, 0)
        + item("under", 1, 1)
    )
    document = read_document(word(body + item("dot", 2, 0), numbering=NUMBERING), "a.docx")
    assert rendered(document) == [
        "list_item: 3. one",
        "list_item: 3.a) under",
        "list_item: 3.b) under",
        "list_item: 4. two",
        "list_item: 4.a) under",
        "list_item: dot",
    ]


def test_word_keeps_what_stands_and_drops_what_was_deleted() -> None:
    body = (
        "<w:p><w:r><w:t>They </w:t></w:r><w:del><w:r><w:delText>never </w:delText></w:r></w:del>"
        "<w:ins><w:r><w:t>always </w:t></w:r></w:ins><w:r><w:t>paid</w:t></w:r>"
        '<w:r><w:footnoteReference w:id="2"/></w:r>'
        "<w:r><w:rPr><w:vanish/></w:rPr><w:t>secret</w:t></w:r></w:p>"
        '<w:p><w:r><w:instrText>HYPERLINK "http://a.example"</w:instrText></w:r>'
        "<w:r><w:t>m</w:t></w:r>"
        '<w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:t>2</w:t></w:r></w:p>'
        "<w:tbl><w:tr><w:tc><w:p><w:r><w:t>Plant</w:t></w:r></w:p></w:tc>"
        "<w:tc><w:p><w:r><w:t>Arrested</w:t></w:r></w:p></w:tc></w:tr></w:tbl>"
    )
    notes = '<w:footnote w:id="2"><w:p><w:r><w:t>By the hour.</w:t></w:r></w:p></w:footnote>'
    text = read_document(word(body, footnotes=notes), "a.docx").text
    assert text.split("\n") == ["They always paid[1]", "m²", "Plant | Arrested", "[1] By the hour."]


def test_remarks_follow_what_they_were_written_beside() -> None:
    reference = '<w:r><w:commentReference w:id="{}"/></w:r>'
    body = (
        f"<w:p><w:r><w:t>They paid.</w:t></w:r>{reference.format(1)}{reference.format(2)}</w:p>"
        f"<w:p><w:r><w:t>Once.</w:t></w:r>{reference.format(9)}</w:p>"
    )
    remark = '<w:comment w:id="{}" w:author="{}"><w:p><w:r><w:t>{}</w:t></w:r></w:p></w:comment>'
    remarks = remark.format(1, "Ann Lee", "When?") + remark.format(2, "Author", "In May.")
    assert rendered(read_document(word(body, comments=remarks), "a.docx")) == [
        "paragraph: They paid.",
        "credit: [Ann Lee: When?]",
        "credit: [In May.]",
        "paragraph: Once.",
    ]


HEADINGS = (
    '<w:abstractNum w:abstractNumId="7">'
    '<w:lvl w:ilvl="0"><w:numFmt w:val="decimal"/><w:lvlText w:val="Article %1."/></w:lvl>'
    '<w:lvl w:ilvl="1"><w:numFmt w:val="decimal"/><w:lvlText w:val="%1.%2"/></w:lvl></w:abstractNum>'
    '<w:num w:numId="1"><w:abstractNumId w:val="7"/></w:num>'
)


def test_a_number_counted_for_a_heading_is_its_label() -> None:
    outlined = '<w:outlineLvl w:val="{0}"/><w:numPr><w:ilvl w:val="{0}"/><w:numId w:val="1"/></w:numPr>'
    body = "".join(
        (paragraph(words, outlined.format(level)) for level, words in enumerate(("Rights", "To strike")))
    )
    document = read_document(word(body + paragraph("So be it."), numbering=HEADINGS), "a.docx")
    assert rendered(document) == ["title: Article 1. Rights", "heading: To strike", "paragraph: So be it."]
    assert [block.label for block in document.blocks] == ["", "1.1", ""]
    assert document.written() == "Article 1. Rights\n1.1 To strike\nSo be it."
    assert document.written(1, 20) == "rticle 1. Rights\n1.1 To"
    assert from_json(json.loads(json.dumps(to_json(document)))) == document


def test_headings_of_open_text_are_counted() -> None:
    numbers = (
        '<office:styles><text:outline-style xmlns:style="s">'
        '<text:outline-level-style text:level="1" style:num-format="I" style:num-suffix="."/>'
        '<text:outline-level-style text:level="2" style:num-format="1" text:display-levels="2"/>'
        '<text:outline-level-style text:level="3" style:num-format=""/>'
        "</text:outline-style></office:styles>"
    )
    body = "".join(
        f'<text:h text:outline-level="{level}">{words}</text:h>'
        for level, words in ((1, "one"), (2, "under"), (2, "beside"), (3, "deep"), (1, "two"), (2, "under"))
    )
    document = read_document(open_text(body, numbers), "a.odt")
    assert [block.label for block in document.blocks] == ["I.", "I.1", "I.2", "", "II.", "II.1"]


def headed(body: str, section: str) -> bytes:
    reference = '<w:headerReference w:type="{0}" xmlns:r="r" r:id="{0}"/>'
    references = reference.format("first") + reference.format("default")
    relation = '<Relationship Id="{0}" Target="{0}.xml"/>'
    main = f"<w:body>{body}<w:sectPr>{references}{section}</w:sectPr></w:body>"
    header = '<w:hdr xmlns:w="{}">{}</w:hdr>'
    return zipped(
        {
            "[Content_Types].xml": "<Types/>",
            "word/document.xml": f'<w:document xmlns:w="{WORD}">{main}</w:document>',
            "word/_rels/document.xml.rels": f"<Relationships>{relation.format('first')}"
            f"{relation.format('default')}</Relationships>",
            "word/first.xml": header.format(WORD, paragraph("Union of Miners, Salihorsk")),
            "word/default.xml": header.format(WORD, paragraph("Page 2")),
        }
    )


@pytest.mark.parametrize(
    ("body", "section", "text"),
    [
        (paragraph("We go on."), "<w:titlePg/>", "Union of Miners, Salihorsk\nWe go on."),
        (paragraph("We go on."), '<w:titlePg w:val="0"/>', "We go on."),
        (paragraph("We go on."), "", "We go on."),
        ("", "", "Union of Miners, Salihorsk\nPage 2"),
    ],
)
def test_a_letterhead_is_text_and_what_stands_above_every_page_is_not(
    body: str, section: str, text: str
) -> None:
    assert read_document(headed(body, section), "a.docx").text == text


def test_a_line_across_the_page_divides_the_text() -> None:
    line = '<w:p><w:r><w:pict><v:rect xmlns:v="v" xmlns:o="o" o:hr="t"/></w:pict></w:r></w:p>'
    document = read_document(word(f"{paragraph('One.')}{line}{paragraph('Two.')}"), "a.docx")
    assert document.text == "One.\n* * *\nTwo."


def test_a_text_of_signs_is_called_by_its_file() -> None:
    document = read_document(open_text('<text:p text:style-name="Horizontal_20_Line"/>'), "form.odt")
    assert (document.text, document.passport.title) == ("* * *", "form.odt")


def test_the_words_of_a_diagram_are_in_a_part_of_their_own() -> None:
    main = f'<w:document xmlns:w="{WORD}" xmlns:r="r" xmlns:dgm="d"><w:body>'
    main += (
        '<w:p><w:r><w:t>Who decides</w:t><w:drawing><dgm:relIds r:dm="r1"/></w:drawing></w:r></w:p></w:body>'
    )
    relations = '<Relationships><Relationship Id="r1" Target="diagrams/data1.xml"/></Relationships>'
    words = "".join(f"<a:p><a:r><a:t>{name}</a:t></a:r></a:p>" for name in ("Congress", "Council"))
    document = read_document(
        zipped(
            {
                "[Content_Types].xml": "<Types/>",
                "word/document.xml": f"{main}</w:document>",
                "word/_rels/document.xml.rels": relations,
                "word/diagrams/data1.xml": f'<dgm:model xmlns:dgm="d" xmlns:a="a">{words}</dgm:model>',
            }
        ),
        "a.docx",
    )
    assert document.text == "Who decides\nCongress\nCouncil"


def test_word_styles_make_titles_and_headings() -> None:
    styles = (
        '<w:style w:styleId="a"><w:name w:val="Title"/></w:style>'
        '<w:style w:styleId="b"><w:name w:val="heading 2"/></w:style>'
        '<w:style w:styleId="c"><w:name w:val="own"/><w:basedOn w:val="b"/></w:style>'
    )
    body = (
        paragraph("To whom it may concern", '<w:pStyle w:val="a"/>')
        + paragraph("First of all", '<w:pStyle w:val="c"/>')
        + paragraph("We are on strike.")
    )
    assert rendered(read_document(word(body, styles=styles), "a.docx")) == [
        "title: To whom it may concern",
        "heading: First of all",
        "paragraph: We are on strike.",
    ]


def test_authors_whom_the_text_names_and_its_day() -> None:
    names = ("Title", "Subtitle", "Author", "Date")
    styles = "".join(f'<w:style w:styleId="{name}"><w:name w:val="{name}"/></w:style>' for name in names)
    said = (
        *zip(names, ("Strike", "One year on", "Ann Lee", "3 May 2021"), strict=True),
        ("Author", "Bob Roe"),
    )
    body = "".join(paragraph(words, f'<w:pStyle w:val="{name}"/>') for name, words in said)
    document = read_document(word(body + paragraph("It began at noon."), styles=styles), "a.docx")
    assert rendered(document) == [
        "title: Strike",
        "heading: One year on",
        "credit: Ann Lee",
        "date: 3 May 2021",
        "credit: Bob Roe",
        "paragraph: It began at noon.",
    ]
    assert (document.passport.author, document.passport.published) == ("Ann Lee, Bob Roe", "2021-05-03")


def test_open_text() -> None:
    styles = (
        '<office:automatic-styles><text:list-style xmlns:style="s" style:name="L1">'
        '<text:list-level-style-number text:level="1" style:num-suffix="." style:num-format="1"/>'
        "</text:list-style></office:automatic-styles>"
    )
    body = (
        "<text:tracked-changes><text:p>deleted</text:p></text:tracked-changes>"
        "<text:h>Demands</text:h>"
        '<text:list text:style-name="L1">'
        '<text:list-item><text:p>Free<text:s text:c="3"/>the prisoners</text:p>'
        "</text:list-item><text:list-item><text:p>Pay</text:p></text:list-item></text:list>"
        "<text:p>All of it<text:note><text:note-citation>1</text:note-citation><text:note-body><text:p>Today."
        "</text:p></text:note-body></text:note> now."
        "<office:annotation><dc:creator>Ann Lee</dc:creator><text:p>a</text:p><text:p>remark</text:p>"
        "</office:annotation>"
        "</text:p>"
    )
    assert rendered(read_document(open_text(body, styles), "a.odt")) == [
        "title: Demands",
        "list_item: 1. Free the prisoners",
        "list_item: 2. Pay",
        "paragraph: All of it[1] now.",
        "credit: [Ann Lee: a remark]",
        "paragraph: [1] Today.",
    ]


@pytest.mark.parametrize(
    ("source", "text"),
    [
        (rb"{\rtf1\ansi\ansicpg1251 \'c7\'e0\'e1\'e0\'f1\'f2\'ee\'e2\'ea\'e0\par}", "Забастовка"),
        (rb"{\rtf1\ansi{\fonttbl{\f1\fcharset204 A;}}\f1 \'cc\'e8\'ed\'f1\'ea}", "Минск"),
        (rb"{\rtf1\uc1 \u1052?\u1110?\u1085?\u1089?\u1082?}", "Мінск"),
        (rb"{\rtf1 \u55357?\u56832? \u8364 e}", "😀 €"),
        (rb"{\rtf1 a{\*\unknown secret}{\pict 89504e47}{\info{\title T}}b{\v hidden}c}", "abc"),
        (rb"{\rtf1 one\par\pard two\line three\~four}", "one\ntwo\nthree four"),
        (rb"{\rtf1 text{\footnote below}\par}", "text[1]\n[1] below"),
        (rb"{\rtf1 \trowd A\cell B\cell\row}", "A | B"),
        (
            rb'{\rtf1 {\field{\*\fldinst HYPERLINK "http://a.example/x"}{\fldrslt here}}}',
            "here (http://a.example/x)",
        ),
        (rb"{\rtf1 \bin3 {{{after", "after"),
        (rb"{\rtf1 {\header Union\par}text\par}", "text"),
        (rb"{\rtf1 {\header Union\par}{\footer 1\par}}", "Union"),
        (rb"{\rtf1 never closed {\b bold", "never closed bold"),
    ],
)
def test_rich_text(source: bytes, text: str) -> None:
    assert read_document(source, "a.rtf").text == text


def test_a_publication_is_read_in_its_order() -> None:
    metadata = "<title>Chronicle</title><creator>Ann Lee</creator><date>2021-05</date><language>en</language>"
    document = read_document(
        publication("<p>second</p>", "<h1>One</h1><p>first</p>", metadata=metadata), "a.epub"
    )
    assert document.text.split("\n") == ["One", "first", "second"]
    passport = document.passport
    assert (passport.title, passport.author, passport.published) == ("Chronicle", "Ann Lee", "2021-05")
    assert passport.kind == "book"


def test_a_book_of_one_file() -> None:
    book = (
        "<FictionBook><description><title-info><author><first-name>Алесь</first-name>"
        "<last-name>Адамовіч</last-name></author><book-title>Кніга</book-title><lang>be</lang></title-info>"
        "</description><body><section><title><p>Першы</p></title><p>Быў <emphasis>дзень</emphasis>.</p>"
        "</section></body><binary>AAAA</binary></FictionBook>"
    )
    document = read_document(book.encode("utf-16"), "a.fb2")
    assert (
        rendered(document) == ["heading: Першы", "paragraph: Быў дзень."]
        or document.text == "Першы\nБыў дзень."
    )
    assert (document.passport.title, document.passport.author) == ("Кніга", "Алесь Адамовіч")
    assert document.passport.language == "be"


@pytest.mark.parametrize(
    "locked",
    [
        open_text("<text:p>a</text:p>", manifest="<m><e><encryption-data/></e></m>"),
        publication("<p>a</p>", encryption='<e><d><CipherReference URI="in/c0.xhtml"/></d></e>'),
    ],
)
def test_what_is_locked_says_so(locked: bytes) -> None:
    with pytest.raises(UnreadableSource) as refused:
        read_document(locked, "a")
    assert refused.value.values["reason"] == LOCKED


@pytest.mark.parametrize(
    ("content", "text"),
    [
        ("# One *two*\n\nA [link](http://a.example) and `code`.\n\n> said\n\n1. first\n2. second\n", None),
        ("Title\n=====\n\n```\n# not a heading\n```\n", "Title\n# not a heading"),
        ("a | b\n", "a | b"),
        ("2 * 3 * 4 and snake_case_name", "2 * 3 * 4 and snake_case_name"),
    ],
)
def test_markdown(content: str, text: str | None) -> None:
    document = read_document(content.encode(), "a.md")
    if text is None:
        assert rendered(document) == [
            "title: One two",
            "paragraph: A link and code.",
            "quote: said",
            "list_item: 1. first",
            "list_item: 2. second",
        ]
    else:
        assert document.text == text


def test_the_days_in_a_table_are_not_the_day_of_its_publication() -> None:
    table = b"Ann | 2020-08-17 | on strike\nBob | 2020-08-18 | on strike\n"
    assert read_document(table, "a.csv").passport.published is None


def test_a_table() -> None:
    assert (
        read_document("Имя;Город\nАнна;Минск\n".encode("cp1251"), "a.csv").text == "Имя | Город\nАнна | Минск"
    )


@pytest.mark.parametrize(
    ("number", "style", "text"),
    [
        (4, "lowerRoman", "iv"),
        (27, "lowerLetter", "aa"),
        (4, "russianLower", "г"),
        (9, "I", "IX"),
        (0, "a", "0"),
    ],
)
def test_numerals(number: int, style: str, text: str) -> None:
    assert numeral(number, style) == text


def test_entities_are_not_expanded() -> None:
    bomb = '<!DOCTYPE d [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;"><!ENTITY f SYSTEM "file:///etc/passwd">]>'
    body = f"{bomb}<d><body><p><r><t>words &b;&f;</t></r></p></body></d>"
    document = read_document(zipped({"[Content_Types].xml": "<t/>", "word/document.xml": body}), "a.docx")
    assert document.text == "words"


def test_the_small_picture_of_an_empty_document_is_no_scan() -> None:
    members: dict[str, str | bytes] = {
        "mimetype": "application/vnd.oasis.opendocument.text",
        "META-INF/manifest.xml": "<m/>",
        "content.xml": f"<office:document-content {OPEN}><office:body><office:text/></office:body>"
        "</office:document-content>",
        "Thumbnails/thumbnail.png": b"\x89PNG",
    }
    with pytest.raises(UnreadableSource, match="there is no text in it"):
        read_document(zipped(members), "a.odt")


def test_links_of_rich_text_lead_nowhere_else() -> None:
    field = r'{\field{\*\fldinst HYPERLINK "https://a.example/x?utm_source=mail"}{\fldrslt the appeal}}'
    document = read_document(rf"{{\rtf1 Read {field} now}}".encode(), "a.rtf")
    assert document.text == "Read the appeal (https://a.example/x) now"


def test_a_document_of_pictures_is_known_by_its_name() -> None:
    body = f'<w:document xmlns:w="{WORD}"><w:body><w:p/></w:body></w:document>'
    members = {
        "[Content_Types].xml": "<t/>",
        "word/document.xml": body,
        "word/media/image1.jpeg": b"\xff\xd8",
    }
    document = read_document(zipped(members), "letter.docx")
    assert (document.text, document.passport.kind) == ("letter.docx", "scan")
