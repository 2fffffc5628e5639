"""Who this device is: its name, its epoch, and the site it stands in."""

import secrets

from sqlalchemy import Connection, bindparam, insert, select, update

from app.ledger.sync_state import Origin
from app.ledger.tables import local_device

_GET = select(local_device.c.value).where(local_device.c.name == bindparam("b_name"))
_SET = update(local_device).where(local_device.c.name == bindparam("b_name")).values(value=bindparam("b_value"))


def get(connection: Connection, name: str, default: str = "") -> str:
    """What this device remembers under a name."""
    found = connection.execute(_GET, {"b_name": name}).scalar()
    return default if found is None else str(found)


def put(connection: Connection, name: str, value: str) -> None:
    """Let this device remember a value."""
    if not connection.execute(_SET, {"b_name": name, "b_value": value}).rowcount:
        connection.execute(insert(local_device), {"name": name, "value": value})


def origin(connection: Connection) -> Origin:
    """Site, device and epoch; a new database gets a name of its own and no site (0) until one is set."""
    name = get(connection, "device")
    if not name:
        name = f"device-{secrets.token_hex(6)}"
        put(connection, "device", name)
        put(connection, "epoch", "1")
    return Origin(int(get(connection, "site", "0")), name, int(get(connection, "epoch", "1")))


def set_site(connection: Connection, site: int) -> None:
    """Let this device belong to a site: once, before its first operation of stock."""
    put(connection, "site", str(site))
