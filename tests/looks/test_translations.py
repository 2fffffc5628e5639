"""German is complete, up to date and keeps the values of every sentence."""

import ast
import importlib.util
import re
import xml.etree.ElementTree as ElementTree
from pathlib import Path
from types import ModuleType

import pytest
from PySide6.QtCore import QTranslator

ROOT = Path(__file__).resolve().parent.parent.parent
TS = ROOT / "resources" / "translations" / "stockhand_de.ts"


@pytest.fixture(scope="module")
def tool() -> ModuleType:
    spec = importlib.util.spec_from_file_location("translations", ROOT / "packaging" / "translations.py")
    assert spec is not None and spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def entries() -> dict[str, str]:
    root = ElementTree.parse(TS).getroot()
    return {m.findtext("source", ""): m.findtext("translation", "") for m in root.iter("message")}


def marked() -> set[str]:
    """Every sentence that the code marks, found without the translation tools."""
    found = set()
    for path in (ROOT / "app").rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "QT_TRANSLATE_NOOP":
                context, sentence = node.args
                assert isinstance(context, ast.Constant) and context.value == "say", f"{path}:{node.lineno}"
                if isinstance(sentence, ast.Constant):
                    found.add(sentence.value)
    return found


def test_no_sentence_is_unfinished(tool: ModuleType) -> None:
    assert tool.missing(TS) == []


def test_every_marked_sentence_is_there() -> None:
    assert marked() - set(entries()) == set()


def test_nothing_is_translated_that_is_not_used() -> None:
    assert set(entries()) - marked() == set()


def test_translations_keep_the_values_of_their_sentences() -> None:
    def values(text: str) -> set[str]:
        return set(re.findall(r"{(\w+)}", text))

    wrong = [source for source, german in entries().items() if values(source) != values(german)]
    assert wrong == []


def test_the_compiled_file_is_the_present_one() -> None:
    translator = QTranslator()
    assert translator.load(str(TS.with_suffix(".qm")))
    stale = [source for source, german in entries().items() if translator.translate("say", source) != german]
    assert stale == []
