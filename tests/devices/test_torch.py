"""The light of a camera, from the driver's own answers."""

import struct

import pytest

from app.devices.torch import DISABLED, QUERY, SET, light


class Driver:
    """Knows some controls: number to (highest value, flags)."""

    def __init__(self, **controls: tuple[int, int]) -> None:
        self.controls = {int(name, 16): facts for name, facts in controls.items()}
        self.values: list[tuple[int, int]] = []
        self.gone = False

    def __call__(self, request: int, given: bytes) -> bytes:
        (control,) = struct.unpack_from("=I", given)
        if self.gone or control not in self.controls:
            raise OSError(22, "no such control")
        if request == SET:
            assert len(given) == 8
            self.values.append(struct.unpack("=Ii", given))
            return given
        assert request == QUERY and len(given) == 68, "as long as struct v4l2_queryctrl"
        highest, flags = self.controls[control]
        return struct.pack("=II32siiiiIII", control, 3, b"LED Mode", 0, highest, 1, 0, flags, 0, 0)


def test_a_torch_is_switched_and_an_unplugged_camera_is_no_error() -> None:
    driver = Driver(**{"9c0901": (2, 0)})
    torch = light(driver)
    assert torch is not None and not torch.on
    torch.set(on=True)
    assert torch.on
    torch.set(on=False)
    assert driver.values == [(0x9C0901, 2), (0x9C0901, 0)]
    driver.gone = True
    torch.set(on=True)
    assert not torch.on


@pytest.mark.parametrize("controls", [{}, {"9c0901": (1, 0)}, {"9c0901": (2, DISABLED)}, {"980925": (0, 0)}])
def test_no_light_is_said_where_there_is_none(controls: dict[str, tuple[int, int]]) -> None:
    assert light(Driver(**controls)) is None


def test_an_illuminator_is_a_light() -> None:
    driver = Driver(**{"9c0901": (1, 0), "980925": (1, 0)})
    torch = light(driver)
    assert torch is not None
    torch.set(on=True)
    assert driver.values == [(0x980925, 1)]
