"""What a screen offers to choose from, who somebody is, and which codes were put aside: short lists of the catalogue."""

from typing import Any

from sqlalchemy import Connection, Select, bindparam, select

from app.domain import catalogue, questions
from app.domain.catalogue import ContainerType, LabelRule, Reason, User
from app.domain.place import DERIVED_STATUSES
from app.domain.views import Named, RulesView
from app.ledger import merging
from app.ledger.lookup.phrases import NO
from app.ledger.lookup.readers import Reader
from app.ledger.prepared import Prepared
from app.ledger.tables import CATALOGUE, kept_code

KEPT_MAX = 50

_type = Reader(ContainerType)
_reason = Reader(Reason)
_user = Reader(User)
_rule = Reader(LabelRule)
_types, _reasons, _users = CATALOGUE[ContainerType], CATALOGUE[Reason], CATALOGUE[User]
_recipients = CATALOGUE[catalogue.Recipient]
_rules = CATALOGUE[LabelRule]
_settings = CATALOGUE[catalogue.Setting]


def _offered(record: type[catalogue.Recipient | catalogue.Project | catalogue.Status]) -> Select[Any]:
    table = CATALOGUE[record]
    return select(table.c.id, table.c.code, table.c.name).where(table.c.retired == NO).order_by(table.c.code)


_RECIPIENTS = _offered(catalogue.Recipient)
_PROJECTS = _offered(catalogue.Project)
_STATUSES = _offered(catalogue.Status)
_REASONS = select(*_reason.columns).where(_reasons.c.retired == NO).order_by(_reasons.c.code)
_TYPES = select(*_type.columns).where(_types.c.retired == NO).order_by(_types.c.rank, _types.c.code)
_USER = select(*_user.columns).where(_users.c.id == bindparam("b_id"))
_RECIPIENT_OF = (
    select(_recipients.c.id).where(_recipients.c.user == bindparam("b_id"), _recipients.c.retired == NO)
    .order_by(_recipients.c.code).limit(1)
)
_KEPT = (
    select(kept_code.c.code).where(kept_code.c.open != NO)
    .order_by(kept_code.c.at.desc(), kept_code.c.code).limit(KEPT_MAX)
)


_RULES = Prepared(
    select(*_rule.columns).where(_rules.c.site == bindparam("b_site"), _rules.c.retired == NO)
    .order_by(_rules.c["order"], _rules.c.id)
)


_SETTINGS = (
    select(_settings.c.site, _settings.c.code, _settings.c.value)
    .where(_settings.c.site.in_((0, bindparam("b_site"))), _settings.c.retired == NO).order_by(_settings.c.id)
)


def _named(conn: Connection, statement: Select[Any]) -> tuple[Named, ...]:
    return tuple(Named(id=which, code=code, name=name) for which, code, name in conn.execute(statement))


def recipients(conn: Connection, _: int, __: questions.Recipients) -> tuple[Named, ...]:
    """Answer `Recipients`: those in use, by code."""
    return _named(conn, _RECIPIENTS)


def projects(conn: Connection, _: int, __: questions.Projects) -> tuple[Named, ...]:
    """Answer `Projects`: those in use, by code."""
    return _named(conn, _PROJECTS)


def statuses(conn: Connection, _: int, __: questions.Statuses) -> tuple[Named, ...]:
    """Answer `Statuses`: those in use, by code."""
    return tuple(status for status in _named(conn, _STATUSES) if status.code not in DERIVED_STATUSES)


def reasons(conn: Connection, _: int, question: questions.Reasons) -> tuple[Named, ...]:
    """Answer `Reasons`: those in use that name the act, by code."""
    found = map(_reason, conn.execute(_REASONS))
    return tuple(Named(id=r.id, code=r.code, name=r.name) for r in found if question.act in r.acts)


def container_types(conn: Connection, _: int, __: questions.ContainerTypes) -> tuple[ContainerType, ...]:
    """Answer `ContainerTypes`: those in use."""
    return tuple(map(_type, conn.execute(_TYPES)))


def person_of(conn: Connection, _: int, question: questions.PersonOf) -> User | None:
    """Answer `PersonOf`; one who has left is still somebody."""
    row = conn.execute(_USER, {"b_id": question.user}).first()
    return None if row is None else _user(row)


def house_rules(conn: Connection, site: int, _: questions.HouseRules) -> RulesView:
    """Answer `HouseRules`."""
    rows = conn.execute(_SETTINGS, {"b_site": site}).all()
    found: dict[bool, dict[str, str]] = {False: {}, True: {}}
    for of, code, value in rows:
        found[of == site].setdefault(code, value)
    return RulesView(site=site, company_wide=found[False], of_site=found[True])


def version_of(conn: Connection, _: int, question: questions.VersionOf) -> int:
    """Answer `VersionOf`; a record out of use has a version as well."""
    return merging.version_of(conn, question.kind, question.id)


def recipient_of_user(conn: Connection, _: int, question: questions.RecipientOfUser) -> int:
    """Answer `RecipientOfUser`."""
    return conn.execute(_RECIPIENT_OF, {"b_id": question.user}).scalar() or 0 if question.user else 0


def label_rules(conn: Connection, site: int, _: questions.LabelRules) -> tuple[LabelRule, ...]:
    """Answer `LabelRules`."""
    return tuple(map(_rule, _RULES.rows(conn, {"b_site": site})))


def kept_codes(conn: Connection, _: int, __: questions.KeptCodes) -> tuple[str, ...]:
    """Answer `KeptCodes`."""
    return tuple(conn.execute(_KEPT).scalars())
