"""E-mail: single messages, boxes of them, and web pages that a browser saved in the form of a message."""
