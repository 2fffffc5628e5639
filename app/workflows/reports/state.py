"""What reading reports keeps between two steps: the report, what was typed to narrow it, and whether it is being typed."""

import msgspec


class State(msgspec.Struct, frozen=True, kw_only=True):
    """`report` "" while all are listed; `given` as typed, by the filter's key; `focus` is the field that a code fills."""

    report: str = ""
    given: dict[str, str] = {}
    narrowing: bool = False
    focus: str = ""
    tried: bool = False
    """Whether it was to be shown: what is wrong is then said."""
