"""One fact or not: the evidence on two claims, and on all claims of a story, weighed in one place."""
