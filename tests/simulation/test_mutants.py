"""The list of planted faults is what the command wrote, and none of them is noticed by nothing."""

from tests.simulation.mutants import LIST, MUTANTS, QUIET, listed, table


def test_the_list_of_mutants_is_the_command_s_and_has_none_that_nothing_notices() -> None:
    text = LIST.read_text(encoding="utf-8")
    found = listed(text)
    assert table(found) == text, "python -m tests.simulation.mutants writes it"
    assert list(found) == [mutant.name for mutant in MUTANTS]
    assert QUIET not in found.values()
