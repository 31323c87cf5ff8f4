"""Mails with what is attached to them, mailboxes, saved pages, and chats day by day."""

from __future__ import annotations

import json
from email.message import EmailMessage

import pytest

from archive_app.documents.chat_topics import topics_of
from archive_app.documents.contents import Item, contents
from archive_app.documents.formats import Format, format_of
from archive_app.documents.reader import read_document, read_item
from archive_app.errors import UnreadableSource


def mail(**headers: str) -> EmailMessage:
    made = EmailMessage()
    for name, value in {
        "From": "Алесь <a@b.example>",
        "To": "c@d.example",
        "Subject": "Страйк",
        **headers,
    }.items():
        made[name] = value
    made["Date"] = "Mon, 17 Aug 2020 10:00:00 +0300"
    made.set_content("We begin at noon.\n\n> When do you begin?\n")
    return made


def items(untrusted: bytes, name: str) -> list[Item]:
    return list(contents(untrusted, name))


def test_a_mail_says_who_wrote_what_to_whom() -> None:
    document = read_document(bytes(mail()), "a.eml")
    blocks = [f"{block.kind}: {document.text[block.start : block.end]}" for block in document.blocks]
    assert blocks[:3] == ["title: Страйк", "credit: From: Алесь <a@b.example>", "credit: To: c@d.example"]
    assert blocks[-2:] == ["paragraph: We begin at noon.", "quote: When do you begin?"]
    passport = document.passport
    assert (passport.title, passport.author, passport.published) == ("Страйк", "Алесь", "2020-08-17")
    assert {"author", "published", "kind"} <= passport.found


def test_attachments_are_documents_of_their_own() -> None:
    inner = mail(Subject="Inner")
    outer = mail()
    outer.add_attachment("Нас многа".encode("cp1251"), maintype="text", subtype="plain", filename="спіс.txt")
    outer.add_attachment(inner)
    found = items(bytes(outer), "a.eml")
    assert [item.name for item in found] == ["", "спіс.txt", "Inner.eml"]
    letter = read_item(found[0], "a.eml")
    attached = read_item(found[1], "a.eml")
    assert (attached.text, attached.passport.part_of) == ("Нас многа", letter.id)
    assert attached.passport.source == "a.eml/спіс.txt"
    assert "📎 спіс.txt" in letter.text
    assert "Нас многа" not in letter.text
    assert read_item(found[2], "a.eml").passport.title == "Inner"


def test_only_pages_in_a_mail_are_read_as_text() -> None:
    made = mail()
    made.set_content(
        "<p>Come <b>all</b><img src='http://spy.example/x.gif'><script>x()</script>", subtype="html"
    )
    text = read_document(bytes(made), "a.eml").text
    assert text.endswith("Come all")
    assert "spy" not in text


def test_an_attachment_that_was_cut_out_is_named() -> None:
    outer = mail()
    outer.add_attachment(b"", maintype="application", subtype="pdf", filename="list.pdf")
    letter, attached = items(bytes(outer), "a.eml")
    assert "📎 list.pdf" in read_item(letter, "a.eml").text
    with pytest.raises(UnreadableSource, match="it is empty"):
        read_item(attached, "a.eml")


def test_a_mail_may_keep_the_line_of_its_envelope() -> None:
    untrusted = b"From a@b.example\r\n" + bytes(mail())
    assert format_of(untrusted, "letter") is Format.MAIL
    assert read_document(untrusted, "letter").passport.published == "2020-08-17"


def test_a_mailbox_is_its_mails() -> None:
    frame = b"From a@b.example Mon Aug 17 10:00:00 2020\n"
    box = frame + bytes(mail(Subject="One")) + b"\n" + frame + bytes(mail(Subject="Two"))
    found = items(box, "letters")
    assert [(item.name, item.format) for item in found] == [("1.eml", Format.MAIL), ("2.eml", Format.MAIL)]
    assert [read_item(item, "letters").passport.title for item in found] == ["One", "Two"]


def test_a_saved_page_knows_its_address() -> None:
    saved = (
        "From: <Saved by Blink>\nSnapshot-Content-Location: https://a.example/x?utm_source=mail&id=7\n"
        'MIME-Version: 1.0\nContent-Type: multipart/related; boundary="b"\n\n--b\nContent-Type: text/html\n'
        "Content-Transfer-Encoding: quoted-printable\n\n"
        "<html><title>Strike</title><p>=D0=9C=D1=96=D0=BD=D1=81=D0=BA\n"
        "--b--\n"
    )
    document = read_document(saved.encode(), "page")
    assert document.text == "Мінск"
    assert document.passport.url == "https://a.example/x?id=7"


