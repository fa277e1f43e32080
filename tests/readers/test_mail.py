"""E-mail: which text is copy, what the headers say, what is attached, and what cannot be read."""

from __future__ import annotations

import base64
from pathlib import Path

import pytest
from readers.pdf_writer import column, pdf

from checker.model.finding import Problem
from checker.model.skipped import Skipped
from checker.readers import read
from checker.readers.content import Content
from checker.readers.formats import eml, mbox
from checker.readers.mail.headers import header_date, subject, written_date
from checker.readers.mail.recognition import is_message
from checker.readers.opening import held, recognised
from checker.readers.record import Record

HEAD = (
    "From: Ada Quill <press@quillport.example>\n"
    "To: desk@gazette.example\n"
    "Subject: Ferry talks resume on Friday\n"
    "Date: Thu, 14 Feb 2019 23:30:00 -0500\n"
    "Message-ID: <7.20190214@quillport.example>\n"
    "MIME-Version: 1.0\n"
)
COPY = "The ferry union will meet the company on Friday, the port of Quillport said."


def results(text: str | bytes, name: str = "desk/a.eml") -> list[Record | Problem | Skipped]:
    data = text.encode() if isinstance(text, str) else text
    return list(held(Content(name, data=data)))


def records(text: str | bytes, name: str = "desk/a.eml") -> list[Record]:
    return [item for item in results(text, name) if isinstance(item, Record)]


def record(text: str | bytes) -> Record:
    (found,) = results(text)
    assert isinstance(found, Record), found
    return found


def body(text: str, head: str = HEAD) -> str:
    return record(f"{head}Content-Type: text/plain; charset=utf-8\n\n{text}\n").text


def multipart(kind: str, *parts: str, head: str = HEAD) -> str:
    inside = "".join(f"--b1\n{part}\n" for part in parts)
    return f'{head}Content-Type: multipart/{kind}; boundary="b1"\n\n{inside}--b1--\n'


PLAIN = f"Content-Type: text/plain; charset=utf-8\n\n{COPY}"
HTML = f"Content-Type: text/html; charset=utf-8\n\n<p>{COPY}</p><p>In HTML.</p>"


def test_a_message_is_an_article() -> None:
    found = record(f"{HEAD}\n{COPY}\n")
    assert (found.id, found.text, found.title) == ("desk/a.eml", COPY, "Ferry talks resume on Friday")
    assert (found.published, found.published_by) == ("2019-02-14T23:30:00-05:00", "Date")
    assert found.source == "Ada Quill"
    assert [place.words for place in found.places] == ["paragraph 1"]


@pytest.mark.parametrize(
    ("kind", "parts", "expected"),
    [
        ("alternative", (PLAIN, HTML), COPY),
        ("alternative", (HTML, PLAIN), COPY),
        ("alternative", (HTML,), f"{COPY}\n\nIn HTML."),
        ("alternative", ("Content-Type: text/plain\n\n", HTML), f"{COPY}\n\nIn HTML."),
        (
            "alternative",
            ("Content-Type: text/plain\n\nYour mail client does not support HTML.", HTML),
            f"{COPY}\n\nIn HTML.",
        ),
        ("mixed", (PLAIN, "Content-Type: text/plain\n\nA footer of the list."), f"{COPY}\n\nA footer of the list."),
        ("related", (HTML, "Content-Type: image/png\nContent-ID: <x>\n\nxx"), f"{COPY}\n\nIn HTML."),
        ("signed", (PLAIN, "Content-Type: application/pgp-signature\n\nxx"), COPY),
    ],
)
def test_the_part_that_holds_the_text(kind: str, parts: tuple[str, ...], expected: str) -> None:
    assert [item.text for item in records(multipart(kind, *parts))] == [expected]


