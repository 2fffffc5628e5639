"""Words, codes, times and amounts as the person reads them."""

from app.ui.wording import visible


def test_every_sign_of_a_code_can_be_seen() -> None:
    assert visible("PST.1001 ä#") == "PST.1001 ä#"
    assert visible("10L7\x1d21A\r\n") == "10L7<GS>21A<CR><LF>"
    assert visible("a\x00b\u200b") == "a<00>b<200B>"