CHAT = {
    "name": "Завком",
    "type": "private_group",
    "messages": [
        {"id": 1, "type": "message", "date": "2020-08-17T10:00:05", "from": "Anna", "text": "Hello"},
        {
            "id": 2,
            "type": "message",
            "date": "2020-08-17T10:01:00",
            "from": "Ivan",
            "text": ["see ", {"type": "link", "text": "a.example"}],
            "reply_to_message_id": 1,
            "file": "files/list.pdf",
        },
        {
            "id": 3,
            "type": "service",
            "date": "2020-08-18T09:00:00",
            "actor": "Anna",
            "action": "pin_message",
            "text": "",
        },
        {"id": 4, "type": "message", "date": "2020-08-18T09:01:00", "from": "Anna", "text": ""},
    ],
}


def test_a_chat_is_one_document_a_day() -> None:
    found = items(json.dumps(CHAT).encode(), "result.json")
    assert [item.name for item in found] == ["", "Завком 2020-08-17.json", "Завком 2020-08-18.json"]
    whole, first, second = (read_item(item, "result.json") for item in found)
    assert whole.text.split("\n") == ["Завком", "Anna, Ivan", "2020-08-17 · 2", "2020-08-18 · 2"]
    assert first.text.split("\n") == [
        "Завком, 2020-08-17",
        "10:00 Anna",
        "Hello",
        "10:01 Ivan → Anna",
        "see a.example",
        "📎 files/list.pdf",
    ]
    assert (first.passport.published, first.passport.part_of) == ("2020-08-17", whole.id)
    assert second.text.split("\n") == ["Завком, 2020-08-18", "09:00 Anna", "pin message"]


def forum(*messages: dict[str, object]) -> bytes:
    usual = {"type": "message", "date": "2024-01-10T12:00:00", "from": "Anna", "text": "words"}
    made = [{**usual, "id": number, **message} for number, message in enumerate(messages, 1)]
    return json.dumps({"name": "Завком", "type": "private_supergroup", "messages": made}).encode()


def begun(title: str, **more: object) -> dict[str, object]:
    said = {"type": "service", "action": "topic_created", "title": title, "text": ""}
    return {**said, "from": None, "actor": "Ivan", **more}


def test_a_forum_is_one_document_a_topic_and_day() -> None:
    untrusted = forum(
        begun("Пікет"),
        {"text": "Come", "reply_to_message_id": 1},
        begun("Money"),
        {"text": "When?", "reply_to_message_id": 2, "from": "Olga"},
        {"text": "Ten each", "reply_to_message_id": 3},
        {"text": "All hear this"},
        {"text": "Next day", "reply_to_message_id": 4, "date": "2024-01-11T09:00:00"},
    )
    whole, *found = (read_item(item, "result.json") for item in items(untrusted, "result.json"))
    assert whole.text.split("\n")[2:] == [
        *("Пікет", "2024-01-10 · 3", "2024-01-11 · 1", "Money", "2024-01-10 · 2", "2024-01-10 · 1")
    ]
    assert [document.passport.title for document in found] == [
        "Завком — Пікет, 2024-01-10",
        "Завком — Money, 2024-01-10",
        "Завком, 2024-01-10",
        "Завком — Пікет, 2024-01-11",
    ]
    assert found[0].text.split("\n")[1:] == [
        *("12:00 Ivan", "topic created", "Пікет", "12:00 Anna", "Come", "12:00 Olga → Anna", "When?")
    ]


@pytest.mark.parametrize(
    ("messages", "topics"),
    [
        ([{"id": 4}, {"id": 5}], ["", ""]),
        ([begun("A", id=4), {"id": 5, "topic_id": 4}, {"id": 6, "message_thread_id": 4}], ["A", "A", "A"]),
        ([begun("A", id=4), {"id": 5, "topic_id": 9}, {"id": 6, "reply_to_message_id": 9}], ["A", "", ""]),
        (
            [begun("A", id=4), {"id": 5, "action": "topic_edit", "title": "B", "reply_to_message_id": 4}],
            ["B", "B"],
        ),
        ([begun("A", id=4), {"id": 5, "action": "topic_edit", "reply_to_message_id": 4}], ["A", "A"]),
        (
            [begun("A", id="4"), {"id": 5, "reply_to_message_id": 4}, {"id": [], "topic_id": {}}],
            ["A", "A", ""],
        ),
        ([{"id": 5, "reply_to_message_id": 5}, {"title": 5, "action": "topic_created"}], ["", ""]),
    ],
)
def test_topics(messages: list[dict[str, object]], topics: list[str]) -> None:
    assert topics_of({}, messages) == topics