@pytest.mark.parametrize(
    ("headers", "data"),
    [
        ("Content-Type: text/plain; charset=utf-8", "A café of 12 seats.".encode()),
        ("Content-Type: text/plain; charset=iso-8859-1", "A café of 12 seats.".encode("latin-1")),
        ("Content-Type: text/plain; charset=us-ascii", "A café of 12 seats.".encode()),
        ("Content-Type: text/plain; charset=utf-8", "A café of 12 seats.".encode("cp1252")),
        ("Content-Type: text/plain; charset=nonsense", "A café of 12 seats.".encode()),
        ("Content-Type: text/plain; charset=raw_unicode_escape", "A café of 12 seats.".encode("latin-1")),
        ("Content-Type: text/plain; charset=rot13", "A café of 12 seats.".encode()),
        ("Content-Type: text/plain", "A café of 12 seats.".encode()),
        ("Content-Type: text/plain; charset=utf-16", "A café of 12 seats.".encode()),
        ("Content-Transfer-Encoding: quoted-printable", b"A caf=C3=A9 of=\n 12 seats."),
        ("Content-Transfer-Encoding: base64", base64.b64encode("A café of 12 seats.".encode())),
        ("Content-Transfer-Encoding: 9bit", "A café of 12 seats.".encode()),
        ("Content-Type: text/plain; charset=shift_jis; charset=utf-8", "A café of 12 seats.".encode()),
    ],
)
def test_encodings(headers: str, data: bytes) -> None:
    assert record(f"{HEAD}{headers}\n\n".encode() + data).text == "A café of 12 seats."


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("=?utf-8?q?A_caf=C3=A9_of_12_seats?=", "A café of 12 seats"),
        ("=?UTF-8?B?" + base64.b64encode("A café".encode()).decode() + "?=\n =?utf-8?q?_of_12?=", "A café of 12"),
        ("Re: Fwd: FW: [EXT] A café", "A café"),
        ("AW: Re[2]: A café", "A café"),
        ("A café: 12 seats", "A café: 12 seats"),
        ("=?nonsense?q?A_caf=C3=A9?=", "A café"),
        ("=?utf-8?b?broken", "=?utf-8?b?broken"),
        ("Report: fewer boats", "Report: fewer boats"),
        ("A headline that is\n folded", "A headline that is folded"),
    ],
)
def test_subjects(written: str, expected: str) -> None:
    head = HEAD.replace("Ferry talks resume on Friday", written)
    assert record(f"{head}\n{COPY}\n").title == expected


def test_a_forwarding_subject_is_known() -> None:
    assert subject("WG: A café").forwarded and not subject("Re: A café").forwarded


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("Thu, 14 Feb 2019 23:30:00 -0500", "2019-02-14T23:30:00-05:00"),
        ("14 Feb 19 23:30 GMT", "2019-02-14T23:30:00+00:00"),
        ("Thu, 14 Feb 2019 23:30:00 -0000", "2019-02-14T23:30:00+00:00"),
        ("Thu, 32 Feb 2019 23:30:00 +0000", None),
        ("soon", None),
        ("", None),
        ("Thu, 14 Feb 2019 23:30:00 +9999999999", None),
    ],
)
def test_dates_of_headers(written: str, expected: str | None) -> None:
    moment = header_date(written)
    assert (moment.isoformat() if moment else None) == expected


def test_the_server_dates_a_message_without_a_date() -> None:
    received = (
        "Received: from b by c; Fri, 15 Feb 2019 05:00:00 +0000\n"
        "Received: from a by b; Thu, 14 Feb 2019 10:00:00 +0000\n"
    )
    head = "\n".join(line for line in HEAD.splitlines() if not line.startswith("Date")) + "\n"
    found = record(f"{received}{head}\n{COPY}")
    assert (found.published, found.published_by) == ("2019-02-14T10:00:00+00:00", "Received")
    other = record(f"{received.replace('Feb', 'May')}{HEAD}\n{COPY}")
    assert other.published_by == "Date, not Received 2019-05-14"


ORIGINAL = "Sent: Monday, 4 February 2019 10:00\nTo: Ada\nSubject: x\n\nThe old text."
QUOTED = "> The old text says 40 boats.\n> It goes on.\n"


@pytest.mark.parametrize(
    "text",
    [
        f"{COPY}\n\nOn Mon, 4 Feb 2019 at 10:00, Bo Lind <bo@x.example> wrote:\n{QUOTED}",
        f"{COPY}\n\nOn Mon, 4 Feb 2019 at 10:00, Bo Lind\n<bo@x.example> wrote:\n\n{QUOTED}",
        f"{QUOTED}\n{COPY}\n",
        f"{COPY}\n\n-----Original Message-----\nFrom: Bo\n{ORIGINAL}",
        f"{COPY}\n\n________________________________\nFrom: Bo\n{ORIGINAL}",
        f"{COPY}\n\nFrom: Bo <bo@x.example>\n{ORIGINAL}",
        f"{COPY}\n\nOn Mon, 4 Feb 2019 at 10:00, Bo Lind <bo@x.example> wrote:\n\nThe old text without marks.",
        f"{COPY}\n-- \nAda Quill\nPort of Quillport, 12 Quay Road",
        f"{COPY}\n\nSent from my iPhone",
        f"{COPY}\n\nThis message is for the intended recipient only. It was sent on 5 May.\n",
    ],
)
def test_what_is_not_its_own_goes(text: str) -> None:
    assert body(text) == COPY


