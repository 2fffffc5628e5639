"""What holds for every test: no display, no network, no settings or data of the person at this machine, no chance."""

import gc
import os
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, Phase, settings
from hypothesis.internal.conjecture import providers

from tests import compiled, in_memory, prepared
from tests.demo import demo_folder  # noqa: F401 - a fixture of every test
from tests.embedded import postgres, postgres_book  # noqa: F401 - fixtures of every test

LONGEST = (
    "tests/simulation/test_days", "tests/simulation/test_more_days", "tests/faults/test_processes", "tests/looks/test_fit",
    "tests/commands/test_server",
)

# Read when the first application object is made, which is after this file.
os.environ["QT_QPA_PLATFORM"] = "offscreen"
os.environ.pop("QT_STYLE_OVERRIDE", None)
for _name in [n for n in os.environ if n.startswith("STOCKHAND_")]:
    del os.environ[_name]

settings.register_profile(
    "house", derandomize=True, deadline=None, database=None, print_blob=True, suppress_health_check=[HealthCheck.too_slow]
)
settings.register_profile("long", parent=settings.get_profile("house"), max_examples=2000, stateful_step_count=100)
settings.register_profile("first", parent=settings.get_profile("house"), phases=[Phase.explicit, Phase.generate])  # no shrinking
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "house"))
# Else it tried what numbers and words all modules loaded so far have in them, and so what a test tries hung on the tests before it.
providers._get_local_constants = lambda: providers._local_constants


@pytest.hookimpl(tryfirst=True)
def pytest_configure(config: pytest.Config) -> None:
    """Before the workers begin: they have their files where this process has."""
    if not hasattr(config, "workerinput") and (folder := in_memory.begin()) is not None:
        config.add_cleanup(lambda: in_memory.end(folder))


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """The longest first: shared out by files, they would else be what one worker still does when the others have ended."""
    items.sort(key=lambda item: not item.nodeid.startswith(LONGEST))


def pytest_collection_finish() -> None:
    """What thousands of collected tests are made of stays to the end: the collector need not look at it again and again."""
    gc.collect()
    gc.freeze()


@pytest.fixture(scope="session", autouse=True)
def _home(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """A home for the tests alone, so that none reads or writes the data of the person who runs them."""
    home = tmp_path_factory.mktemp("home")
    with pytest.MonkeyPatch.context() as patch:
        for variable in ("HOME", "USERPROFILE", "XDG_DATA_HOME", "XDG_CONFIG_HOME", "LOCALAPPDATA", "APPDATA"):
            patch.setenv(variable, str(home))
        if "XDG_RUNTIME_DIR" not in os.environ:  # as for root on a bare machine; its absence is warned of
            patch.setenv("XDG_RUNTIME_DIR", str(home))
        yield


@pytest.fixture(scope="session", autouse=True)
def _compiled_once() -> Iterator[None]:
    """A quarter of the suite's time would go into compiling the same statements for each test's database."""
    with compiled.once():
        yield


@pytest.fixture(scope="session", autouse=True)
def _prepared_once() -> Iterator[None]:
    """As much again would go into the migrations of each test's database."""
    with prepared.once():
        yield


@pytest.fixture(autouse=True)
def _english() -> Iterator[None]:
    """Qt's translator is the whole application's: a test that shows German leaves English to the next."""
    yield
    wording = sys.modules.get("app.ui.wording")
    if wording is not None and wording.Language._translator is not None:
        wording.Language().use("en")


@pytest.fixture
def data_dir(tmp_path: Path) -> Path:
    """An empty data folder of an installation."""
    folder = tmp_path / "data"
    folder.mkdir()
    return folder
