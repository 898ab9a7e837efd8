"""Settings that are on or off: what holds unsaid, and what is said of any other value."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
import yaml
from coursekit.site.switch import is_on
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError

if TYPE_CHECKING:
    from pathlib import Path


def settings(folder: Path, text: str) -> MkDocsConfig:
    path = folder / "mkdocs.yml"
    path.write_text(f"extra:\n  course:\n    id: listening\n{text}", encoding="utf-8")
    config = MkDocsConfig(config_file_path=str(path))
    config.load_dict(yaml.safe_load(path.read_bytes()))
    return config


@pytest.mark.parametrize(("text", "is_so"), [("    offline: true\n", True), ("    offline: false\n", False)])
def test_a_setting_is_what_it_says(text: str, is_so: bool, tmp_path: Path) -> None:
    assert is_on(settings(tmp_path, text), "offline", unsaid=not is_so) is is_so


@pytest.mark.parametrize("unsaid", [False, True])
def test_a_setting_that_is_not_there_is_what_holds_unsaid(unsaid: bool, tmp_path: Path) -> None:
    assert is_on(settings(tmp_path, ""), "offline", unsaid=unsaid) is unsaid


def test_a_setting_that_is_neither_true_nor_false_is_said_with_its_place(tmp_path: Path) -> None:
    with pytest.raises(PluginError) as said:
        is_on(settings(tmp_path, "    workbooks: 'yes'\n"), "workbooks", unsaid=False)

    wrong = '"workbooks" must be true or false, not "yes". Write true or false, without quotes. [S003]'
    assert str(said.value).endswith(f"mkdocs.yml:4:16: {wrong}")