@pytest.mark.parametrize(
    "text",
    [
        "On Monday 5 March 2019 the minister wrote:\n\nThere are 14 boats left.",
        "On Monday the minister wrote a letter.",
        "Prices:\n--\n" + "\n".join(f"A line of the copy, number {number}." for number in range(30)),
        "From: the harbour\nTo: the quay\n\nA walk of 3 km.",
        "Two numbers > three\nand more.",
    ],
)
def test_near_misses_stay(text: str) -> None:
    assert body(text) == text


INNER = (
    "From: Bo Lind <bo@osterby.example>\nDate: Mon, Feb 11, 2019 at 9:05 AM\nSubject: Quay of Osterby opens\n"
    "To: <desk@gazette.example>\n\nThe quay opens on 3 March.\nIt cost 12 million crowns.\n"
)


@pytest.mark.parametrize(
    "text",
    [
        f"Please run this.\n\n---------- Forwarded message ---------\n{INNER}",
        f"Begin forwarded message:\n\n{INNER}",
        "Begin forwarded message:\n\n" + "".join(f"> {line}\n" for line in INNER.splitlines()),
        f"-------- Forwarded Message --------\n{INNER}",
    ],
)
def test_a_message_that_is_forwarded_is_the_copy(text: str) -> None:
    found = record(f"{HEAD}\n{text}")
    assert found.text == "The quay opens on 3 March.\nIt cost 12 million crowns."
    assert (found.title, found.source) == ("Quay of Osterby opens", "Bo Lind")
    assert (found.published, found.published_by) == ("2019-02-11T09:05:00", "Date of the forwarded message")


def test_a_message_that_is_forwarded_as_html() -> None:
    fields = "".join(f"<div><b>{line}</b></div>" for line in INNER.replace("<", "&lt;").splitlines()[:4])
    text = f"<div>Begin forwarded message:</div><blockquote>{fields}<p>It opens on 3 March.</p></blockquote>"
    found = record(f"{HEAD}Content-Type: text/html\n\n{text}")
    assert (found.text, found.title) == ("It opens on 3 March.", "Quay of Osterby opens")


def test_an_answer_in_html_is_cut_where_the_other_message_begins() -> None:
    quoted = (
        "<div>On Mon, Feb 4, 2019 at 10:00 AM Bo &lt;bo@x.example&gt; wrote:<br></div><blockquote>Old: 40.</blockquote>"
    )
    assert record(f"{HEAD}Content-Type: text/html\n\n<p>{COPY}</p><div>{quoted}</div>").text == COPY


def test_blank_lines_may_stand_above_the_headers() -> None:
    assert record(f"\n\n{HEAD}\n{COPY}").text == COPY


def test_outlook_marks_a_forwarded_message_by_its_subject() -> None:
    text = (
        "See below.\n\n-----Original Message-----\nFrom: Bo\nSent: Monday, February 11, 2019 9:05 AM\nTo: x\n"
        "Subject: Quay\n\nIt opens."
    )
    head = HEAD.replace("Subject: ", "Subject: FW: ")
    found = record(f"{head}\n{text}")
    assert (found.text, found.title, found.published) == ("It opens.", "Quay", "2019-02-11T09:05:00")


def test_the_day_of_forwarding_is_no_day_of_publication() -> None:
    inner = INNER.replace("Mon, Feb 11, 2019 at 9:05 AM", "yesterday")
    assert record(f"{HEAD}\nBegin forwarded message:\n\n{inner}").published is None


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("Friday, February 15, 2019 10:00 AM", "2019-02-15T10:00:00"),
        ("Fri, 15 Feb 2019 10:00:00 +0100", "2019-02-15T10:00:00+01:00"),
        ("February 15, 2019 at 10:00:00 AM GMT+1", "2019-02-15T10:00:00"),
        ("15 February 2019 10:00", "2019-02-15T10:00:00"),
        ("Feb 15, 2019, at 10:00\u202fAM", None),
        ("02/03/2019 10:00", None),
    ],
)
def test_dates_that_mail_programs_write(written: str, expected: str | None) -> None:
    assert written_date(written) == expected


def test_lines_that_flow_are_joined() -> None:
    head = f"{HEAD}Content-Type: text/plain; format=flowed\n\n"
    assert record(f"{head}The union will meet \nthe company.\n\nIt is \n Friday.\n").text == (
        "The union will meet the company.\n\nIt is Friday."
    )
    other = f"{HEAD}Content-Type: text/plain; format=flowed; delsp=yes\n\n"
    assert record(f"{other}The agree \nment holds.\n").text == "The agreement holds."


