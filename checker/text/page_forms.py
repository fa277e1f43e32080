"""The forms of lines that are not reporting, as data: what `checker.text.boilerplate` skips, and why."""

# ruff: noqa: E501 - one pattern a line reads as a table

from __future__ import annotations

from enum import StrEnum
from typing import NamedTuple

from checker.text.word_lists import alternations

_ANY = alternations("text/page_forms")


class PageText(StrEnum):
    """What a page has beside its reporting. The value is the reason that readers of a skipped span see."""

    HEADER = "header"
    SUBSCRIPTION = "subscription"
    COMMENT_FORM = "comment form"
    DISCLAIMER = "disclaimer"
    NEWSLETTER = "newsletter"
    SOCIAL_MEDIA = "social media"
    COPYRIGHT = "copyright"
    SERVER_ERROR = "server error"
    LINK = "link"
    NOTICE = "notice"
    CREDIT = "credit"
    CAPTION = "caption"
    DATELINE = "dateline"
    TEMPLATE = "template"
    REPEATED_LINE = "repeated line"


class LineForm(NamedTuple):
    """One form of line. `pattern` is RE2, ignores case, and matches from the first character of the line."""

    holds: PageText
    pattern: str
    sure: bool = True
    """Whether the form applies even to a line that reads like prose; if False, a verb and a full stop rule it out."""
    tail: bool = False
    """Whether the line opens the end of the page: if no prose follows it, everything after it is boilerplate."""


_WEB = rf"(?:{_ANY['web']})"
_OWN = r"(?:our|the|this|my|your|a|all)"
_END = r"[ \t]*[.!:…»>?]*[ \t]*$"

