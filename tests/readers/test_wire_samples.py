"""Every example of IPTC is read, or left out with a reason."""

from __future__ import annotations

from pathlib import Path

import pytest

from checker.model.article import file_and_name
from checker.readers import read

SAMPLES = Path(__file__).parent / "samples"

READ = {
    "nitf/iptc_NTB_nitf_sample.xml": ("2021-05-16", "Pandemien herjer", "nb-NO", "Unnao\n\nKoronapandemien"),
    "newsml-g2/LISTING_2_NewsML-G2_Text_Document.xml": ("2018-11-21", "Fed to halt QE", "en-US", "(New York, NY"),
    "newsml-g2/LISTING_22_Sports_story_in_NewsML-G2NITF.xml": ("2018-10-19", "Preview: ", "en-US", "(Sports Network)"),
    "newsml-g2/LISTING_25_An_NITF_marked-up_article_conveyed_in_inlineXML.xml": (
        "None",
        "Arizona Diamondbacks",
        None,
        "(Sports Network) - With",
    ),
    "newsml-g2/businesswire-newsml-20130731006140.xml": ("2013-07-31", "Lunch Taking a Toll?", "en", "With a Year’s"),
    "ninjs/1.4_businesswire-newsml-20130731006140.ninjs": ("2013-07-31", "Lunch Taking a Toll?", "en", "With more"),
    "ninjs/1.4_ninjsExMediumText1.ninjs": ("2013-07-09", "Captain of wrecked", "en", "GROSSETO, Italy (AP)"),
    "ninjs/2.1_businesswire-newsml-20130731006140.ninjs": ("2013-07-31", "Lunch Taking a Toll?", "en", "With more"),
    "ninjs/2.1_ninjsExSimpleText_2.ninjs": ("2013-07-09", "Captain of wrecked", None, "GROSSETO, Italy (AP)"),
    "ninjs/3.0_businesswire-newsml-20130731006140.ninjs": ("2013-07-31", "Lunch Taking a Toll?", "en", "With more"),
    "ninjs/3.0_dpa_text.ninjs": ("2019-05-10", "Faktencheck Derby-Elfmeter", "de", "Für Lucien Favre"),
    "ninjs/3.0_ninjsExSimpleText_3.ninjs": ("2013-07-09", "Captain of wrecked", None, "GROSSETO, Italy (AP)"),
    "ninjs/doc1.6_004_body_main.ninjs": ("2013-07-09", "Captain of wrecked", None, "GROSSETO, Italy (AP)"),
    "ninjs/doc3.1_005.ninjs": ("2013-07-09", "Captain of wrecked", "en", "GROSSETO, Italy (AP)"),
}
"""The day, the headline, the language and the first words of each article."""

LEFT_OUT = {
    "newsml-g2/LISTING_1_A_NewsML-G2_News_Item.xml": {"": "an item without a text"},
    "newsml-g2/LISTING_6_Simple_NewsML-G2_Package.xml": {"": "a package"},
    "newsml-g2/LISTING_24_News_Message_conveying_a_complete_News_Package.xml": {
        "item 1": "a package",
        **{f"N{number}": "an item without a text" for number in range(1, 5)},
    },
    "ninjs/2.1_ap_image.ninjs": {"": "a picture"},
    "ninjs/3.0_20231016-addb-example-press-conference.ninjs": {"": "an event"},
    "ninjs/3.0_simpleEvent.ninjs": {"": "an event"},
}


@pytest.mark.parametrize("name", sorted(READ))
def test_read(name: str) -> None:
    found = read([str(SAMPLES / name)])
    (article,) = found.articles
    assert not found.problems and not found.skipped
    day, title, language, opening = READ[name]
    assert (str(article.published.day), article.language) == (day, language)
    assert article.title is not None
    assert article.title.startswith(title)
    assert article.text.startswith(opening)
    assert not article.text.startswith(article.title)
    assert [place.start for place in article.places] == sorted({place.start for place in article.places})
    assert article.places[0].start == 0


@pytest.mark.parametrize("name", sorted(LEFT_OUT))
def test_left_out(name: str) -> None:
    found = read([str(SAMPLES / name)])
    assert not found.articles
    assert {file_and_name(item.path)[1]: item.reason for item in found.skipped} == LEFT_OUT[name]


def test_no_example_is_forgotten() -> None:
    held = {
        path.relative_to(SAMPLES).as_posix()
        for kind in ("nitf", "newsml-g2", "ninjs")
        for path in (SAMPLES / kind).iterdir()
    }
    assert {name for name in held if not name.endswith(".md")} == READ.keys() | LEFT_OUT.keys()


def test_a_folder_of_them_is_read() -> None:
    found = read([str(SAMPLES / kind) for kind in ("nitf", "newsml-g2")])
    assert len([article for article in found.articles if article.id.endswith(".xml")]) == 5
    assert not found.problems
