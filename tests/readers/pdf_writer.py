"""Writes small PDFs for the tests: lines of text at places of a page."""

from __future__ import annotations

import zlib
from collections.abc import Iterable, Sequence
from typing import NamedTuple

WIDTH, HEIGHT = 612, 792
PICTURE = "q 400 0 0 600 100 100 cm /Im1 Do Q\n"
"""What draws a picture that covers a page."""


class Line(NamedTuple):
    """A line of text: its left end and baseline in points from the lower left corner, and the size of its letters."""

    x: float
    y: float
    text: str
    size: float = 10
    turn: str = "1 0 0 1"
    """The direction: "0 1 -1 0" is upwards."""


def column(x: float, top: float, lines: Sequence[str], size: float = 10, leading: float = 12) -> list[Line]:
    """Lines below each other. One that begins with blanks is indented; an empty one leaves its place free."""
    return [
        Line(x + 6 * (len(text) - len(text.lstrip(" "))), top - number * leading, text.strip(" "), size)
        for number, text in enumerate(lines)
        if text.strip()
    ]


def pdf(pages: Iterable[Iterable[Line] | str], title: str = "", extra: bytes = b"", rotate: int = 0) -> bytes:
    """A PDF of pages of lines, or of drawing operators."""
    contents = [page if isinstance(page, str) else "".join(_drawn(line) for line in page) for page in pages]
    kids = " ".join(f"{6 + 2 * index} 0 R" for index in range(len(contents)))
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        f"<< /Type /Pages /Count {len(contents)} /Kids [{kids}] >>".encode(),
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
        f"<< /Title ({title}) /CreationDate (D:20200101000000Z) >>".encode("cp1252"),
        b"<< /Type /XObject /Subtype /Image /Width 1 /Height 1 /ColorSpace /DeviceGray /BitsPerComponent 8 /Length 1 >>"
        b"\nstream\n\x80\nendstream",
    ]
    for index, content in enumerate(contents):
        packed = zlib.compress(content.encode("cp1252"))
        page = (
            f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 {WIDTH} {HEIGHT}] /Rotate {rotate}"
            f" /Contents {7 + 2 * index} 0 R"
            " /Resources << /Font << /F1 3 0 R >> /XObject << /Im1 5 0 R >> >> >>"
        )
        objects += [
            page.encode(),
            f"<< /Filter /FlateDecode /Length {len(packed)} >>\nstream\n".encode() + packed + b"\nendstream",
        ]
    return _file(objects, extra)


def _drawn(line: Line) -> str:
    escaped = line.text.replace("\\", "\\\\").replace("(", "\\(").replace(")", "\\)")
    return f"BT /F1 {line.size} Tf {line.turn} {line.x} {line.y} Tm ({escaped}) Tj ET\n"


def _file(objects: Sequence[bytes], extra: bytes) -> bytes:
    data = b"%PDF-1.4\n"
    offsets = []
    for number, body in enumerate(objects, 1):
        offsets.append(len(data))
        data += f"{number} 0 obj\n".encode() + body + b"\nendobj\n"
    table = "".join(f"{offset:010d} 00000 n \n" for offset in offsets)
    trailer = f"trailer\n<< /Size {len(objects) + 1} /Root 1 0 R /Info 4 0 R {extra.decode()} >>\n"
    start = f"xref\n0 {len(objects) + 1}\n0000000000 65535 f \n{table}{trailer}startxref\n{len(data)}\n%%EOF\n"
    return data + start.encode()