FORMS: tuple[LineForm, ...] = (
    LineForm(PageText.HEADER, r"(?:first |last )?(?:updated|posted|published|modified)\b[ \t]*[:|]?.{0,40}\b\d{1,2}[:/.]\d{2}\b.{0,30}$", sure=False),
    LineForm(PageText.SUBSCRIPTION, r"already (?:have an account|an? (?:\w+ )?(?:subscriber|member)|subscribed|registered)\b", tail=True),
    LineForm(PageText.SUBSCRIPTION, r"you(?:['’]ve| have) (?:reached|used|hit|read|exceeded|\d+|no|one|two|three)\b.{0,40}\b(?:free|limit|articles?)\b", tail=True),
    LineForm(PageText.SUBSCRIPTION, r"subscribe (?:now|today|here|for (?:full|just|only|unlimited)|to (?:continue|read|keep|unlock|get|access|our|the full|view))\b", tail=True),
    LineForm(PageText.SUBSCRIPTION, r"(?:please )?(?:subscribe|log ?in|sign ?in|register|create an account)(?: (?:or|and) (?:subscribe|log ?in|sign ?in|register))? (?:to|for) (?:continue|read|keep|unlock|view|access|see|full access)\b", tail=True),
    LineForm(PageText.SUBSCRIPTION, r"(?:to|want to) (?:continue|keep|finish|read)(?: reading)?(?: the full)? ?(?:article|story)?\b.{0,30}\b(?:subscribe|log ?in|sign ?in|sign ?up|register)\b", tail=True),
    LineForm(PageText.SUBSCRIPTION, r"(?:auto-?)?renews? (?:automatically|monthly|annually|every)\b|cancel any ?time\b|billed (?:monthly|annually|yearly|every)\b", tail=True),
    LineForm(PageText.SUBSCRIPTION, r"(?:this|the rest of this) (?:article|story|content|post|page) is (?:only )?(?:for|available to|exclusive to|reserved for|free for)\b.{0,30}\b(?:subscribers?|members?|readers)\b", tail=True),
    LineForm(PageText.SUBSCRIPTION, r"(?:start|begin|claim|get) your (?:\w+[- ]){0,3}trial\b|(?:get )?(?:unlimited|full) (?:digital )?access\b.{0,40}\b(?:for|to)\b", sure=False, tail=True),
    LineForm(PageText.SUBSCRIPTION, r"here['’]s what['’]s included\b|what['’]s included\b|choose (?:your|a) (?:plan|subscription)\b|compare plans\b", tail=True),
    LineForm(PageText.SUBSCRIPTION, r"(?:subscribe|sign up|log in|sign in|register)(?: (?:now|today|here|free|or|subscribe|log in|sign in|register))*" + _END, tail=True),
    LineForm(PageText.SUBSCRIPTION, r"(?:support (?:our|independent|quality|local) journalism|become an? (?:\w+ )?(?:member|subscriber|supporter)|make a (?:contribution|donation)|donate (?:now|today|here))\b", sure=False, tail=True),
    LineForm(PageText.COMMENT_FORM, r"(?:please )?enter your (?:comment|name|e-?mail)\b|leave a (?:comment|reply)\b|post (?:a )?comment\b|add a comment\b", tail=True),
    LineForm(PageText.COMMENT_FORM, r"your e-?mail address will not\b|save my name\b|required fields are marked\b|you have entered an incorrect e-?mail", tail=True),
    LineForm(PageText.COMMENT_FORM, r"(?:you must be )?logged in to (?:post|leave|add) a? ?comment|log in to (?:leave a |post a )?comment|(?:view|show|hide|read|join)(?: all| the)?(?: \d+)? (?:comments?|conversation|discussion)" + _END, tail=True),
    LineForm(PageText.COMMENT_FORM, r"(?:\d+ )?comments?(?: \(\d+\))?" + _END),
    LineForm(PageText.DISCLAIMER, r"disclaimer\b", tail=True),
    LineForm(PageText.DISCLAIMER, r"\(?(?:except for the headline, )?this (?:story|article|report|content|copy|material) (?:has been|was|is|has not been|may not be)\b.{0,40}\b(?:feed|syndicat|auto-?generat|edited by|originally published|first published|first appeared|broadcast, rewritten|rewritten|redistributed)"),
    LineForm(PageText.DISCLAIMER, r"(?:the )?(?:views|opinions)(?: and (?:views|opinions))?(?: expressed)?\b.{0,60}\b(?:are (?:those of|solely|not necessarily)|do not (?:necessarily )?(?:reflect|represent))\b"),
    LineForm(PageText.NEWSLETTER, r"(?:please )?(?:sign up|subscribe|register)(?: here| now| today| free| for free)* (?:for|to) .{0,60}\b(?:newsletters?|inbox|alerts?|briefing|updates|e-?mails?|digest|podcast|channel)\b"),
    LineForm(PageText.NEWSLETTER, r"get (?:our|the|more|breaking|daily|top|all)\b.{0,80}\b(?:newsletters?|(?:in|to|into) your inbox|by e-?mail|in your e-?mail)\b"),
    LineForm(PageText.NEWSLETTER, r".{0,90}\b(?:delivered|straight|sent|right) (?:\w+ )?(?:to|into|in) your (?:inbox|e-?mail)\b"),
    LineForm(PageText.SOCIAL_MEDIA, r"(?:follow|like|find|join|connect with|add|tweet|contact|e-?mail|reach) (?:us|me|him|her|our|the author|@\w+|[\w .]{2,40}) (?:on|at|via|as) (?:our )?" + _WEB + r"\b", sure=False),
    LineForm(PageText.SOCIAL_MEDIA, r"(?:follow|like|find|join) us\b|follow @\w+|(?:click to )?share (?:this|on|via|with)\b|tap to share\b", sure=False),
    LineForm(PageText.SOCIAL_MEDIA, r"(?:(?:share|tweet|e-?mail|print|pin(?: it)?|save|copy(?: link)?|post|" + _WEB + r")[ \t|,/•·]*)+" + _END),
    LineForm(PageText.SOCIAL_MEDIA, r"[—–-]{1,2} ?[^()]{2,60} \(@\w{2,30}\),? .{4,30}$|pic\.twitter\.com/\w+$|view this post on\b|a post shared by\b"),
    LineForm(PageText.COPYRIGHT, r"(?:copyright[ \t,:]*)?(?:©|\(c\)[ \t]*(?:copyright )?(?:19|20)\d\d|copyright[ \t,:]*(?:19|20)\d\d)|.{0,80}\ball rights reserved\b"),
    LineForm(PageText.SERVER_ERROR, r"\[an error occurred while processing|(?:fatal|parse) error: |(?:warning|notice): (?:undefined|mysql|include|require|trying)|error establishing a database|internal server error|(?:404|403|500|502|503)(?: -)? (?:not found|forbidden|internal|bad gateway|service)|undefined(?: undefined)*" + _END),
    LineForm(PageText.LINK, r"(?-i:READ|WATCH|LISTEN|ALSO READ|READ MORE|READ ALSO|READ NEXT|SEE ALSO|SEE MORE|DON['’]T MISS)(?:[ \t]*[:|»>?–—-]|[ \t\xa0]{2,}|[ \t]*$)"),
    LineForm(PageText.LINK, r"(?-i:READ|ALSO READ|READ MORE|READ ALSO|WATCH|LISTEN)[ \t]+[^ \t]", sure=False),
    LineForm(PageText.LINK, r"(?:related(?: (?:news|stor(?:y|ies)|articles?|links?|topics?|coverage|content|posts?|reading|video))?|see also|read (?:more|also|next|on|this)|also read|more (?:on|from|about) [\w' ’]{2,30}|watch(?: live| now| more)?|you (?:may|might) (?:also )?(?:like|be interested in)|recommended(?: for you| stories| reading)?|editor['’]?s['’]? (?:picks?|choice)|don['’]t miss|must read|most (?:read|popular|viewed)|trending(?: now)?|top stories|next (?:article|story)|previous (?:article|story))[ \t]*(?:[:»>?|]|$)", sure=False),
    LineForm(PageText.LINK, r"(?:continue reading|click here|tap here|story continues below|article continues (?:after|below)|skip (?:ad|advert|to)|advertisement|sponsored(?: content)?|loading|scroll (?:down|to continue)|load more|show more|back to top|home|menu|search)\b.{0,30}" + _END, sure=False),
    LineForm(PageText.LINK, r"(?:tags?|topics?|filed under|keywords|categor(?:y|ies)|labels)[ \t]*:|(?:listen to this (?:article|story)|reading time)\b|\d{1,2} ?min(?:ute)?s?(?: read)?$", sure=False),
    LineForm(PageText.LINK, r"(?:terms (?:of (?:use|service)|and conditions|& conditions)|privacy (?:policy|notice)|cookie (?:policy|settings|preferences)|contact us|about us|advertise with us|download (?:our|the) .{0,30}\bapp)\b.{0,80}$", sure=False),
    LineForm(PageText.NOTICE, r"(?:we|this (?:web)?site) uses? cookies\b|(?:please )?(?:enable|turn on) javascript\b|your browser (?:does not|doesn['’]t|is)\b|(?:media|video) playback is\b"),
    LineForm(PageText.LINK, r"https?://[^ \t]+$"),
    LineForm(PageText.CREDIT, r"\(?(?:additional )?(?:reporting|writing|compiled|editing)(?: and (?:writing|editing))? by "),
    LineForm(PageText.CAPTION, r"\(?(?:(?:file )?(?:photos?|pics?|pictures?|images?|photographs?)|video|graphic|illustration|infographic)(?: (?:credits?|source|courtesy|caption))?(?:[ \t]*:| (?:by|via|courtesy of)\b)|(?:photo|image|picture) (?:credit|courtesy)\b|file photo\b|(?-i:CAPTION|FILE(?: PHOTO)?)[ \t]*[:–—-]|(?:getty images|(?:ap|afp|epa|reuters) (?:photo|images))" + _END, sure=False),
)  # fmt: skip