def attached(name: str, data: bytes, kind: str = "application/octet-stream") -> str:
    packed = base64.encodebytes(data).decode()
    disposition = f'Content-Disposition: attachment; filename="{name}"' if name else "Content-Disposition: attachment"
    return f"Content-Type: {kind}\n{disposition}\nContent-Transfer-Encoding: base64\n\n{packed}"


def test_attached_files_are_articles() -> None:
    parts = (
        attached("statement.txt", b"The quay opens on 3 March 2021."),
        attached("statement.txt", b"Another one opens on 4 March."),
        attached("report.pdf", pdf([column(60, 700, ["The quay cost 12 million crowns."])])),
        attached("", b"A note of 2 May.", "text/plain"),
        attached("../../etc/x.txt", b"A name with folders."),
        attached("photo.jpg", b"\xff\xd8\xff", "image/jpeg"),
        attached("table.xlsx", b"PK\x03\x04xx"),
    )
    found = results(multipart("mixed", PLAIN, *parts))
    assert [item.id for item in found if isinstance(item, Record)] == [
        "desk/a.eml",
        "desk/a.eml#statement.txt",
        "desk/a.eml#statement (2).txt",
        "desk/a.eml#report.pdf",
        "desk/a.eml#attachment.txt",
        "desk/a.eml#x.txt",
    ]
    assert {item.file for item in found if isinstance(item, Record)} == {None, "desk/a.eml"}
    assert [(item.path, item.reason) for item in found if isinstance(item, Skipped)] == [
        ("desk/a.eml#photo.jpg", "a picture"),
        ("desk/a.eml#table.xlsx", "a table"),
    ]


def test_a_damaged_attachment_is_a_problem_of_its_own() -> None:
    found = results(multipart("mixed", PLAIN, attached("report.pdf", b"%PDF-1.4 broken")))
    assert [type(item) for item in found] == [Record, Problem]
    assert isinstance(found[1], Problem) and found[1].place == "desk/a.eml#report.pdf"


def test_a_message_attached_to_another_is_an_article() -> None:
    inner = f"Content-Type: message/rfc822\n\n{HEAD.replace('Ferry', 'Bus')}\nThe buses run on Friday."
    first, second = records(multipart("mixed", PLAIN, inner))
    assert (first.id, second.id) == ("desk/a.eml", "desk/a.eml#7.20190214@quillport.example")
    assert (second.title, second.text) == ("Bus talks resume on Friday", "The buses run on Friday.")


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (f"{HEAD}Content-Type: application/pkcs7-mime; smime-type=enveloped-data\n\nxx", "the message is encrypted"),
        (
            f"{HEAD}Content-Type: application/pkcs7-mime; smime-type=signed-data\n\nxx",
            "the message is signed with S/MIME",
        ),
        (multipart("encrypted", "Content-Type: application/pgp-encrypted\n\nVersion: 1"), "the message is encrypted"),
        (f"{HEAD}\n-----BEGIN PGP MESSAGE-----\n\nxx\n-----END PGP MESSAGE-----", "the message is encrypted"),
        (multipart("report", PLAIN), "the message is a report about a message that was sent"),
        (f"{HEAD}Content-Type: text/calendar\n\nBEGIN:VCALENDAR", "the message is an invitation"),
        (f"{HEAD}\n\n", "the message has no text"),
        (HEAD, "the message has no text"),
        (multipart("mixed", attached("a.png", b"x", "image/png")), "the message has no text"),
        ("", "the file is empty"),
        ("Just some words.\n", "this is no e-mail"),
    ],
)
def test_a_message_without_copy_is_a_problem(text: str, said: str) -> None:
    *_, found = results(text)
    assert isinstance(found, Problem) and found.message.startswith(said)


def test_a_signature_around_the_text_goes() -> None:
    signature = "-----BEGIN PGP SIGNATURE-----\nxx\n-----END PGP SIGNATURE-----"
    signed = f"-----BEGIN PGP SIGNED MESSAGE-----\nHash: SHA256\n\n{COPY}\n- -- a dash\n{signature}"
    assert body(signed) == f"{COPY}\n-- a dash"


def test_parts_in_each_other_without_end_are_refused() -> None:
    deep = HEAD
    for number in range(2_000):
        deep += f'Content-Type: multipart/mixed; boundary="b{number}"\n\n--b{number}\n'
    (found,) = results(deep + "\nEnd.")
    assert isinstance(found, Problem) and "deep" in found.message


