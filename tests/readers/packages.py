"""Builds Word documents and OpenDocument texts for the tests from the XML of their parts."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Mapping

_W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships"
_KINDS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_CORE = "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties"
_NAMES = (
    f'xmlns:w="{_W}" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
    ' xmlns:wps="urn:wps" xmlns:v="urn:v" xmlns:r="urn:r"'
)
_ODF = " ".join(
    f'xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"'
    for name in ("office", "text", "table", "style", "meta")
)
ODT_TYPE = "application/vnd.oasis.opendocument.text"


def packed(parts: Mapping[str, str | bytes], stored: tuple[str, ...] = ()) -> bytes:
    """A zip package of these parts; those in `stored` are not compressed."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as package:
        for name, data in parts.items():
            kind = zipfile.ZIP_STORED if name in stored else zipfile.ZIP_DEFLATED
            package.writestr(zipfile.ZipInfo(name), data, kind)
    return buffer.getvalue()


def _relations(named: Mapping[str, str]) -> str:
    held = "".join(
        f'<Relationship Id="r{index}" Type="{kind if ":" in kind else f"{_KINDS}/{kind}"}" Target="{target}"/>'
        for index, (kind, target) in enumerate(named.items())
    )
    return f'<Relationships xmlns="{_RELATIONS}">{held}</Relationships>'


def docx(
    body: str,
    *,
    styles: str = "",
    footnotes: str = "",
    endnotes: str = "",
    title: str = "",
    main: str = "word/document.xml",
    more: Mapping[str, str | bytes] | None = None,
) -> bytes:
    """A Word document with this body; `more` are further parts."""
    folder, name = main.rsplit("/", 1)
    parts: dict[str, str | bytes] = {
        "[Content_Types].xml": "<Types/>",
        "_rels/.rels": _relations({"officeDocument": main, _CORE: "docProps/core.xml"}),
        main: f'<?xml version="1.0"?><w:document {_NAMES}><w:body>{body}</w:body></w:document>',
        "docProps/core.xml": f'<c xmlns:dc="urn:dc"><dc:title>{title}</dc:title></c>',
        f"{folder}/_rels/{name}.rels": _relations(
            {"styles": "styles.xml", "footnotes": "footnotes.xml", "endnotes": f"/{folder}/endnotes.xml"}
        ),
        f"{folder}/styles.xml": f"<w:styles {_NAMES}>{styles}</w:styles>",
        f"{folder}/footnotes.xml": f"<w:footnotes {_NAMES}>{footnotes}</w:footnotes>",
        f"{folder}/endnotes.xml": f"<w:endnotes {_NAMES}>{endnotes}</w:endnotes>",
    }
    return packed(parts | dict(more or {}))


def paragraph(*runs: str, style: str = "", properties: str = "") -> str:
    """A paragraph; a run without markup is text."""
    chosen = f'<w:pStyle w:val="{style}"/>' if style else ""
    inside = "".join(run if run.startswith("<") else run_of(run) for run in runs)
    return f"<w:p><w:pPr>{chosen}{properties}</w:pPr>{inside}</w:p>"


def run_of(text: str, properties: str = "") -> str:
    """A run of text with these properties."""
    return f'<w:r><w:rPr>{properties}</w:rPr><w:t xml:space="preserve">{text}</w:t></w:r>'


def odt(body: str, *, styles: str = "", named: str = "", title: str = "", manifest: str = "<m/>") -> bytes:
    """An OpenDocument text with this body; `styles` are automatic, `named` are chosen by the user."""
    parts = {
        "mimetype": ODT_TYPE,
        "content.xml": f"<office:document-content {_ODF}>{_content(body, styles)}</office:document-content>",
        "styles.xml": f"<office:document-styles {_ODF}>{named}</office:document-styles>",
        "meta.xml": f"<m {_ODF}><office:meta><title>{title}</title></office:meta></m>",
        "META-INF/manifest.xml": manifest,
    }
    return packed(parts, stored=("mimetype",))


def fodt(body: str) -> str:
    """The same as flat XML."""
    root = f'<office:document {_ODF} office:mimetype="{ODT_TYPE}">'
    return f'<?xml version="1.0"?>\n{root}{_content(body, "")}</office:document>'


def _content(body: str, styles: str) -> str:
    automatic = f"<office:automatic-styles>{styles}</office:automatic-styles>"
    return f"{automatic}<office:body><office:text>{body}</office:text></office:body>"
