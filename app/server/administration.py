"""What people do to the server from a device: their badge and PIN say who they are, the catalogue what they may."""

from sqlalchemy import func, select

from app.domain import wire
from app.domain.catalogue import User
from app.domain.permission import Permission, permissions_of
from app.ledger import people
from app.ledger.judge import COMPANY
from app.ledger.tables import CATALOGUE
from app.server import adopting, codes, devices, quarantine
from app.server.declined import LOCKED, NO_RIGHT, UNKNOWN_DEVICE, UNKNOWN_KEPT, WRONG_PIN, declined
from app.server.devices import Known
from app.server.service import Service

NOBODY = -1
"""Who is asked for where no badge fits: the answer takes as long, and the tries are counted."""
_person = CATALOGUE[User]
_MINUTE = 60 * 1_000_000


class Administration:
    """Over a service; `address` is the server's own, as devices reach it."""

    def __init__(self, service: Service, address: str) -> None:
        self._service, self._address = service, address

    def make_code(self, who: Known, given: wire.Admin) -> wire.Code:
        """A code that enrols one device of the asking device's site."""
        person = self._person(given, Permission.ADM_SETTINGS)
        now = self._service.clock()
        with self._service.registry.writing() as conn:
            code, expires = codes.make(conn, who.site, person, now)
        return wire.Code(code=code, url=f"{self._address}/#{code}", expires=expires, now=now)

    def devices(self, who: Known, given: wire.Admin) -> wire.Devices:
        """The devices of the asking device's site."""
        self._person(given, Permission.ADM_SETTINGS)
        return self._devices(who.site)

    def revoke(self, who: Known, given: wire.Admin) -> wire.Devices:
        """Revoke a device of the same site; the devices as they are then."""
        self._person(given, Permission.ADM_SETTINGS)
        with self._service.registry.writing() as conn:
            found = devices.find(conn, given.device)
            if found is None or found.site != who.site:
                raise declined("unknown", UNKNOWN_DEVICE)
            devices.revoke(conn, given.device, self._service.clock())
        self._service.news(who.site)  # who waits for news of the feed hears at once that there is none any more
        return self._devices(who.site)

    def quarantined(self, who: Known, given: wire.Admin) -> wire.Quarantine:
        """What waits in quarantine, of the asking device's site."""
        self._person(given, Permission.INV_RESOLVE)
        return self._quarantine(who.site)

    def settle(self, who: Known, given: wire.Settle) -> wire.Quarantine:
        """Post or drop one that waits; what waits then."""
        person = self._person(given, Permission.INV_RESOLVE)
        service = self._service
        if not adopting.settle(service.books, given.key, post=given.post, by=person, now=service.clock(), site=who.site):
            raise declined("unknown", UNKNOWN_KEPT)
        if given.post:
            service.news(who.site)
        return self._quarantine(who.site)

    def _devices(self, site: int) -> wire.Devices:
        heads = {site: self._service.head(site)}
        with self._service.registry.reading() as conn:
            return wire.Devices(devices=devices.listed(conn, site, heads), now=self._service.clock())

    def _quarantine(self, site: int) -> wire.Quarantine:
        with self._service.registry.reading() as conn:
            return wire.Quarantine(
                operations=[
                    wire.Quarantined(key=one.key, why=one.why, at=one.at, operation=one.sent)
                    for one in quarantine.listed(conn, site)
                ],
                now=self._service.clock(),
            )

    def _person(self, given: wire.Admin | wire.Settle, permission: Permission) -> int:
        """Who it is, if badge and PIN fit and the role allows it. Failures lock the badge out, as at the kiosk, on all workers."""
        now, badge = self._service.clock(), given.badge.strip()
        book = self._service.books.book(COMPANY)
        with book.writing() as conn:
            row = conn.execute(select(_person.c.id, _person.c.role).where(
                func.lower(_person.c.badge) == badge.lower(), _person.c.retired == 0, _person.c.badge != ""
            )).first()
            answer = people.sign_in(conn, row.id if row else NOBODY, given.pin, now)
        if answer.locked_until > now:
            raise declined("forbidden", LOCKED, minutes=-(-(answer.locked_until - now) // _MINUTE))
        if row is None or not answer.ok:
            raise declined("forbidden", WRONG_PIN)
        if permission not in permissions_of(row.role):
            raise declined("forbidden", NO_RIGHT, permission=permission)
        return int(row.id)
