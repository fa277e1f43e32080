"""Asks LibreOffice's own LanguageTool client for the errors in texts. Run by a Python that has LibreOffice's `uno`.

libreoffice.py BASE_URL PROFILE TEXT... prints a JSON list of [start, length, comment, suggestions] for each text
"""

from __future__ import annotations

import json
import subprocess
import sys
import time
import uuid
from pathlib import Path
from typing import Any

CHECKER = "org.openoffice.lingu.LanguageToolGrammarChecker"
SETTINGS = """<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema">
{items}
</oor:items>
"""
ITEM = """<item oor:path="/org.openoffice.Office.Linguistic/GrammarChecking/LanguageTool">\
<prop oor:name="{name}" oor:op="fuse"><value>{value}</value></prop></item>"""
ATTEMPTS = 240
"""Half seconds until LibreOffice answers."""


def configured(profile: Path, url: str) -> None:
    """Writes what Tools > Options > Language Settings > LanguageTool Server writes."""
    items = "\n".join(ITEM.format(name=name, value=value) for name, value in (("BaseURL", url), ("IsEnabled", "true")))
    (profile / "user").mkdir(parents=True)
    (profile / "user" / "registrymodifications.xcu").write_text(SETTINGS.format(items=items), encoding="utf-8")


def connected(pipe: str) -> Any:
    """The component context of a LibreOffice that is starting."""
    import uno
    from com.sun.star.connection import NoConnectException

    local = uno.getComponentContext()
    resolver = local.ServiceManager.createInstanceWithContext("com.sun.star.bridge.UnoUrlResolver", local)
    for _ in range(ATTEMPTS):
        try:
            return resolver.resolve(f"uno:pipe,name={pipe};urp;StarOffice.ComponentContext")
        except NoConnectException:
            time.sleep(0.5)
    sys.exit("LibreOffice did not start")


def errors(context: Any, text: str) -> list[list[Any]]:
    """The errors in one paragraph."""
    from com.sun.star.lang import Locale

    checker = context.ServiceManager.createInstanceWithContext(CHECKER, context)
    end = len(text.encode("utf-16-le")) // 2
    found = checker.doProofreading("a", text, Locale("en", "US", ""), 0, end, ())
    return [[item.nErrorStart, item.nErrorLength, item.aShortComment, [*item.aSuggestions]] for item in found.aErrors]


def main(url: str, folder: str, *texts: str) -> None:
    """Starts LibreOffice with a profile of its own, asks, and ends it."""
    profile, pipe = Path(folder), f"claimcheck{uuid.uuid4().hex}"
    configured(profile, url)
    command = ["soffice", "--headless", "--norestore", "--nologo", f"-env:UserInstallation={profile.as_uri()}"]
    process = subprocess.Popen([*command, f"--accept=pipe,name={pipe};urp;"], stdout=subprocess.DEVNULL)
    try:
        context = connected(pipe)
        print(json.dumps([errors(context, text) for text in texts]))
    finally:
        process.terminate()
        process.wait()


if __name__ == "__main__":
    main(*sys.argv[1:])
