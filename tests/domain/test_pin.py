"""Which PINs a person may choose."""

import pytest

from app.domain.pin import unfit, well_formed


@pytest.mark.parametrize("pin", ["4071", "123457", "112233", "908172635441"])
def test_a_good_pin_is_taken(pin: str) -> None:
    assert unfit(pin) is None


@pytest.mark.parametrize("pin", ["", "123", "1234567890123", "12a4", " 4071", "٤٠٧١", "-407"])
def test_a_pin_is_four_to_twelve_digits(pin: str) -> None:
    assert not well_formed(pin)
    assert "4 to 12 digits" in str(unfit(pin, easy=True))


@pytest.mark.parametrize("pin", ["0000", "1111", "1234", "4321", "890123", "7777777"])
def test_easy_pins_are_for_the_demo_alone(pin: str) -> None:
    assert "easily guessed" in str(unfit(pin))
    assert unfit(pin, easy=True) is None
