"""What every installation begins with: a site, statuses, container types, reasons; and posting records in batches."""

from collections.abc import Iterable, Iterator
from itertools import islice

from app.domain import catalogue
from app.domain.identity import derive, new_operation_id, place_id
from app.domain.naming import STATUSES
from app.domain.operation import Act, Put, stamped
from app.domain.place import PlaceKind
from app.ledger import device
from app.ledger.ledger import Ledger
from app.ledger.post import Refused
from app.ledger.rights import SYSTEM

BATCH = 1_000
"""Records in one operation: a large import is many operations of moderate size."""

USABLE = frozenset({"available", "returned"})
"""Statuses that count as available."""
CONTAINER_TYPES = (
    ("PALLET", "Pallet", 30, False, True, True, "P-{:06d}"),
    ("BOX", "Box, one item", 10, True, False, False, "B-{:06d}"),
    ("TOTE", "Tote, mixed", 20, False, True, True, "C-{:06d}"),
)
REASONS = (
    ("JOB", "For a job", ("issue",)), ("STOCK-VAN", "Stock for the van", ("issue",)), ("SOLD", "Sold", ("issue",)),
    ("NOT-NEEDED", "Not needed", ("return",)), ("FAULTY", "Faulty", ("return", "isolate", "reject", "spillage")),
    ("DAMAGED", "Damaged in transport", ("isolate", "reject", "spillage")), ("INSPECTION", "To be inspected", ("isolate",)),
    ("BROKEN", "Broken", ("spillage",)), ("LOST", "Lost", ("spillage",)),
    ("WRONG", "Wrong item", ("reject",)), ("INSPECTED", "Inspected and good", ("release",)),
)


def code_id(record: type[catalogue.Record], code: str) -> int:
    """The identity of a catalogue record that is known by its code."""
    return derive(str(record.__struct_config__.tag), code)


def base_records(site: str, name: str) -> list[catalogue.CatalogueRecord]:
    """The records of a new installation, its site first."""
    where = place_id(site, site)
    return [
        catalogue.Place(id=where, site=where, parent=0, code=site, name=name, kind=PlaceKind.SITE),
        *(
            catalogue.Status(id=code_id(catalogue.Status, code), code=code, name=title, available=code in USABLE)
            for code, title in STATUSES.items()
        ),
        *(
            catalogue.ContainerType(
                id=code_id(catalogue.ContainerType, code), code=code, name=title, rank=rank, single_item=single,
                mix_custody=custody, mix_projects=projects, pattern=pattern,
            )
            for code, title, rank, single, custody, projects, pattern in CONTAINER_TYPES
        ),
        *(
            catalogue.Reason(id=code_id(catalogue.Reason, code), code=code, name=title, acts=acts)
            for code, title, acts in REASONS
        ),
    ]


def settle_device(ledger: Ledger, site: str) -> None:
    """Let this device belong to the site from its first operation on."""
    assert not ledger.site, "a device has one site at a time"
    where = place_id(site, site)
    with ledger.store.writing() as connection:
        device.set_site(connection, where)
    ledger.origin = ledger.origin._replace(site=where)


def batches(records: Iterable[catalogue.CatalogueRecord]) -> Iterator[tuple[Put, ...]]:
    """The records as entries of operations, `BATCH` in each."""
    left = iter(records)
    while batch := tuple(Put(record=record) for record in islice(left, BATCH)):
        yield batch


def post_records(ledger: Ledger, records: Iterable[catalogue.CatalogueRecord], *, now: int, note: str) -> Refused | None:
    """Put records by operations of `BATCH` each; the first refusal stops it and is returned."""
    return next(filter(None, (_post(ledger, batch, now, note) for batch in batches(records))), None)


def _post(ledger: Ledger, puts: tuple[Put, ...], now: int, note: str) -> Refused | None:
    act = Act(kind="catalogue", entries=puts, note=note)
    outcome = ledger.post([stamped(act, id=new_operation_id(), actor=SYSTEM, made_at=now)])
    return outcome if isinstance(outcome, Refused) else None
