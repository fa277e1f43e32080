"""Takes the marks off the forms of `tests/corpus/forms.txt` and `vague.txt` that are read by now; sets none anew."""

from __future__ import annotations

from tests.compare import forms, test_vague
from tests.compare.told import disjoint


def main() -> None:
    from tests.compare import test_equal_forms as law

    text = forms.FILE.read_text("utf-8")
    for family in law.FAMILIES:
        block = start = text.index(f"\n== {family.name}\n")
        end = text.find("\n== ", start + 1)
        kept = text[start : end if end > 0 else len(text)]
        changed = kept
        for row, held in family.rows.items():
            for form in held:
                if not (form.misread or form.unread):
                    continue
                mark = "!" if law.conflicts(family, row, form) else "?" if law.unseen(family, row, form) else ""
                changed = changed.replace(form.written, mark + form.written.lstrip("!?"), 1)
        text = text[:block] + changed + text[block + len(kept) :]
    forms.FILE.write_text(text, encoding="utf-8")
    test_vague.FILE.write_text("".join(map(_line, test_vague.FILE.read_text("utf-8").splitlines(True))), "utf-8")


def _line(line: str) -> str:
    if not line.startswith("?"):
        return line
    word, left, right = line.strip().split(" | ")
    try:
        return line[1:] if disjoint(left, right) is word.endswith("cannot") else line
    except StopIteration:
        return line


if __name__ == "__main__":
    main()
