"""The organisation in `mkdocs.yml`: it stands in the statement, or gaps do; a wrong value is said with its place."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml
from coursekit.render.organisation import render_organisation
from coursekit.site.organisation import read_organisation
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError

GOOD = {"name": "Cwm Health Board", "email": "training@example.org", "phone": "029 2000 0000", "days": 5}


def config(folder: Path, **changed: object) -> MkDocsConfig:
    """The settings of a site with an organisation; a key that is changed to None is left out."""
    given = {key: value for key, value in {**GOOD, **changed}.items() if value is not None}
    path = folder / "mkdocs.yml"
    path.write_text(yaml.safe_dump({"site_name": "Small", "extra": {"course": {"organisation": given}}}), "utf-8")
    found = MkDocsConfig(config_file_path=str(path))
    found.load_dict(yaml.safe_load(path.read_bytes()))
    return found


def test_it_is_printed_with_ways_to_reach_it(tmp_path: Path) -> None:
    html = str(render_organisation(read_organisation(config(tmp_path))))

    assert "Run by Cwm Health Board" in html
    assert 'href="mailto:training@example.org"' in html
    assert 'href="tel:02920000000"' in html
    assert "within 5 working days" in html


def test_a_phone_can_be_left_out(tmp_path: Path) -> None:
    assert "tel:" not in render_organisation(read_organisation(config(tmp_path, phone=None)))


def test_where_there_is_none_the_gaps_are_marked() -> None:
    assert "<mark>[Name of your organisation]</mark>" in render_organisation(None)


@pytest.mark.parametrize(
    ("key", "value", "words"),
    [
        ("name", None, '"name" is missing. Write the name of your organisation.'),
        ("email", "training", '"email" cannot be used as it is. Write an address'),
        ("phone", 999, '"phone" cannot be used as it is. Write the number in digits'),
        ("days", "five", '"days" cannot be used as it is. Write within how many working days'),
        ("days", 0, '"days" cannot be used as it is. Write within how many working days'),
        ("emial", "a@b.org", '"emial" cannot be used as it is. The keys that stand here are name, email, phone, days.'),
    ],
)
def test_what_is_wrong_is_said_with_its_line(key: str, value: object, words: str, tmp_path: Path) -> None:
    settings = config(tmp_path, **{key: value})
    lines = Path(settings.config_file_path).read_text(encoding="utf-8").splitlines()
    place = "name" if value is None else key
    line = next((n for n, text in enumerate(lines, 1) if text.strip().startswith(f"{place}:")), None)

    with pytest.raises(PluginError) as said:
        read_organisation(settings)

    assert words in str(said.value)
    assert f"mkdocs.yml:{line or 4}:" in str(said.value)
