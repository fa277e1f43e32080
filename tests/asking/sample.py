"""Published articles of two events, and an archive of them."""

from __future__ import annotations

from pathlib import Path

from checker.library import index

ARTICLES = {
    "bus1.md": (
        "2026-03-02",
        "Bus plunges into a ravine near San Isidro",
        "A bus plunged into a ravine near San Isidro on Monday morning and 11 people died, regional police said.\n"
        "At least 20 passengers were injured in the crash, said Lucia Marenco, head of the fire service.\n",
    ),
    "bus2.md": (
        "2026-03-03",
        "Toll of San Isidro bus crash rises",
        "Twelve people died when a bus crashed near San Isidro on Monday, police in San Isidro said.\n"
        "Transportes Quiroga, which ran the bus, said 45 passengers were aboard.\n"
        "Lucia Marenco of the fire service said 22 people were injured.\n",
    ),
    "bus3.md": (
        "2026-03-05",
        "San Isidro mourns",
        "San Isidro buried the first victims of the bus crash on Thursday. The accident on Monday killed 12 people, "
        "Lucia Marenco of the fire service said.\nTransportes Quiroga promised $2 million for the families.\n",
    ),
    "fire.md": (
        "2025-08-02",
        "Fire in San Isidro market",
        "A fire in the market of San Isidro killed three people on Saturday, the mayor, Teo Balmaceda, said.\n",
    ),
    "tram.md": (
        "",
        "Tram opens in Norvale",
        "The tram of Norvale opens on 4 March 2026, mayor Ines Holt said. "
        "Norvale gave its builder a deadline of 1 March.\n",
    ),
}


def archive_in(folder: Path) -> Path:
    """The archive of these articles."""
    published = folder / "p"
    published.mkdir()
    for name, (day, title, text) in ARTICLES.items():
        head = f"published: {day}\n" if day else ""
        (published / name).write_text(f"---\ntitle: {title}\n{head}---\n{text}", encoding="utf-8")
    index([published], folder / "a.db")
    return folder / "a.db"
