"""House rules that the company, or a site for itself, has settled: catalogue records, so every change of them is in the journal."""

from sqlalchemy import bindparam, select

from app.domain import catalogue
from app.ledger.posting import Posting
from app.ledger.tables import CATALOGUE

_setting = CATALOGUE[catalogue.Setting]
_FIND = (
    select(_setting.c.value)
    .where(
        _setting.c.code == bindparam("b_code"), _setting.c.site.in_((0, bindparam("b_site"))), _setting.c.retired == 0,
    )
    .order_by(_setting.c.site.desc(), _setting.c.id)
    .limit(1)
)


def rule(p: Posting, code: str) -> str:
    """What has been settled about `code` for this site, or for the company; "" for what the app does by itself."""
    return str(p.run(_FIND, b_code=code, b_site=p.site).scalar() or "")
