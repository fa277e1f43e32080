"""The HTML page of a report: what it says (`view` and the modules that fill it), and how it looks (`templates`)."""
