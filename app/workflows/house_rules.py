"""House rules: what an administrator settles for the company, or for this site, in place of what the app does by itself."""

from enum import StrEnum

import msgspec

from app.domain.catalogue import RULES, Setting
from app.domain.identity import setting_id
from app.domain.operation import Act, Put
from app.domain.permission import Permission
from app.domain.questions import HouseRules, VersionOf
from app.domain.views import RulesView
from app.domain.words import Say, say
from app.workflows.common import Refuse, done, info, not_here, painted, require, undo_last
from app.workflows.step import Choice, Chosen, Key, Line, Resumed, Scanned, Screen, Seen, Step, Verdict, Wants, Workflow, stepping
from app.workflows.task import task
from app.workflows.wording import common
from app.workflows.wording import house_rules as words

NAME = "house_rules"


class Scope(StrEnum):
    """Where a rule holds."""

    COMPANY = "company"
    SITE = "site"


SCOPES = {Scope.COMPANY: words.EVERYWHERE, Scope.SITE: words.HERE}


class Rules(msgspec.Struct, frozen=True):
    """Nothing is in hand."""


@stepping
def start(_: Rules | None, seen: Seen) -> Step:
    """Show what holds."""
    return Step(Rules(), show(seen.know(HouseRules())))


@stepping
def step(state: Rules, seen: Seen) -> Step:
    """Take one event."""
    match seen.event:
        case Chosen(id):
            return settle(id, seen)
        case Key("cancel" | "finish" | "back"):
            return Step(None, show(seen.know(HouseRules()), info(say(common.BACK))))
        case Key("undo"):
            act, told = undo_last(seen)
            return Step(state, show(seen.know(HouseRules()), told), (act,))
        case None | Resumed():
            return Step(state, show(seen.know(HouseRules())))
        case Scanned(reading):
            raise Refuse(say(words.SCAN_NOT), reading.text[:40])
        case _:
            raise not_here(seen.event)


def settle(id: str, seen: Seen) -> Step:
    """Post what was chosen of `offers`; "" takes back what the site has settled for itself."""
    require(seen, Permission.ADM_RULES)
    rules = seen.know(HouseRules())
    offered = {choice.id for choice in offers(rules)}
    if id not in offered:
        raise Refuse(say(words.HOLDS if id in _all_ids() else common.NOT_OFFERED))
    scope, code, value = id.split(":")
    site = rules.site if scope == Scope.SITE else 0
    which = setting_id(site, code)
    record = Setting(id=which, site=site, code=code, value=value or RULES[code][0], retired=not value)
    act = Act(kind="house-rule", entries=(Put(record=record, base=seen.know(VersionOf(Setting, which))),))
    told = say(words.SETTLED, scope=say(SCOPES[Scope(scope)]), rule=_called(code, value))
    return Step(Rules(), show(_with(rules, scope, code, value), done(told)), (act,))


def show(rules: RulesView, verdict: Verdict | None = None) -> Screen:
    """What holds, and what may be settled instead."""
    lines = []
    for code in RULES:
        company, own = rules.company_wide.get(code, ""), rules.of_site.get(code, "")
        by_itself = say(words.BY_ITSELF, rule=_called(code, RULES[code][0]))
        lines.append(Line(say(words.EVERYWHERE), _called(code, company) if company else by_itself))
        lines.append(Line(say(words.HERE), _called(code, own)))
    screen = Screen(
        workflow=NAME, step="choose", title=say(words.TITLE), prompt=say(words.PROMPT), hint=say(words.HINT), lines=tuple(lines),
        choices=offers(rules), wants=Wants.CHOICE,
    )
    return painted(screen, verdict)


def offers(rules: RulesView) -> tuple[Choice, ...]:
    """What may be settled and does not hold yet."""
    found = []
    for code, values in RULES.items():
        company, own = rules.company_wide.get(code, ""), rules.of_site.get(code, "")
        found += [_choice(Scope.COMPANY, code, value) for value in values if value != (company or values[0])]
        found += [_choice(Scope.SITE, code, value) for value in ("", *values) if value != own]
    return tuple(found)


def _choice(scope: Scope, code: str, value: str) -> Choice:
    return Choice(f"{scope}:{code}:{value}", say(SCOPES[scope]), say(words.RULE, rule=_called(code, value)))


def _all_ids() -> set[str]:
    return {
        f"{scope}:{code}:{value}" for code, values in RULES.items() for scope in Scope for value in ("", *values)
        if value or scope is Scope.SITE
    }


def _called(code: str, value: str) -> Say:
    """What a value says; one that this version does not know is shown as it is."""
    if not value:
        return say(words.AS_COMPANY)
    sentence = words.VALUES.get(code, {}).get(value)
    return say(sentence) if sentence else say(words.RULE, rule=value[:40])


def _with(rules: RulesView, scope: str, code: str, value: str) -> RulesView:
    field = "of_site" if scope == Scope.SITE else "company_wide"
    others = {c: v for c, v in getattr(rules, field).items() if c != code}
    return msgspec.structs.replace(rules, **{field: others | ({code: value} if value else {})})


WORKFLOW = task(Workflow(
    NAME, say(words.TITLE), Rules, start, step, needs=Permission.ADM_RULES, at_home=False, rests=lambda _: True,
))
