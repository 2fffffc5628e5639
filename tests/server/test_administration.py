"""People who administer the server from a device: who they are is proved, what they may is looked up, wrong PINs lock out."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from msgspec.structs import replace

from app.domain import wire
from app.domain.catalogue import User
from app.domain.operation import Put
from app.ledger.people import LOCK, TRIES, hash_pin
from app.server.codes import LIFE
from tests.ledger import world
from tests.server.face import Remote, Server, bolts, problem, read, serving

PINS = {"administrator": "8642", "supervisor": "2468", "operator": "1357"}


@pytest.fixture
def server(tmp_path: Path) -> Iterator[Server]:
    with serving(tmp_path) as made:
        for role, pin in PINS.items():
            made.give_pin(role, pin)
        yield made


def person(role: str, device: str = "", pin: str = "") -> wire.Admin:
    return wire.Admin(badge=role, pin=pin or PINS[role], device=device)


@pytest.mark.parametrize("role", ["supervisor", "administrator"])
def test_a_supervisor_makes_a_code_that_enrols(server: Server, role: str) -> None:
    made = read(server.device().ask("admin/codes", person(role)), wire.Code)
    assert made.expires == server.now + LIFE and made.url == f"https://stock.example/#{made.code}"
    assert read(Remote(server, "two").enrol(made.code), wire.Enrolled).site == world.SITE


def test_devices_are_listed_with_how_far_behind_they_are(server: Server) -> None:
    one, two = server.device("one"), server.device("two")
    pushed = read(one.push(one.made(bolts()), one.made(entries="[{}]")), wire.Pushed, 422)
    head = server.service.head(world.SITE)
    assert two.feed(after=head).status_code == 200
    found = {info.name: info for info in read(one.ask("admin/devices", person("supervisor")), wire.Devices).devices}
    assert set(found) == {"one", "two"}
    assert (found["one"].behind, found["two"].behind, found["two"].cursor) == (head, 0, head)
    assert (found["one"].quarantined, found["one"].version, pushed.epoch) == (1, "1.1", 2)
    assert found["two"].enrolled <= found["two"].heard <= server.now


def test_a_device_is_revoked_from_another(server: Server) -> None:
    one, two = server.device("one"), server.device("two")
    told = read(one.ask("admin/revoke", person("administrator", two.id)), wire.Devices)
    assert {info.name: info.revoked for info in told.devices} == {"one": False, "two": True}
    assert problem(two.feed(), 403) == "revoked"
    assert problem(one.ask("admin/revoke", person("administrator", "device-none")), 404) == "unknown"


def test_devices_of_another_site_are_nobodys_business_here(server: Server) -> None:
    one, two = server.device("one"), server.device("two")
    with server.books.registry.writing() as conn:
        conn.exec_driver_sql("UPDATE device SET site = 5 WHERE id = ?", (two.id,))
    assert [info.name for info in read(one.ask("admin/devices", person("supervisor")), wire.Devices).devices] == ["one"]
    assert problem(one.ask("admin/revoke", person("administrator", two.id)), 404) == "unknown"


@pytest.mark.parametrize("path", ["codes", "devices", "revoke", "quarantine"])
def test_an_operator_administers_nothing(server: Server, path: str) -> None:
    assert problem(server.device().ask(f"admin/{path}", person("operator")), 403) == "forbidden"


def test_wrong_pins_lock_the_badge_out_for_all_devices(server: Server) -> None:
    one, two = server.device("one"), server.device("two")
    for n in range(TRIES):
        found = (one, two)[n % 2].ask("admin/codes", person("supervisor", pin="9999"))
        assert problem(found, 403) == "forbidden"
    right = one.ask("admin/codes", person("supervisor"))
    assert problem(right, 403) == "forbidden" and "wait 5 minutes" in read(right, wire.Problem, 403).sentence
    assert one.ask("admin/codes", person("administrator")).status_code == 200
    server.tick(LOCK // world.SECOND + 1)
    one.sign_in()
    assert one.ask("admin/codes", person("supervisor")).status_code == 200


def test_a_new_pin_lifts_the_lock_out_once_it_arrives(server: Server) -> None:
    one = server.device()
    for _ in range(TRIES):
        one.ask("admin/codes", person("supervisor", pin="9999"))
    known = User(id=world.ACTORS["supervisor"], code="supervisor", name="supervisor", badge="supervisor", role="supervisor")
    other_name, new_pin = replace(known, name="Sue"), replace(known, name="Sue", pin_hash=hash_pin("7531"))
    for record, pin, status in ((other_name, "7531", 403), (new_pin, "7531", 200)):
        assert one.push(one.made(Put(record=record), role="administrator")).status_code == 200
        assert one.ask("admin/codes", person("supervisor", pin=pin)).status_code == status


def test_a_badge_that_nobody_has_or_had_is_refused_alike(server: Server) -> None:
    one = server.device()
    for badge in ("", "nobody", "gone", "technician"):  # unknown, retired, without a PIN
        found = one.ask("admin/codes", wire.Admin(badge=badge, pin="2468"))
        assert read(found, wire.Problem, 403).sentence.startswith("Badge and PIN do not fit")


def test_many_strange_badges_lock_nobody_out_but_themselves(server: Server) -> None:
    one = server.device()
    for _ in range(TRIES + 1):
        one.ask("admin/codes", wire.Admin(badge="nobody", pin="2468"))
    assert one.ask("admin/codes", person("supervisor")).status_code == 200
