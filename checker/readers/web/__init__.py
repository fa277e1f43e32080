"""Pages, feeds and exports of content systems."""
