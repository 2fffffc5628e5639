"""A fault inside the app, at each point of a step: what the person is told is what happened."""

import errno
from collections.abc import Callable
from typing import Any

import pytest

from tests.journeys.conftest import Kiosk, Shown


def fault(*_: Any, **__: Any) -> Any:
    raise RuntimeError("a fault of the programmer's")


def full(*_: Any, **__: Any) -> Any:
    raise OSError(errno.ENOSPC, "No space left on device")


def put_down(oper: Kiosk, monkeypatch: pytest.MonkeyPatch, failing: Callable[..., Any]) -> Shown:
    """A unit in hand is put into a bin, and that fails before the act is kept."""
    oper.open("move")
    oper.scan("PST.1001")
    with monkeypatch.context() as patch:
        patch.setattr(oper.session._stepper, "post", failing)
        return oper.scan("B02-S01")


def test_before_the_act_is_kept_nothing_changed(oper: Kiosk, monkeypatch: pytest.MonkeyPatch) -> None:
    shown = put_down(oper, monkeypatch, fault)
    assert shown.refused and "Nothing changed" in shown.says
    assert oper.where("PST.1001") == "A01-S01"
    assert oper.scan("B02-S01").done
    assert oper.where("PST.1001") == "B02-S01"


def test_a_full_disk_is_told_without_a_trace(
    oper: Kiosk, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    shown = put_down(oper, monkeypatch, full)
    assert shown.refused and "The disk is full" in shown.says
    assert "The disk is full" in caplog.text and "Traceback" not in caplog.text
    assert oper.scan("B02-S01").done


def test_after_the_act_is_kept_nobody_is_told_to_do_it_again(oper: Kiosk, monkeypatch: pytest.MonkeyPatch) -> None:
    oper.open("move")
    oper.scan("PST.1001")
    with monkeypatch.context() as patch:
        patch.setattr(oper.session, "_framed", fault)
        shown = oper.scan("B02-S01")
    assert shown.accepted and len(shown.operations) == 1 and shown.tone == "careful"
    assert "Do not do it again" in shown.says
    assert oper.where("PST.1001") == "B02-S01"
    assert oper.key("undo").done
    assert oper.where("PST.1001") == "A01-S01"