def test_parts_without_number_are_refused() -> None:
    (found,) = results(multipart("mixed", *("\nx" for _ in range(21_000))))
    assert isinstance(found, Problem) and found.message == "the message has too many parts"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (HEAD, True),
        ("From: a\nDate: b\nReceived: c\n\nText", True),
        ("From: Our correspondent\nDate: 5 May 2019\nSubject: The quay\n\nThe text.", False),
        ("Subject: A letter\nDear reader: this is prose.\n", False),
        ("Received: with thanks\n\nText", False),
        ("", False),
    ],
)
def test_what_a_message_looks_like(text: str, expected: bool) -> None:
    assert is_message(text.encode()) is expected


def test_messages_are_recognised_by_their_content() -> None:
    assert recognised(Content("1549876543.M1P2", data=f"{HEAD}\n{COPY}".encode())) is eml.READER
    assert (
        recognised(Content("inbox", data=f"From a@b Thu Feb 14 23:30:00 2019\n{HEAD}\n{COPY}".encode())) is mbox.READER
    )
    assert recognised(Content("a.txt", data=b"From Monday on, the ferry runs at 10:00 in 2019.\n\nIt is new.")) is None


def test_apple_mail_counts_the_bytes_of_a_message() -> None:
    text = f"{HEAD}\n{COPY}\n"
    found = records(f"{len(text)}      \n{text}<?xml version='1.0'?><plist>12</plist>", "a.emlx")
    assert [item.text for item in found] == [COPY]


def box(*messages: str) -> bytes:
    return "".join(f"From a@b.example Thu Feb 14 23:30:00 2019\n{message}\n\n" for message in messages).encode()


def test_a_box_holds_several_messages() -> None:
    messages = (
        f"{HEAD}\n{COPY}\n>From here on, 3 boats run.",
        f"{HEAD.replace('7.2019', '8.2019')}\nFrom Friday on, 4 boats run.",
        f"{HEAD}\n{COPY}\n>From here on, 3 boats run.",
        "From: x\nDate: y\nSubject: z\n\nA message without an identifier.",
        f"{HEAD.replace('7.2019', '9.2019')}\n",
        f"{HEAD}\nAnother text under the same identifier.",
    )
    found = results(box(*messages), "desk/a.mbox")
    assert [(item.id, item.line) for item in found if isinstance(item, Record)] == [
        ("desk/a.mbox#7.20190214@quillport.example", 1),
        ("desk/a.mbox#8.20190214@quillport.example", 12),
        ("desk/a.mbox#message 4", 33),
    ]
    assert {item.file for item in found if isinstance(item, Record)} == {"desk/a.mbox"}
    assert next(item.text for item in found if isinstance(item, Record)) == f"{COPY}\nFrom here on, 3 boats run."
    assert [item.reason for item in found if isinstance(item, Skipped)] == ["a copy of the message on line 1"]
    assert [(item.place, item.message) for item in found if isinstance(item, Problem)] == [
        ("desk/a.mbox#9.20190214@quillport.example", "the message has no text"),
        ("desk/a.mbox:50:1", "the identifier '7.20190214@quillport.example' is already that of the message on line 1"),
    ]


def test_attachments_in_a_box_are_articles() -> None:
    found = records(box(multipart("mixed", PLAIN, attached("a.txt", b"A note of 2 May."))), "a.mbox")
    assert [item.id for item in found][1] == "a.mbox#7.20190214@quillport.example#a.txt"
    assert found[1].file == "a.mbox"


def test_a_box_without_messages_is_a_problem() -> None:
    (found,) = results("Some words.\n", "a.mbox")
    assert isinstance(found, Problem) and found.message.startswith("this is no mailbox")


def test_the_sample() -> None:
    found = record((Path(__file__).parent / "samples" / "eml" / "press-release.eml").read_bytes())
    assert (found.title, found.published) == ("Ferry inquiry begins on 5 March", "2026-03-03T09:30:00+00:00")
    assert found.text.endswith("48 people were aboard; twelve are missing.")


def test_a_folder_of_messages_is_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    Path("desk").mkdir()
    Path("desk/a.eml").write_text(f"{HEAD}\n{COPY}")
    Path("desk/b.mbox").write_bytes(box(f"{HEAD}\n{COPY}"))
    reading = read(["desk"])
    assert [item.id for item in reading.articles] == ["desk/a.eml", "desk/b.mbox#7.20190214@quillport.example"]
    assert not reading.problems