def test_a_chat_as_a_page_is_the_same_chat() -> None:
    page = """<!DOCTYPE html><html><body><div class="page_wrap"><div class="page_header"><div class="content">
    <div class="text bold">Завком</div></div></div><div class="history">
    <div class="message default clearfix" id="message1"><div class="body">
     <div class="pull_right date details" title="17.08.2020 10:00:05 UTC+03:00">10:00</div>
     <div class="from_name">Anna </div><div class="text">Hello<br>all</div></div></div>
    <div class="message default clearfix joined" id="message2"><div class="body">
     <div class="pull_right date details" title="17.08.2020 10:02:00 UTC+03:00">10:02</div>
     <div class="text">Again</div></div></div></div></div></body></html>"""
    document = read_document(page.encode(), "messages.html")
    assert document.text.split("\n") == [
        "Завком, 2020-08-17",
        "10:00 Anna",
        "Hello",
        "all",
        "10:02 Anna",
        "Again",
    ]
    assert document.passport.kind == "chat"


def test_replies_and_pictures_of_a_chat_that_was_exported_as_a_page() -> None:
    sent = '<div class="pull_right date details" title="17.08.2020 10:0{}:00"></div>'
    page = f"""<!DOCTYPE html><html><body><div class="page_wrap">
    <div class="page_header"><div class="text">Завком</div></div>
    <div class="message default clearfix" id="message1"><div class="body">{sent.format(0)}
     <div class="from_name">Anna</div><div class="text">Come</div></div></div>
    <div class="message default clearfix" id="message2"><div class="body">{sent.format(2)}
     <div class="from_name">Bob</div><div class="reply_to details">In reply to
     <a href="#go_to_message1">this message</a></div><div class="media_wrap clearfix">
     <a class="photo_wrap" href="photos/photo_1.jpg"><img src="photos/1.jpg"></a></div></div></div>
    </div></body></html>"""
    lines = read_document(page.encode(), "messages.html").text.split("\n")
    assert lines[-2:] == ["10:02 Bob → Anna", "📎 photo_1.jpg"]


def test_what_could_be_answered_in_a_poll() -> None:
    answers = [{"text": "Yes", "voters": 11}, {"text": "No"}]
    asked = {"id": 1, "type": "message", "date": "2020-08-17T10:00:00", "from": "Anna", "text": ""}
    export = {"name": "Завком", "messages": [{**asked, "poll": {"question": "Strike?", "answers": answers}}]}
    document = read_document(json.dumps(export).encode(), "result.json")
    assert document.text.split("\n")[-3:] == ["Strike?", "· Yes (11)", "· No (0)"]


@pytest.mark.parametrize(
    ("untrusted", "name", "expected"),
    [
        (b"From: a@b.example\nSubject: x\n\nwords", "letter.txt", Format.MAIL),
        (b"From: here to eternity\n\nwords", "film.txt", Format.TEXT),
        (b'{"messages": [{"text": "x"}]}', "a.json", Format.TEXT),
        (b"From the union, Mon 3 May 2021: all is well\n", "a.txt", Format.TEXT),
        (b"<!doctype html><p>words", "report.pdf", Format.PAGE),
        (b"%PDF-1.4 ...", "page.html", Format.PRINT),
        (b"{\\rtf1 words}", "letter.doc", Format.RICH_TEXT),
        (b"\xff\xd8\xff\xe0", "a.txt", Format.PICTURE),
        (b"words", "a.html", Format.PAGE),
        (b"a;b\n", "a.csv", Format.TABLE),
        (b"WARC/1.0\r\n", "a", Format.WEB_ARCHIVE),
    ],
)
def test_formats_are_told_by_content(untrusted: bytes, name: str, expected: Format) -> None:
    assert format_of(untrusted, name) is expected
